import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { REQUEST_HEADERS } from './answers.mjs';
import { startServer } from './servers.mjs';

const GATEWAY = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));
const CONNECTIONS = 10;
const FEW = 1_000;
const MANY = 100_000;
/** One page in so many is of an address that nobody has asked for before, and so rendered. */
const ONE_IN = 20;

/**
 * What a gateway holds in memory after 1,000 requests for pages, beside what the same one holds after 100,000: one that
 * forgets nothing would show it. The system's own figure is taken (resident set size), which is told on Linux only.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function memory({ say }) {
  if (process.platform !== 'linux') return [];
  const gateway = await startServer(GATEWAY, {
    env: { SANDBOX_RATE_LIMIT: '999999999', KATAPULT_API_TOKEN: '' },
  });
  try {
    say(`memory: ${FEW} requests`);
    await ask(gateway.address, FEW);
    const few = residentBytes(gateway.pid);
    say(`memory: ${MANY} requests`);
    await ask(gateway.address, MANY - FEW);
    const many = residentBytes(gateway.pid);
    const each = ((many - few) / (MANY - FEW)).toFixed(0);
    return [
      {
        name: `memory of the gateway after ${MANY.toLocaleString('en')} pages`,
        value: many,
        unit: 'bytes',
        remark: `${(few / 1e6).toFixed(0)} MB after ${FEW.toLocaleString('en')}: ${each} bytes a request; one page in ${ONE_IN} rendered anew, at most 32 MB of finished pages kept`,
        details: { afterFew: few, afterMany: many },
      },
    ];
  } finally {
    await gateway.close();
  }
}

/**
 * @param {string} url
 * @param {number} amount of requests
 */
async function ask(url, amount) {
  let asked = 0;
  const { errors, non2xx } = await autocannon({
    url,
    amount,
    connections: CONNECTIONS,
    headers: REQUEST_HEADERS,
    requests: [
      {
        setupRequest: (request) => {
          asked += 1;
          return { ...request, path: asked % ONE_IN === 0 ? `/?n=${amount}-${asked}` : '/' };
        },
      },
    ],
  });
  if (errors + non2xx > 0) throw new Error(`${url}: ${non2xx} requests were refused and ${errors} failed.`);
}

/** @param {number | undefined} pid */
function residentBytes(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
