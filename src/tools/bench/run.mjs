import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { BrowserError, ensureBrowser } from '../browser.mjs';
import { npmRun, run } from '../processes.mjs';
import { endWithNpm } from '../step.mjs';
import { firstCard } from './first-card.mjs';
import { engine } from './engine.mjs';
import { interaction } from './interaction.mjs';
import { lighthouseMarks } from './lighthouse.mjs';
import { memory } from './memory.mjs';
import { packageEntries } from './package.mjs';
import { rendering } from './rendering.mjs';
import { routes } from './routes.mjs';
import { table } from './rows.mjs';
import { startServer } from './servers.mjs';
import { transfer } from './transfer.mjs';

/**
 * What a measurement has at hand.
 *
 * @typedef {object} Bench
 * @property {import('playwright').Browser} browser
 * @property {import('./servers.mjs').Server} gateway the built product, with the sandbox behind it
 * @property {(line: string) => void} say tells whoever waits what is being measured
 */

/**
 * Everything that is measured, by the name that picks it on the command line.
 *
 * @type {Readonly<Record<string, (bench: Bench) => Promise<import('./rows.mjs').Row[]>>>}
 */
const MEASUREMENTS = {
  transfer,
  'first-card': firstCard,
  rendering,
  lighthouse: lighthouseMarks,
  interaction,
  routes,
  memory,
  engine,
  package: packageEntries,
};

const GATEWAY = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));
const MINUTES_AT_MOST = 60;
const WHAT = 'The built gateway, and in the same process the sandbox that answers for the API.';

/**
 * Builds and serves the product, measures it, and prints one table (with `--json`, one JSON document). Names of
 * measurements pick some of them: `npm run bench -- routes`. The exit code is 1 when something could not be measured.
 *
 * @param {readonly string[]} argv
 */
export async function bench(argv) {
  endWithNpm();
  const json = argv.includes('--json');
  const chosen = argv.filter((argument) => argument !== '--json');
  const unknown = chosen.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0) {
    fail(
      `There is no ${unknown.join(', ')} to measure. There are: ${Object.keys(MEASUREMENTS).join(', ')}; and --json.`,
    );
    return;
  }
  // Children are ended with this process, whatever ends it.
  setTimeout(() => {
    console.error(`Stopped: the measurements took more than ${MINUTES_AT_MOST} minutes.`);
    process.exit(1);
  }, MINUTES_AT_MOST * 60_000).unref();

  say('build');
  const [command, args] = npmRun('build');
  const built = await run(command, args, { seconds: 300 });
  if (!built.ok) {
    fail(`${built.output}\nThe build ${built.ending}.`);
    return;
  }
  let found;
  try {
    found = await ensureBrowser();
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    fail(error.message);
    return;
  }

  const browser = await chromium.launch(found);
  // The sandbox counts requests as the real API does; what is measured is the gateway, not that limit.
  const gateway = await startServer(GATEWAY, {
    env: { SANDBOX_RATE_LIMIT: '999999999', KATAPULT_API_TOKEN: '' },
  });
  try {
    /** @type {import('./rows.mjs').Row[]} */
    const rows = [];
    for (const [name, measure] of Object.entries(MEASUREMENTS)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      try {
        rows.push(...(await measure({ browser, gateway, say })));
      } catch (error) {
        // What has been measured stays so.
        fail(
          `${name} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        );
      }
    }
    const machine = `Node ${process.versions.node}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}`;
    console.log(json ? JSON.stringify({ machine, rows }, null, 2) : `${machine}\n${WHAT}\n\n${table(rows)}`);
  } finally {
    await browser.close();
    await gateway.close();
  }
}

/** @param {string} line */
function say(line) {
  console.error(`… ${line}`);
}

/** @param {string} line */
function fail(line) {
  console.error(line);
  process.exitCode = 1;
}
