import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { ROOT } from './step.mjs';

/**
 * What the choice of an nginx depends on. The real machine is the default; tests make up others.
 *
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {boolean} root
 * @property {string} osRelease the text of `/etc/os-release`, or an empty one
 * @property {string} folder where a fetched one is kept, whether it is there or not
 * @property {(path: string) => boolean} exists whether a program is there and may be run
 * @property {(command: string, args: string[], seconds: number) => Promise<boolean>} run whether a command ended well
 *   within its time; it never rejects
 * @property {(line: string) => void} say
 */

const SYSTEM = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/**
 * An nginx for the test of the example in `src/server/deploy`. One that is there comes first (`NGINX_PROGRAM`, one fetched
 * before, the system's); else, on Debian and its kin, the package is fetched and unpacked into `node_modules/.cache`.
 * It is not installed: that would change the machine, and start a server on port 80.
 *
 * @param {Machine} [machine]
 * @returns {Promise<string | undefined>} its path; `undefined` where there is none that runs
 */
export async function ensureNginx(machine = thisMachine()) {
  const fetched = join(machine.folder, 'usr/sbin/nginx');
  const named = machine.env.NGINX_PROGRAM;
  const runs = (/** @type {string} */ path) =>
    machine.exists(path) ? machine.run(path, ['-v'], 10) : Promise.resolve(false);
  for (const path of named ? [named] : [fetched, ...SYSTEM]) if (await runs(path)) return path;
  if (named || !/^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(machine.osRelease)) return undefined;

  machine.say('No nginx was found: fetching Debian’s, for the test of the example (up to three minutes) …');
  const script = 'cd "$0" && rm -f *.deb && apt-get download nginx && dpkg -x nginx_*.deb . && rm *.deb';
  const fetch = () => machine.run('sh', ['-c', script, machine.folder], 60);
  // The lists of a fresh machine are empty; only root may fill them.
  if (!(await fetch()) && machine.root && (await machine.run('apt-get', ['update'], 120))) await fetch();
  return (await runs(fetched)) ? fetched : undefined;
}

/** @returns {Machine} */
function thisMachine() {
  const folder = join(ROOT, 'node_modules/.cache/nginx');
  mkdirSync(folder, { recursive: true });
  return {
    env: process.env,
    root: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    folder,
    exists(path) {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    run: async (command, args, seconds) => (await run(command, args, { seconds })).ok,
    say: (line) => console.log(line),
  };
}
