import autocannon from 'autocannon';
import { REQUEST_HEADERS } from '../bench/answers.mjs';

/**
 * What became of all requests.
 *
 * @typedef {object} Load
 * @property {Readonly<Record<string, number>>} statuses how many answers had each
 * @property {number} telling pages that were looked at and told of a failure, whatever their status
 * @property {number} errors connections that were lost, and requests without an answer in time
 * @property {readonly string[]} samples of what failed, the first of each status and address
 * @property {number} p50 in milliseconds
 * @property {number} p99 in milliseconds
 */

/** What people ask for, each as often as the others; what is here twice is asked for twice as often. */
const ADDRESSES = [
  '/',
  '/',
  '/',
  '/?cores=4..',
  '/?memory=8..32&sort=-memory',
  '/?q=rock',
  '/?page=2',
  '/?page=3&per_page=15',
  '/?layout=table',
  '/?layout=map',
  '/?locale=de',
  '/packages/rock-6',
  '/packages/rock-3?from=rock-6',
  '/compare?compare=rock-3&compare=rock-6',
  '/organizations',
  '/embed/',
  '/?org=acme',
  '/?org=large-set&page=3',
  '/core/v1/virtual_machine_packages?per_page=30',
  '/core/v1/virtual_machine_packages?per_page=30&page=2',
  '/core/v1/virtual_machine_packages?per_page=200',
  '/core/v1/organizations',
  '/core/v1/virtual_machine_packages?organization[sub_domain]=acme&per_page=200',
];
/** Images are drawn, which costs more than all else. */
const IMAGES = ['/og.png', '/og.png?cores=8..'];
const ONE_IN = 300;
/** One answer in so many comes as plain text, and is looked at. */
const LOOKED_AT_ONE_IN = 7;
/** What a page says that tells of a failure. */
const TELLS_OF_FAILURE = 'role="alert"';
const TIMEOUT_S = 30;
const MOST_SAMPLES = 5;
/** In characters. */
const LONGEST_SAMPLE = 150;

/**
 * Asks for the addresses in an order that is always the same, over so many connections at a time.
 *
 * @param {string} url
 * @param {{ connections: number, seconds: number, assets: readonly string[], cookieOneIn?: number }} options `cookieOneIn`: one
 *   request in so many has a cookie, so that no cache in front answers it
 * @returns {Promise<Load>}
 */
export async function load(url, { connections, seconds, assets, cookieOneIn }) {
  const all = [...ADDRESSES, ...assets];
  let asked = 0;
  let telling = 0;
  /** @type {Map<string, string>} */
  const samples = new Map();
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: TIMEOUT_S,
    headers: REQUEST_HEADERS,
    requests: [
      {
        onResponse: (status, body, { path }) => {
          const at = body.indexOf(TELLS_OF_FAILURE);
          if (status < 400 && at >= 0) telling += 1;
          if (status >= 400 || at >= 0)
            samples.set(`${status} for ${path}`, body.slice(Math.max(0, at)).slice(0, LONGEST_SAMPLE));
        },
        setupRequest: (request, context) => {
          asked += 1;
          const path =
            asked % ONE_IN === 0
              ? IMAGES[(asked / ONE_IN) % IMAGES.length]
              : all[(asked * 7919) % all.length];
          context.path = path;
          const hasCookie = cookieOneIn !== undefined && asked % cookieOneIn === 0;
          return {
            ...request,
            path,
            headers: {
              ...(asked % LOOKED_AT_ONE_IN !== 0 && REQUEST_HEADERS),
              ...(hasCookie && { cookie: 'of=another' }),
            },
          };
        },
      },
    ],
  });
  const { statusCodeStats, errors, latency } = result;
  return {
    statuses: Object.fromEntries(
      Object.entries(statusCodeStats).map(([status, { count }]) => [status, count]),
    ),
    telling,
    errors,
    samples: [...samples].slice(0, MOST_SAMPLES).map(([what, body]) => `${what}: ${JSON.stringify(body)}`),
    p50: latency.p50,
    p99: latency.p99,
  };
}

/**
 * How many answers were not what was asked for.
 *
 * @param {Load} load
 */
export function failedIn({ statuses, telling }) {
  return Object.entries(statuses).reduce(
    (sum, [status, count]) => (Number(status) < 400 ? sum : sum + count),
    telling,
  );
}
