// Read by Nodes far older than the ones we support, so that they get a clear line: plain syntax only.
import { nodeComplaint } from './node-version.mjs';

/**
 * The scripts of package.json that begin on a fresh clone: `node src/tools/run.mjs start`. What each needs is loaded only
 * when the Node that runs it is known to be new enough, and what stands on a package once all are installed.
 *
 * @type {Record<string, () => Promise<unknown>>}
 */
const COMMANDS = {
  start: () => import('./launch.mjs').then(({ launchCatalogue }) => launchCatalogue()),
  sandbox: () => import('./launch.mjs').then(({ launchSandbox }) => launchSandbox()),
  build: () => import('./launch.mjs').then(({ buildEverything }) => buildEverything()),
  package: () => import('./package.mjs').then(({ checkPackage }) => checkPackage()),
  prepack: () => import('./package.mjs').then(({ makePackage }) => makePackage()),
  dev: () => import('./dev-server.mjs').then(({ launchDev }) => launchDev()),
  test: () => import('./check.mjs').then(({ check }) => check()),
  bench: () =>
    import('./install.mjs')
      .then(({ ensureInstalled }) => ensureInstalled())
      .then(() => import('./bench/run.mjs'))
      .then(({ bench }) => bench(process.argv.slice(3))),
  soak: () =>
    import('./install.mjs')
      .then(({ ensureInstalled }) => ensureInstalled())
      .then(() => import('./soak/run.mjs'))
      .then(({ soak }) => soak()),
};

const complaint = nodeComplaint(process.versions.node);
const name = process.argv[2] || '';
const command = Object.keys(COMMANDS).includes(name) ? COMMANDS[name] : undefined;
if (complaint || command === undefined) {
  console.error(complaint || `Which command? One of ${Object.keys(COMMANDS).join(', ')}.`);
  process.exitCode = 1;
} else {
  command().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
