// Read by Nodes far older than the ones we support: plain syntax only, no `node:` prefix.
import { readFileSync } from 'fs';

/**
 * What is wrong with a version of Node: a line that says so and what to do, or `null` when it will do. What will do is
 * what `engines.node` in package.json says, which is made of `^major.minor` and `>=major.minor`.
 *
 * @param {string} version such as `20.19.0`
 * @param {string} [range]
 * @returns {string | null}
 */
export function nodeComplaint(version, range = supported()) {
  const numbers = version.split('.').map(Number);
  const major = numbers[0] || 0;
  const minor = numbers[1] || 0;
  const fits = range.split('||').some((part) => {
    const wanted = /^(\^|>=)(\d+)\.(\d+)$/.exec(part.trim());
    if (!wanted) return false;
    const wantedMajor = Number(wanted[2]);
    if (major === wantedMajor) return minor >= Number(wanted[3]);
    return wanted[1] === '>=' && major > wantedMajor;
  });
  return fits
    ? null
    : `Node ${version} will not do: the catalogue needs ${range}. Install one of those (https://nodejs.org) and try again.`;
}

function supported() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
}
