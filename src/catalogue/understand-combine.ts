import type { Attribute, RangeAttribute } from './attribute.ts';
import { MOST_CHOICES } from './filter-codec.ts';
import { filterOf, rangeFilter, setFilter, type Filter, type Filters, type RangeFilter } from './filters.ts';
import { filterOfAmount } from './understand-amounts.ts';
import type { Finding, NamedFinding, UnnamedFinding } from './understand-patterns.ts';

/** A finding, and where it stands in the input. */
export interface Piece {
  readonly finding: Finding;
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly key: string;
  readonly filter: Filter;
  readonly start: number;
  readonly end: number;
}

/**
 * Says of each size without a name what it is of: the first amount of which nothing is said yet, or the last size once
 * more where it is the upper end to a lower one.
 *
 * @param unnamed - what such sizes can be of; none: they are left out
 */
export function nameSizes(unnamed: readonly RangeAttribute[], pieces: readonly Piece[]): readonly Named[] {
  const spokenOf = new Set(pieces.map(({ finding }) => finding.attribute));
  let last: NamedFinding | undefined; // The last size, with a name or without.
  return pieces.flatMap(({ finding, start, end }) => {
    const named = finding.attribute ? finding : nameSize(finding, last, unnamed, spokenOf);
    if (named === undefined) return [];
    spokenOf.add(named.attribute);
    if (named.attribute.kind === 'range' && named.attribute.unit !== undefined) last = named;
    return [{ key: named.attribute.key, filter: named.filter, start, end }];
  });
}

function nameSize(
  { amount, ...extent }: UnnamedFinding,
  last: NamedFinding | undefined,
  unnamed: readonly RangeAttribute[],
  spokenOf: ReadonlySet<Attribute | undefined>,
): NamedFinding | undefined {
  const free = unnamed.find((range) => !spokenOf.has(range)) ?? unnamed[0];
  const sameAgain = last?.attribute.kind === 'range' ? last.attribute : undefined;
  const completing = sameAgain && filterOfAmount(amount, sameAgain);
  if (sameAgain && completing && completes(last?.filter, completing))
    return { ...extent, attribute: sameAgain, filter: completing };
  const filter = free && filterOfAmount(amount, free);
  return filter && { ...extent, attribute: free, filter };
}

/** Whether the second is the upper end to the lower one: `> 16 GB < 64 GB`. */
function completes(first: Filter | undefined, second: RangeFilter): boolean {
  return (
    first?.kind === 'range' &&
    first.max === undefined &&
    second.min === undefined &&
    rangeFilter(first.min, second.max) !== undefined
  );
}

/** What pieces come to together: ranges narrow, choices widen, and of what excludes each other the last one counts. */
export function combine(pieces: readonly Pick<Named, 'key' | 'filter'>[]): Filters {
  let filters: Filters = {};
  for (const { key, filter } of pieces) {
    const before = filterOf(filters, key);
    filters = setFilter(filters, key, before ? both(before, filter) : filter);
  }
  return filters;
}

function both(before: Filter, filter: Filter): Filter {
  if (before.kind === 'range' && filter.kind === 'range')
    return rangeFilter(higher(before.min, filter.min), lower(before.max, filter.max)) ?? filter;
  if (before.kind === 'choice' && filter.kind === 'choice') {
    const values = [...new Set([...before.values, ...filter.values])];
    return { kind: 'choice', values: values.slice(0, MOST_CHOICES) };
  }
  return filter;
}

function higher(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function lower(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
