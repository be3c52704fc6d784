import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import tailwindcss from '@tailwindcss/vite';
import { precompress } from './src/tools/precompress.mjs';

const ROUTER = new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url);

/** Two builds of one tree: the browser's (`dist/client`) and, with `--ssr`, the servers' (`dist/server`). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss(), !isSsrBuild && precompress()],
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
      },
}));
