/** Records by their place in a list: from 1, both ends included. `last` may be `Infinity`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** The places of `within` that none of `ranges` holds, in order; empty when they hold it all, or when it is empty. */
export function gaps(ranges: readonly Range[], within: Range): Range[] {
  const found: Range[] = [];
  let next = within.first;
  for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
    if (first > within.last) break;
    if (first > next) found.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= within.last) found.push({ first: next, last: within.last });
  return found;
}

/** Whether some of `ranges` holds a place of `range`. */
export function overlaps(ranges: readonly Range[], range: Range): boolean {
  return ranges.some(({ first, last }) => first <= range.last && range.first <= last);
}
