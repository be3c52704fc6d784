import { minifySync } from 'vite';

/** One that stands in the document and runs. */
const INLINE_SCRIPT = /<script>([^<]*)<\/script>/g;

/**
 * Makes the scripts that stand in the document small: they are in each page that a gateway sends, and every reader waits for them.
 *
 * @returns {import('vite').Plugin}
 */
export function inlineScripts() {
  return {
    name: 'inline-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replaceAll(INLINE_SCRIPT, (_, /** @type {string} */ text) => {
          const { code, errors } = minifySync('inline.js', text);
          if (errors.length > 0) throw new Error(`An inline script is none: ${errors[0]?.message}`);
          return `<script>${code.trim()}</script>`;
        }),
    },
  };
}
