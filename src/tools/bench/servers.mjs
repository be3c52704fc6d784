import { start, stop } from '../processes.mjs';

/**
 * A server under measurement, in a process of its own.
 *
 * @typedef {object} Server
 * @property {string} address such as `http://127.0.0.1:4173`
 * @property {number | undefined} pid of its process
 * @property {() => Promise<void>} close ends it at once
 * @property {() => Promise<void>} end tells it to end, and waits until it has
 */

const PATIENCE = 20_000;

/**
 * Starts a script that serves on a free port and prints its address.
 *
 * @param {string} script
 * @param {{ env?: Record<string, string>, input?: string }} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(script, { env = {}, input = '' } = {}) {
  const child = start(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      NODE_ENV: 'production',
      // A line for each request is more than the pipe to this process can take.
      CATALOGUE_LOG_LEVEL: 'warn',
      // Who measures is one client.
      CATALOGUE_CLIENT_RATE_LIMIT: '0',
      ...env,
    },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin?.end(input);
  let output = '';
  return new Promise((resolve, reject) => {
    const give = (/** @type {string} */ why) => {
      stop(child, 'SIGKILL');
      reject(new Error(`${script} ${why}:\n${output}`));
    };
    const timer = setTimeout(() => give(`printed no address in ${PATIENCE / 1000} s`), PATIENCE);
    child.once('close', () => give('ended by itself'));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
        if (address === undefined) return;
        clearTimeout(timer);
        resolve({
          address,
          pid: child.pid,
          close: async () => {
            stop(child, 'SIGKILL');
            await ended;
          },
          end: async () => {
            child.kill('SIGTERM');
            await ended;
          },
        });
      });
    }
  });
}
