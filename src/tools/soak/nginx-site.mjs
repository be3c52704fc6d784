import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { start, stop } from '../processes.mjs';
import { ROOT } from '../step.mjs';

const PATIENCE_MS = 10_000;
/** Characters of what nginx says that are kept. */
const MOST_SAID = 2_000;

/**
 * The example of a site in front of two gateways as nginx runs it, without TLS.
 *
 * @param {string} nginx the program
 * @param {{ port: number, gateways: readonly [number, number] }} ports
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 * @throws {Error} with nginx's own words, when it does not serve the site
 */
export async function startSite(nginx, { port, gateways: [one, other] }) {
  const folder = mkdtempSync(join(tmpdir(), 'soak-site-'));
  const site = readFileSync(join(ROOT, 'src/server/deploy/nginx-site.conf'), 'utf8')
    .replaceAll('/var/lib/nginx/vm-catalogue', join(folder, 'cache'))
    .replaceAll('/var/log/nginx/', `${folder}/`)
    .replace('127.0.0.1:4173', `127.0.0.1:${one}`)
    .replace('127.0.0.1:4174', `127.0.0.1:${other}`)
    // The server that leads to TLS goes, and the other one does without.
    .replace(/^server \{\n {4}listen 80;[\s\S]*?^\}\n/m, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:443 ssl http2;', '')
    .replaceAll(/^ +ssl_.*\n/gm, '');
  writeFileSync(join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${join(folder, 'pid')}; worker_processes 1; error_log stderr error;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 4096; } http { access_log off; ${temporary.join(' ')} include ${join(folder, 'site.conf')}; }`,
  );
  const child = start(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    said = (said + text).slice(-MOST_SAID);
  });
  let running = true;
  const ended = new Promise((resolve) => {
    child.once('close', () => {
      running = false;
      resolve(undefined);
    });
  });
  const address = `http://127.0.0.1:${port}`;
  const close = async () => {
    stop(child, 'SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (const begin = performance.now(); ; await wait(50)) {
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return { address, close };
    if (!running || performance.now() - begin > PATIENCE_MS) {
      await close();
      throw new Error(`${nginx} does not serve the example of a site. ${said.trim()}`);
    }
  }
}
