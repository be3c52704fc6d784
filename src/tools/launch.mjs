import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { endWithNpm, ROOT, runStep } from './step.mjs';

/* Arguments of each build. What hosts load lies in the folder that the browser's build empties first. */
const BROWSER = /** @type {const} */ ([]);
const HOST_SCRIPT = /** @type {const} */ (['--mode', 'embed']);
const ELEMENT = /** @type {const} */ (['--mode', 'element']);
const EXAMPLE = /** @type {const} */ (['--mode', 'example']);
const COMPONENT = /** @type {const} */ (['--mode', 'react']);
const SERVERS = /** @type {const} */ (['--ssr']);

/** The builds of the whole product, one round after the other; those of a round run side by side. */
const EVERYTHING = [[BROWSER, SERVERS], [HOST_SCRIPT, EXAMPLE], [ELEMENT]];

/** Installs what is missing, builds, and serves the catalogue in this process, so that a signal reaches it at once. */
export async function launchCatalogue() {
  await build(EVERYTHING);
  await serve('main');
}

/** The same for the sandbox's API alone. */
export async function launchSandbox() {
  await build([[SERVERS]]);
  await serve('sandbox');
}

/** Installs what is missing and builds. */
export async function buildEverything() {
  await build(EVERYTHING);
  console.log('Built: dist/client, dist/server');
}

/** Builds what a portal's own bundler takes, too: `dist/package`. */
export async function buildForHosts() {
  await build([[HOST_SCRIPT], [ELEMENT], [COMPONENT]]);
}

/** @param {readonly (readonly (readonly string[])[])[]} rounds the arguments of each build */
async function build(rounds) {
  endWithNpm();
  await ensureInstalled();
  console.log('Building …');
  // Built by children: what a build loads is not held in memory while serving.
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  for (const builds of rounds) {
    await runStep(
      'The build failed: see above.',
      builds.map((args) => [process.execPath, vite, 'build', '--logLevel', 'warn', ...args]),
    );
  }
}

/** @param {string} server its name in `dist/server` */
async function serve(server) {
  await import(pathToFileURL(join(ROOT, `dist/server/${server}.js`)).href);
}
