import { compareText, naturalKey } from './natural-order.ts';
import type { VmPackage } from './package.ts';

/** Names in links are short; of longer ones the beginning is enough to tell. */
const LONGEST = 60;

/**
 * The packages whose permalink or name is closest to what somebody asked for: by the number of letters to add, take away
 * or replace (Levenshtein), upper and lower case alike. Equally close ones go by permalink. What has nothing in common with
 * it is left out.
 *
 * @param count - how many at most
 */
export function closestNames(
  wanted: string,
  packages: readonly VmPackage[],
  count = 5,
): readonly VmPackage[] {
  const sought = plain(wanted);
  return packages
    .map((pkg) => {
      const names = [plain(pkg.permalink), plain(pkg.name)];
      return {
        pkg,
        distance: Math.min(...names.map((name) => editDistance(sought, name))),
        most: Math.max(sought.length, ...names.map(({ length }) => length)),
      };
    })
    .filter(({ distance, most }) => distance < most)
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        compareText(naturalKey(a.pkg.permalink), naturalKey(b.pkg.permalink)) ||
        compareText(a.pkg.id, b.pkg.id),
    )
    .slice(0, count)
    .map(({ pkg }) => pkg);
}

function plain(text: string): string {
  return text.toLowerCase().trim().slice(0, LONGEST);
}

/** Row by row: `row[j]` is the distance of the first letters of `a` so far from the first `j` of `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const [above = 0, before = 0, diagonal = 0] = [row[j], next[j - 1], row[j - 1]];
      next.push(Math.min(above + 1, before + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
