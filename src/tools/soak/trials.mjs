import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from '../bench/servers.mjs';
import { startFlakyApi } from './flaky-api.mjs';
import { failedIn, load } from './load.mjs';
import { watchMemory } from './memory-watch.mjs';
import { startSite } from './nginx-site.mjs';

/**
 * @typedef {object} Trial
 * @property {string} server the folder of the built servers, beside that of the built client
 * @property {number} connections
 * @property {number} seconds
 *
 * @typedef {object} Verdict
 * @property {readonly string[]} figures a line each
 * @property {readonly string[]} missed what should have held and did not; empty: all is well
 */

const TOKEN = 'the-operators';
/** Requests a minute that the API permits. */
const PERMITTED = 60;
/** How much memory may grow, in bytes: what is kept of pages and answers is bounded, but not full by then. */
const MOST_GROWTH = { heap: 20_000_000, resident: 50_000_000 };
/** How many times that in a short trial: between two collections there is more, and few are seen. */
const SLACK_OF_SHORT = 3;
/** Before that a process takes memory for its code as it is compiled, however little it holds. */
const WARM_AFTER_S = 30;
const RESTARTS = 4;
/** Pages that are asked of nginx again as if somebody had signed in: it must ask a gateway for them. */
const COOKIE_ONE_IN = 3;

/**
 * One gateway before an API that permits 60 requests a minute and fails a third of them: no answer fails, the API is never asked
 * for more than it permits, and memory does not grow.
 *
 * @param {Trial} trial
 * @returns {Promise<Verdict>}
 */
export async function steady({ server, connections, seconds }) {
  const sandbox = await startSandbox(server);
  const api = await startFlakyApi(sandbox.address, { permitted: PERMITTED });
  const [metricsPort] = await freePorts(1);
  const gateway = await startGateway(server, api, { CATALOGUE_METRICS_PORT: String(metricsPort) });
  try {
    const [loaded, { before, after }] = await Promise.all([
      load(gateway.address, { connections, seconds, assets: assetsOf(server) }),
      watchMemory(`http://127.0.0.1:${metricsPort}/metrics`, seconds),
    ]);
    const kinds = /** @type {const} */ (['heap', 'resident']).slice(0, seconds < WARM_AFTER_S ? 1 : 2);
    const slack = seconds < WARM_AFTER_S ? SLACK_OF_SHORT : 1;
    const grown = kinds.filter((kind) => !(after[kind] - before[kind] <= slack * MOST_GROWTH[kind]));
    return {
      figures: [
        ...describeLoad(loaded),
        ...describeApi(api),
        `memory: heap ${megabytes(before.heap)}, then ${megabytes(after.heap)}; resident ${megabytes(before.resident)}, then ${megabytes(after.resident)}`,
      ],
      missed: [
        ...missedBy(loaded, api),
        ...grown.map((kind) => `memory (${kind}) grew by ${megabytes(after[kind] - before[kind])}`),
      ],
    };
  } finally {
    await Promise.all([gateway.close(), api.close(), sandbox.close()]);
  }
}

/**
 * Two gateways behind nginx, which are restarted one after the other, again and again, before the same API: every request is answered,
 * though each gateway begins with nothing.
 *
 * @param {Trial & { nginx: string }} trial
 * @returns {Promise<Verdict>}
 */
export async function restarted({ server, connections, seconds, nginx }) {
  const sandbox = await startSandbox(server);
  const api = await startFlakyApi(sandbox.address, { permitted: PERMITTED });
  const [port = 0, ...rest] = await freePorts(3);
  const ports = /** @type {[number, number]} */ (rest);
  const begin = (/** @type {number} */ which) => startGateway(server, api, { PORT: String(ports[which]) });
  const gateways = [await begin(0), await begin(1)];
  const site = await startSite(nginx, { port, gateways: ports });
  let restarts = 0;
  try {
    const restarting = async () => {
      const pause = (seconds * 1000) / (RESTARTS + 1);
      for (let turn = 0; turn < RESTARTS; turn += 1) {
        await wait(pause * 0.6);
        await gateways[turn % 2]?.end();
        gateways[turn % 2] = await begin(turn % 2);
        restarts += 1;
      }
    };
    const [loaded] = await Promise.all([
      load(site.address, { connections, seconds, assets: assetsOf(server), cookieOneIn: COOKIE_ONE_IN }),
      restarting(),
    ]);
    return {
      figures: [...describeLoad(loaded), ...describeApi(api), `restarts: ${restarts}`],
      missed: missedBy(loaded, api),
    };
  } finally {
    await site.close();
    await Promise.all([...gateways, api, sandbox].map((each) => each.close()));
  }
}

/** @param {string} server */
function startSandbox(server) {
  return startServer(join(server, 'sandbox.js'), { env: { SANDBOX_RATE_LIMIT: '999999999' } });
}

/**
 * @param {string} server
 * @param {import('./flaky-api.mjs').FlakyApi} api
 * @param {Record<string, string>} env
 */
function startGateway(server, api, env) {
  return startServer(join(server, 'main.js'), {
    env: {
      KATAPULT_API_URL: api.address,
      KATAPULT_API_TOKEN: TOKEN,
      CATALOGUE_ORGANIZATIONS: 'acme,large-set',
      CATALOGUE_LOG_LEVEL: 'error',
      ...env,
    },
  });
}

/** Some files of the built client. @param {string} server */
function assetsOf(server) {
  return readdirSync(join(dirname(server), 'client/assets'))
    .filter((name) => name.endsWith('.js'))
    .slice(0, 3)
    .map((name) => `/assets/${name}`);
}

/** @param {import('./load.mjs').Load} loaded */
function describeLoad({ statuses, errors, p50, p99 }) {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  return [`answers: ${counts.join(', ')}; without one: ${errors}`, `p50 ${p50} ms, p99 ${p99} ms`];
}

/** @param {import('./flaky-api.mjs').FlakyApi} api */
function describeApi(api) {
  const { requests, failed, refused, mostInAMinute } = api.asked();
  return [
    `the API was asked ${requests} times, failed ${failed} and refused ${refused} of them; at most ${mostInAMinute} in 60 s, of ${api.permitted}`,
  ];
}

/**
 * @param {import('./load.mjs').Load} loaded
 * @param {import('./flaky-api.mjs').FlakyApi} api
 */
function missedBy(loaded, api) {
  const { mostInAMinute, failed } = api.asked();
  const answers = Object.values(loaded.statuses).reduce((sum, count) => sum + count, 0);
  const failures = failedIn(loaded);
  return [
    ...(answers === 0 ? ['nothing was answered at all'] : []),
    ...(failures > 0 ? [`${failures} of ${answers} answers failed; ${loaded.samples.join('; ')}`] : []),
    ...(loaded.errors > 0 ? [`${loaded.errors} requests had no answer`] : []),
    ...(mostInAMinute > api.permitted
      ? [`the API was asked ${mostInAMinute} times in 60 s, of ${api.permitted}`]
      : []),
    ...(failed === 0 ? ['the API never failed: nothing was tried'] : []),
  ];
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** Ports that nobody used a moment ago. @param {number} count */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.listen(0, '127.0.0.1', () =>
            resolve(/** @type {{ port: number }} */ (server.address()).port),
          );
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return /** @type {number[]} */ (ports);
}
