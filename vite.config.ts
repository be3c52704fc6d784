import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { precompress } from './src/tools/precompress.mjs';

const ROUTER = new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url);

/** Two builds of one tree: the browser's (`dist/client`) and, with `--ssr`, the servers' (`dist/server`). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), apiBase(process.env['CATALOGUE_API_BASE']), !isSsrBuild && precompress()],
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
          input: { main: 'src/server/main.ts', sandbox: 'src/server/sandbox/main.ts' },
        },
      }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        target: 'baseline-widely-available',
        modulePreload: { polyfill: false },
        rolldownOptions: {
          // No code of ours or of a package's does anything by being looked at: a look whose result is unused can go.
          treeshake: { propertyReadSideEffects: false },
          output: {
            // All that the first view needs is one chunk, whatever the parts that load on use share of it: by itself the
            // bundler cuts it anew with each such part, and each cut costs a request and compresses worse.
            codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] },
          },
        },
      },
}));

/**
 * Writes into the document where a static build finds the API. Undefined or empty: at `/core/v1` on its own origin, or
 * wherever a gateway says as it serves the document.
 *
 * @throws {Error} for what is neither an `https:` address (`http:` on this machine) nor a path
 */
function apiBase(address = ''): Plugin {
  const usable = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/]|\/(?!\/))[^\s"'<>?#@]+$/.test(
    address,
  );
  if (address !== '' && !usable) {
    throw new Error(
      'CATALOGUE_API_BASE must be an address such as https://api.katapult.io/core/v1, or a path such as /core/v1.',
    );
  }
  return {
    name: 'api-base',
    transformIndexHtml: (html) =>
      address === '' ? html : html.replace('{}', JSON.stringify({ apiBase: address.replace(/\/+$/, '') })),
  };
}
