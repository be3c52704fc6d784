import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { answerOf, REQUEST_HEADERS } from './answers.mjs';
import { startServer } from './servers.mjs';

const CONNECTIONS = 10;
const SECONDS = 5;
const WARM_UP_SECONDS = 1;

const ASSETS = fileURLToPath(new URL('../../../dist/client/assets/', import.meta.url));
const BARE_SERVER = fileURLToPath(new URL('bare-server.mjs', import.meta.url));

/**
 * Requests per second for each route of the gateway, beside a bare server that sends the same bytes.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function routes({ gateway, say }) {
  const rows = [];
  const asset = readdirSync(ASSETS).find((name) => /^index-.*\.js$/.test(name));
  for (const [name, path] of [
    ['/', '/'],
    ['/assets/index-….js', `/assets/${asset}`],
    ['/core/v1/organizations', '/core/v1/organizations'],
    ...[30, 200]
      .map((size) => `/core/v1/virtual_machine_packages?per_page=${size}`)
      .map((path) => [path, path]),
  ]) {
    say(`requests per second: GET ${name}`);
    const url = `${gateway.address}${path}`;
    const answer = await answerOf(url);
    if (answer.status !== 200)
      throw new Error(`GET ${path} was answered with ${answer.status}, not with 200.`);
    const ours = await load(url);
    const bareServer = await startServer(BARE_SERVER, { input: JSON.stringify(answer) });
    const bare = await load(`${bareServer.address}${path}`);
    await bareServer.close();
    const bytes = Buffer.byteLength(answer.body, 'base64');
    rows.push(row(`GET ${name}`, ours, bare, bytes));
    if (path === '/') {
      say('requests per second: pages that nobody has asked for before');
      rows.push(row('GET /?n=…, each rendered anew', await load(url, differently), bare, bytes));
    }
  }
  return rows;
}

/**
 * @param {string} name
 * @param {{ rate: number, p99: number }} ours
 * @param {{ rate: number, p99: number }} bare
 * @param {number} bytes
 * @returns {import('./rows.mjs').Row}
 */
function row(name, ours, bare, bytes) {
  const share = Math.round((ours.rate / bare.rate) * 100);
  const size = `${(bytes / 1000).toFixed(1)} kB`;
  return {
    name,
    value: ours.rate,
    unit: 'requests/s',
    remark: `p99 ${ours.p99} ms; bare node:http ${Math.round(bare.rate).toLocaleString('en')}, p99 ${bare.p99} ms: ${share} % of it; body ${size}`,
    details: { p99: ours.p99, bareRequestsPerSecond: bare.rate, bareP99: bare.p99, bodyBytes: bytes },
  };
}

let asked = 0;

/**
 * Asks for the same page by another address each time, which no page that is kept has.
 *
 * @param {object} request
 */
function differently(request) {
  asked += 1;
  return { ...request, path: `/?n=${asked}` };
}

/**
 * @param {string} url
 * @param {(request: object) => object} [setupRequest]
 * @throws {Error} when an answer was not 2xx: then something else was measured than what was meant
 */
async function load(url, setupRequest) {
  const { requests, latency, errors, non2xx } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: REQUEST_HEADERS,
    ...(setupRequest && { requests: [{ setupRequest }] }),
    warmup: { connections: CONNECTIONS, duration: WARM_UP_SECONDS },
  });
  if (errors + non2xx > 0 || requests.total === 0) {
    throw new Error(`${url}: of ${requests.total} requests ${non2xx} were refused and ${errors} failed.`);
  }
  return { rate: requests.average, p99: latency.p99 };
}
