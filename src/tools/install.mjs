import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT, runStep } from './step.mjs';

/**
 * Installs the packages of package-lock.json where one is missing or of another version; otherwise it does nothing,
 * and takes a few milliseconds. Uses nothing but Node, for there may be nothing else. A failure ends this process
 * with npm's own words and one line, and exit code 1.
 */
export async function ensureInstalled() {
  const wanted = packagesIn('package-lock.json');
  if (wanted === undefined) {
    console.error('package-lock.json is missing or damaged: restore it (git checkout package-lock.json).');
    process.exit(1);
  }
  if (isInstalled(wanted, packagesIn('node_modules/.package-lock.json'))) return;
  console.log('Installing packages (npm ci) …');
  await runStep(
    'The packages could not be installed: see above. Once that is mended, run the same command again.',
    [
      // Tools are needed even where NODE_ENV says "production".
      npm('ci', '--include=dev', '--no-audit', '--no-fund'),
    ],
  );
}

/**
 * @typedef {Readonly<Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>>} Packages
 *   the packages of a lock file by their folder; the project itself is under the empty name
 */

/**
 * Whether all that is wanted is there. Optional packages are for some machines only, so they do not count.
 *
 * @param {Packages} wanted
 * @param {Packages | undefined} present what npm noted in node_modules as it installed
 */
export function isInstalled(wanted, present) {
  if (present === undefined) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional, link }]) =>
      folder === '' || optional || devOptional || link || present[folder]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Packages | undefined} undefined where the file is not there or is not what it should be
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * The command that runs the npm at hand. Started by npm, its own file is known: no search, and no `npm.cmd`, which
 * Windows runs in a shell only.
 *
 * @param {string[]} args
 * @returns {[command: string, ...args: string[]]}
 */
export function npm(...args) {
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && basename(cli) === 'npm-cli.js') return [process.execPath, cli, ...args];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm', ...args] : ['npm', ...args];
}
