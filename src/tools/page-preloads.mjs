import { posix } from 'node:path';

/**
 * What a browser should begin to load as soon as a document is shown, by the name of the lazy component that it shows (all that views
 * show where nothing has failed), and for each language. The first module of a page is what its first view cannot do without.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MODULES = {
  catalogue: ['src/pages/catalogue/catalogue-page.tsx', 'src/pages/catalogue/beside-the-cards.ts'],
  table: ['src/pages/catalogue/package-table.tsx'],
  map: ['src/pages/catalogue/package-map.tsx'],
  panel: ['src/pages/catalogue/package-panel.tsx'],
  misses: ['src/pages/catalogue/notices.ts'],
  tray: ['src/pages/compare-tray.tsx'],
  'compare-page': ['src/pages/compare/compare-page.tsx'],
  'change-row': ['src/pages/compare/change-row.tsx'],
  'copy-comparison': ['src/pages/compare/copy-comparison.tsx'],
  'organizations-page': ['src/pages/organizations-page.tsx'],
  organizations: ['src/pages/organization-choices.tsx'],
  'package-page': ['src/pages/package/package-page.tsx'],
  snippets: ['src/pages/package/build-snippets.tsx'],
  'language-de': ['src/language/german.ts'],
};

/** The page that most people open: of a static build, whose document is the same for all. */
const USUAL = 'catalogue';

/** The file in the built product, beside `index.html`, that lists the files of each of them. Not meant for browsers. */
export const PRELOADS_FILE = 'preloads.json';

/**
 * Writes `preloads.json`, the files of each name above: `{ "catalogue": ["/assets/catalogue-page-a1b2.js", …], … }`, and names
 * those of the usual page's first view in the document, marked with `data-page`.
 *
 * @returns {import('vite').Plugin}
 */
export function pagePreloads() {
  return {
    name: 'page-preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        filesOf(bundle, [MODULES[USUAL]?.[0] ?? '']).map((href) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href, 'data-page': USUAL },
          injectTo: 'head',
        })),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.fromEntries(
          Object.entries(MODULES).map(([name, modules]) => [name, filesOf(bundle, modules)]),
        );
        this.emitFile({ type: 'asset', fileName: PRELOADS_FILE, source: `${JSON.stringify(files)}\n` });
      },
    },
  };
}

/**
 * The files that some modules are in, with all that these import, but for what the document loads anyway.
 *
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {readonly string[]} modules paths from the root of the project
 * @returns {string[]} as the document names them
 * @throws {Error} for a module that is in no file of its own
 */
function filesOf(bundle, modules) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  /** @type {Set<string>} */
  const initial = new Set();
  for (const { isEntry, fileName } of chunks) if (isEntry) addWithImports(bundle, fileName, initial);
  /** @type {Set<string>} */
  const wanted = new Set();
  for (const path of modules) {
    const chunk = chunks.find(
      ({ facadeModuleId }) =>
        facadeModuleId && facadeModuleId.replaceAll('\\', '/').endsWith(posix.join('/', path)),
    );
    if (chunk === undefined) throw new Error(`${path} is in no file of its own: is it still loaded on use?`);
    addWithImports(bundle, chunk.fileName, wanted);
  }
  return [...wanted].filter((file) => !initial.has(file)).map((file) => `/${file}`);
}

/**
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} file
 * @param {Set<string>} found
 */
function addWithImports(bundle, file, found) {
  if (found.has(file)) return;
  found.add(file);
  const chunk = bundle[file];
  if (chunk?.type === 'chunk') for (const each of chunk.imports) addWithImports(bundle, each, found);
}
