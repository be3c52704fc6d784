import { createServer } from 'node:http';
import { chance } from '../chance.mjs';

/**
 * An API that permits few requests and fails a third of them, in front of one that does neither. Which, and how, is as good as by
 * chance, and the same each time.
 *
 * @typedef {object} FlakyApi
 * @property {string} address
 * @property {number} permitted requests a minute
 * @property {() => Asked} asked what it was asked so far
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Asked
 * @property {number} requests
 * @property {number} failed of its own will
 * @property {number} refused because there were more than it permits
 * @property {number} mostInAMinute requests in any 60 seconds
 */

const MINUTE_MS = 60_000;
/** Longer than a gateway waits for an answer. */
const SILENCE_MS = 12_000;

/** How requests fail. @type {readonly ((response: import('node:http').ServerResponse) => void)[]} */
const FAILURES = [
  (response) => void setTimeout(() => response.destroy(), SILENCE_MS),
  (response) => response.writeHead(500).end('{"error":{"code":"internal"}}'),
  (response) => response.writeHead(503).end('{"error":{"code":"service_unavailable"}}'),
  (response) => response.destroy(),
  (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Proxy</title>'),
];

/**
 * Counts by minutes that begin with the first request, as the API does, and for itself in any 60 seconds.
 *
 * @param {string} behind the address of the one that answers
 * @param {{ permitted: number }} options
 * @returns {Promise<FlakyApi>}
 */
export async function startFlakyApi(behind, { permitted }) {
  /** By `performance.now()`. @type {number[]} */
  const arrivals = [];
  let minute = { since: -Infinity, count: 0 };
  const next = chance(permitted);
  let failed = 0;
  let refused = 0;
  const server = createServer((request, response) => {
    const now = performance.now();
    arrivals.push(now);
    if (now - minute.since >= MINUTE_MS) minute = { since: now, count: 0 };
    minute.count += 1;
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('X-RateLimit-Permitted', String(permitted));
    response.setHeader('X-RateLimit-Remaining', String(Math.max(0, permitted - minute.count)));
    if (minute.count > permitted) {
      refused += 1;
      response.writeHead(429).end('{"error":{"code":"rate_limit_reached"}}');
      return;
    }
    if (next() < 1 / 3) {
      FAILURES[Math.floor(next() * FAILURES.length)]?.(response);
      failed += 1;
      return;
    }
    fetch(behind + request.url, { headers: { Authorization: request.headers.authorization ?? '' } })
      .then(async (answer) => response.writeHead(answer.status).end(await answer.text()))
      .catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    permitted,
    asked: () => ({
      requests: arrivals.length,
      failed,
      refused,
      mostInAMinute: mostWithin(arrivals, MINUTE_MS),
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * How many of some moments lie within a span, wherever it begins.
 *
 * @param {readonly number[]} moments in their order
 * @param {number} span
 */
export function mostWithin(moments, span) {
  let first = 0;
  return moments.reduce((most, moment, index) => {
    while (moment - /** @type {number} */ (moments[first]) >= span) first += 1;
    return Math.max(most, index - first + 1);
  }, 0);
}
