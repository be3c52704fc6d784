import { fileURLToPath } from 'node:url';
import {
  defineConfig,
  type ConfigEnv,
  type LibraryOptions,
  type Plugin,
  type PluginOption,
  type UserConfig,
} from 'vite';
import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { localeOf } from './src/language/locales.ts';
import { inlineScripts } from './src/tools/inline-scripts.mjs';
import { pagePreloads } from './src/tools/page-preloads.mjs';
import { precompress } from './src/tools/precompress.mjs';
import { shadowStyles } from './src/tools/shadow-styles.mjs';

const ROUTER = new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url);

// Beginning with the browsers that know `light-dark()` (May 2024; popovers, without which nothing opens, are as young): what
// stands in for it and for `:dir()` in older ones is an eighth of the stylesheet.
const CSS_TARGET = ['chrome123', 'edge123', 'firefox125', 'safari17.5', 'ios17.5'];

const SHARED_BY_PAGES =
  /\/src\/(?:catalogue\/(?:describe|format|find-package|compare-names|uncounted)|ui\/(?:focus-neighbour|use-idle|use-drag-order|copy-button|move-item)|api\/(?:use-given-failure|use-ask-again|use-stale-as-of)|pages\/(?:view-frame|view-fields|parts\/(?:attribute-value|compare-checkbox|group-look|group-looks-context|package-actions-context|package-mark|package-name|package-words)))\.tsx?$/;

/** What other people's pages load. Each module lies under a name that stays. */
const forHosts = (build: NonNullable<UserConfig['build']>, plugins: PluginOption[]): UserConfig => ({
  plugins,
  resolve: { alias: { 'react-router': fileURLToPath(ROUTER) } },
  build: {
    outDir: 'dist/client/embed',
    emptyOutDir: false,
    target: 'baseline-widely-available',
    cssTarget: CSS_TARGET,
    copyPublicDir: false,
    ...build,
  },
});

/** What the catalogue itself takes to be built for a shadow root. */
const inShadow = () => [
  react(),
  tailwindcss(),
  unusedRouter(),
  unusedQuery(),
  wordsOfGateway(),
  shadowStyles(),
];

/** Builds of one kind each, by `--mode`. */
const HOST_BUILDS: Readonly<Record<string, () => UserConfig>> = {
  /** For the page around an iframe. */
  embed: () => forHosts({ lib: library({ host: 'src/embed/iframe/host.ts' }) }, [precompress()]),
  element: () => oneModule({ element: 'src/embed/shadow/element.ts' }),
  /** The page that shows how a portal's React takes the component. */
  example: () => oneModule({ react: 'src/embed/shadow/react-example.tsx' }, 'dist/client/examples'),
  /** The React component, for a host's bundler and in a host's React. */
  react: () =>
    forHosts(
      {
        outDir: 'dist/package',
        emptyOutDir: true,
        lib: library({ react: 'src/embed/shadow/react.tsx' }),
        rolldownOptions: {
          external: /^(?:react|react-dom|@tanstack\/react-query)(?:\/|$)/,
          output: { chunkFileNames: 'parts/[name]-[hash].js', banner: forClients },
        },
      },
      inShadow(),
    ),
};

/** A module with all that it needs, React too. */
const oneModule = (entry: Record<string, string>, outDir = 'dist/client/embed'): UserConfig => ({
  ...forHosts(
    {
      outDir,
      lib: library(entry),
      rolldownOptions: { output: { codeSplitting: false, minify: true, banner: forClients } },
    },
    [...inShadow(), precompress()],
  ),
  define: { 'process.env.NODE_ENV': '"production"' },
});

/**
 * Says to bundlers that render React on a server by its components (Next.js): this is for the browser, and a component of the server's
 * may import it. In the sources the bundler would take it away.
 */
const forClients = ({ isEntry }: { readonly isEntry: boolean }) => (isEntry ? "'use client';" : '');

function library(entry: Record<string, string>): LibraryOptions {
  return { entry, formats: ['es'], fileName: (_, name) => `${name}.js` };
}

/** Builds of one tree: the browser's (`dist/client`) and, with `--ssr`, the servers' (`dist/server`). */
const forPages = ({ isSsrBuild }: ConfigEnv): UserConfig => ({
  plugins: [
    react(),
    tailwindcss(),
    unusedRouter(),
    !isSsrBuild && unusedQuery(),
    !isSsrBuild && wordsOfGateway(),
    staticConfig(process.env),
    !isSsrBuild && inlineScripts(),
    !isSsrBuild && pagePreloads(),
    !isSsrBuild && stylesOfDocument(),
    !isSsrBuild && precompress(),
  ],
  resolve: {
    // Left to itself the package gives everybody its development build: the same code and 2 kB of warnings.
    alias: isSsrBuild ? {} : { 'react-router': fileURLToPath(ROUTER) },
  },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        emptyOutDir: true,
        target: 'node20',
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            main: 'src/server/main.ts',
            sandbox: 'src/server/sandbox/main.ts',
            'draw-worker': 'src/server/previews/draw-worker.mjs',
          },
        },
      }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        target: 'baseline-widely-available',
        cssTarget: CSS_TARGET,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            // The first view knows the names of all that is loaded later, and chance does not compress.
            chunkFileNames: 'assets/[name]-[hash:6].js',
            // All that the first view needs is one chunk, whatever the parts that load on use share of it: by itself the
            // bundler cuts it anew with each such part, and each cut costs a request and compresses worse.
            // The pages share what little there is beside: cut into chunks of its own it would weigh twice as much.
            codeSplitting: {
              groups: [
                { name: 'index', tags: ['$initial'], priority: 2 },
                { name: 'pages', test: SHARED_BY_PAGES, priority: 1 },
              ],
            },
          },
        },
      },
});

export default defineConfig((env) => HOST_BUILDS[env.mode]?.() ?? forPages(env));

/**
 * Writes into the document what a static build has to know: where the API is (`CATALOGUE_API_BASE`; without it at `/core/v1` on
 * its own origin) and the language of whoever has not chosen one (`CATALOGUE_LOCALE`). A gateway writes its own settings.
 *
 * @throws {Error} for an API that is neither an `https:` address (`http:` on this machine) nor a path, and for a language
 *   that is not there
 */
function staticConfig({
  CATALOGUE_API_BASE: address = '',
  CATALOGUE_LOCALE: tag = '',
}: Readonly<Record<string, string | undefined>>): Plugin {
  const usable = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/]|\/(?!\/))[^\s"'<>?#@]+$/.test(
    address,
  );
  if (address !== '' && !usable) {
    throw new Error(
      'CATALOGUE_API_BASE must be an address such as https://api.katapult.io/core/v1, or a path such as /core/v1.',
    );
  }
  const locale = localeOf(tag);
  if (tag !== '' && locale === undefined) throw new Error('CATALOGUE_LOCALE must be en or de.');
  const config = {
    ...(address !== '' && { apiBase: address.replace(/\/+$/, '') }),
    ...(locale !== undefined && { locale }),
  };
  return {
    name: 'static-config',
    transformIndexHtml: (html) =>
      html
        .replace('<html lang="en">', `<html lang="${locale ?? 'en'}">`)
        .replace(
          /(id="catalogue-config"[^>]*>\s*)\{\}/,
          (_, before: string) => before + JSON.stringify(config),
        ),
  };
}

/**
 * The document brings the stylesheet of all pages. Whatever loads on use would ask for it again: it looks for a link, and where the
 * gateway renders a page the styles stand in the document itself.
 */
function stylesOfDocument(): Plugin {
  return {
    name: 'styles-of-document',
    // Behind the plugin that links the stylesheet, and before the one that notes what a chunk needs.
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry) file.viteMetadata?.importedCss.clear();
      }
    },
  };
}

/**
 * Lets the bundler see which components of the router nobody uses: names for development tools, contexts of classes, and calls that do
 * nothing but make something, keep them all; and leaves out what it says to developers. That is 3 kB (brotli) of the first view's
 * code.
 */
function unusedRouter(): Plugin {
  return {
    name: 'unused-router',
    transform: {
      filter: { id: /\/react-router\/dist\/production\// },
      handler: (code) => ({
        code: code
          .replaceAll(/^\w+\.(?:displayName = "\w+"|contextType = \w+);$/gm, '')
          .replaceAll(
            /^(var \w+ = )(?=React\d*\.(?:createContext|forwardRef|memo)\(|new Set\()/gm,
            '$1/* @__PURE__ */ ',
          )
          // What it says to whoever uses it in a wrong way: that is found out long before anybody sees a built page.
          .replaceAll(
            /(\b(?:invariant|warning)\(\s*[^`"]*?,\s*(?:\/\/.*\n\s*)*)(?:`[^`]*`|"[^"]*")(\s*\))/g,
            '$1""$2',
          ),
        map: null,
      }),
    },
  };
}

/**
 * Leaves out of TanStack Query what the catalogue has no use for, and what its client keeps all the same: mutations (nothing is
 * ever changed), infinite queries, timers of other kinds, and what is thrown to Suspense and error boundaries. That is 2 kB (brotli) of the first view's code.
 */
function unusedQuery(): Plugin {
  const STAND_INS: Readonly<Record<string, string>> = {
    mutationCache: `export class MutationCache {
      clear() {}
      findAll() { return []; }
      resumePausedMutations() { return Promise.resolve(); }
    }`,
    infiniteQueryBehavior: `
      export const infiniteQueryBehavior = () => undefined;
      export const hasNextPage = () => false;
      export const hasPreviousPage = hasNextPage;`,
    errorBoundaryUtils: `
      export const ensurePreventErrorBoundaryRetry = () => {};
      export const useClearResetErrorBoundary = () => {};
      export const getHasError = () => false;`,
    suspense: `
      export const ensureSuspenseTimers = () => {};
      export const shouldSuspend = () => false;
      export const fetchOptimistic = () => Promise.resolve();
      export const defaultThrowOnError = () => false;`,
    timeoutManager: `export const timeoutManager = {
      setTimeout: (callback, delay) => setTimeout(callback, delay),
      clearTimeout: (id) => clearTimeout(id),
      setInterval: (callback, delay) => setInterval(callback, delay),
      clearInterval: (id) => clearInterval(id),
    };
    export const systemSetTimeoutZero = (callback) => setTimeout(callback, 0);`,
  };
  return {
    name: 'unused-query',
    transform: {
      filter: {
        id: /\/@tanstack\/(?:query-core|react-query)\/build\/modern\/(?:mutationCache|infiniteQueryBehavior|timeoutManager|errorBoundaryUtils|suspense)\.js$/,
      },
      handler: (_, id) => ({ code: STAND_INS[/(\w+)\.js$/.exec(id)?.[1] ?? ''] ?? '', map: null }),
    },
  };
}

/**
 * Leaves out of a browser's German what only the gateway says: previews of links, and pages on the way to signing in. In English such
 * words come with the code that says them; the build fails where a page takes to them. That is 0.5 kB (brotli) of the custom element.
 */
function wordsOfGateway(): Plugin {
  return {
    name: 'words-of-gateway',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /\/src\/language\/[a-z]+\/(?:previews|sign-in-page)\.ts$/ },
      handler(code, id) {
        if (id.includes('/en/')) this.error(`${id} holds words of the gateway: no page may say them`);
        const name = /export const (\w+)/.exec(code)?.[1];
        return { code: `export const ${name} = undefined;`, map: null };
      },
    },
  };
}
