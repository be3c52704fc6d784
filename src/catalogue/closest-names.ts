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
  /** The closest so far, closest first. */
  let closest: readonly Close[] = [];
  for (const pkg of packages) {
    const names = new Set([plain(pkg.permalink), plain(pkg.name)]);
    const most = Math.max(sought.length, ...[...names].map(({ length }) => length));
    // Whatever is further away is not asked for how far.
    const limit = closest.length < count ? most - 1 : Math.min(most - 1, closest.at(-1)?.distance ?? most);
    let distance = Infinity;
    for (const name of names) {
      if (Math.abs(name.length - sought.length) <= Math.min(limit, distance))
        distance = Math.min(distance, editDistance(sought, name));
    }
    if (distance <= limit) closest = [...closest, { pkg, distance }].toSorted(byDistance).slice(0, count);
  }
  return closest.map(({ pkg }) => pkg);
}

interface Close {
  readonly pkg: VmPackage;
  readonly distance: number;
}

function byDistance(a: Close, b: Close): number {
  return (
    a.distance - b.distance ||
    compareText(naturalKey(a.pkg.permalink), naturalKey(b.pkg.permalink)) ||
    compareText(a.pkg.id, b.pkg.id)
  );
}

function plain(text: string): string {
  return text.toLowerCase().trim().slice(0, LONGEST);
}

/** Row by row: `row[j]` is the distance of the first letters of `a` so far from the first `j` of `b`. */
function editDistance(a: string, b: string): number {
  const row = Uint8Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = Math.min(
        above + 1,
        (row[j - 1] ?? 0) + 1,
        diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1),
      );
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
