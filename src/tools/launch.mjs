import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { endWithNpm, ROOT, runStep } from './step.mjs';

/** Arguments of each build. @satisfies {Record<string, readonly string[]>} */
const BUILDS = { browser: [], servers: ['--ssr'] };

/** Installs what is missing, builds, and serves the catalogue in this process, so that a signal reaches it at once. */
export async function launchCatalogue() {
  await launch('main', [BUILDS.browser, BUILDS.servers]);
}

/** The same for the sandbox's API alone. */
export async function launchSandbox() {
  await launch('sandbox', [BUILDS.servers]);
}

/**
 * @param {string} server its name in `dist/server`
 * @param {readonly (readonly string[])[]} builds the arguments of each
 */
async function launch(server, builds) {
  endWithNpm();
  await ensureInstalled();
  console.log('Building …');
  // Built by children: what a build loads is not held in memory while serving.
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await runStep(
    'The build failed: see above.',
    builds.map((args) => [process.execPath, vite, 'build', '--logLevel', 'warn', ...args]),
  );
  await import(pathToFileURL(join(ROOT, `dist/server/${server}.js`)).href);
}
