/** The element in a shadow root that stands for the document of a page of its own. */
const ROOT = '.catalogue-root';

/**
 * Makes the stylesheets that a build writes into its scripts fit for a shadow root in somebody else's document.
 *
 * @returns {import('vite').Plugin}
 */
export function shadowStyles() {
  return {
    name: 'shadow-styles',
    enforce: 'post',
    transform: {
      filter: { id: /\.css\?(?:.*&)?inline/ },
      handler(code, id) {
        const [, text] = /^export default (".*");?\s*$/s.exec(code) ?? [];
        if (text === undefined) throw new Error(`${id} is not written into a script as one text.`);
        return { code: `export default ${JSON.stringify(forShadowRoot(JSON.parse(text)))}`, map: null };
      },
    },
  };
}

/**
 * The same styles for a shadow root:
 *
 * - what is meant for the document is for an element that stands for it; tokens are the host element's, where the page around it
 *   may set them
 * - every other custom property that is read is nothing but what is set in here: they would be inherited from that page
 * - what asks how wide the window is asks how wide that element is; but where it asks for a `screen`, the window is meant
 * - lengths do not follow the size of the outer document's text, but `--catalogue-rem`
 * - `@property`, which counts in documents only, is written out
 *
 * @param {string} css as a build minifies it
 * @returns {string}
 * @throws {Error} for what would not do what it says there
 */
export function forShadowRoot(css) {
  const fit = css
    .replace(/@layer properties\{@supports [^{}]*\{([^{}]*\{[^{}]*\})\}\}/, '@layer properties{$1}')
    .replaceAll(/@property [^{}]*\{[^{}]*\}/g, '')
    .replaceAll(/@media ([^{}]*)\{/g, (whole, condition) =>
      condition.includes('width') && !condition.startsWith('screen ')
        ? `@container catalogue ${containerCondition(condition)}{`
        : whole,
    )
    .replaceAll(/(?<=@(?:container|media)[^{}]*)(\d*\.?\d+)rem\b/g, (_, number) => `${Number(number) * 16}px`)
    .replaceAll(/(?<![\w\\[.-])(-?(?:\d+\.?\d*|\.\d+))rem\b/g, 'calc(var(--catalogue-rem)*$1)')
    // Of a host element these would be the page's to set, as `:root` stands for the catalogue's own tokens alone.
    .replaceAll(/(?<=^|[{}])(?:html|:root),:host(?=\{)/g, ROOT)
    .replaceAll(/(?<=^|[{},;])(?:html|body)(?=[{,])/g, ROOT)
    .replaceAll(/(?<=^|[{},;]):root(?=\[)/g, ROOT)
    .replaceAll(/(?<=^|[{},;]):root(?=[{,])/g, ':host');
  const left = /@property|(?<=^|[{},;])(?:html|body|:root)(?![\w-])|@media (?!screen )[^{}]*width[^{}]*/.exec(
    fit,
  );
  if (left !== null) throw new Error(`“${left[0]}” means nothing in a shadow root.`);
  return fit + keptOut(fit);
}

/**
 * What keeps the page's custom properties out, below all other styles; nothing where none is read.
 *
 * @param {string} css
 */
function keptOut(css) {
  const names = new Set([...css.matchAll(/var\((--(?!catalogue-)[\w-]+)/g)].map(([, name]) => name));
  return names.size === 0
    ? ''
    : `@layer outside{${ROOT}{${[...names].map((name) => `${name}:initial`).join(';')}}}`;
}

/** @param {string} media a condition that has to do with the window's width */
function containerCondition(media) {
  return media
    .replace(/ and \(scripting:enabled\)/, '')
    .replace(/^not all and /, 'not ')
    .replaceAll('((', '(')
    .replaceAll('))', ')');
}
