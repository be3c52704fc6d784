import type { AttributeTable } from './attribute.ts';
import { filterOf, type Criteria, type Filter } from './filters.ts';
import type { IndexColumn } from './index-column.ts';
import { lackOf, type Lack } from './lack.ts';
import type { PackageIndex } from './package-index.ts';
import type { VmPackage } from './package.ts';
import { markRowsWithout, searchWords } from './search-text.ts';
import type { Selection } from './select.ts';

/** One thing that is asked for, and how many packages there would be more if it were not. */
export type Relaxation =
  | { readonly drop: 'filter'; readonly key: string; readonly brings: number }
  | { readonly drop: 'text'; readonly brings: number };

/** What could be dropped, most packages first, then in the order of the table; nothing that brings none. */
export function relaxations(
  table: AttributeTable,
  { without, matching }: Pick<Selection, 'without' | 'matching'>,
): readonly Relaxation[] {
  const filters = table.flatMap(({ key }): Relaxation[] => {
    const count = Object.hasOwn(without.filters, key) ? without.filters[key] : undefined;
    return count === undefined ? [] : [{ drop: 'filter', key, brings: count - matching }];
  });
  const all: Relaxation[] = [...filters, { drop: 'text', brings: (without.text ?? matching) - matching }];
  return all.filter(({ brings }) => brings > 0).toSorted((a, b) => b.brings - a.brings);
}

export interface NearMiss {
  readonly pkg: VmPackage;
  /** Above 0: see `nearest`. */
  readonly distance: number;
  /** At least one: filters in the order of the table, then the text. */
  readonly lacks: readonly Lack[];
}

/** How far away something is that cannot be measured: as far as half (or twice) of what was asked for. */
const WRONG = 1;
/** A package that does not tell is farther away than one that is known to be nearly right. */
const UNKNOWN = 2;
/** Each word that does not occur: who types a name wants that name more than a size. */
const MISSING_WORD = 2;

/**
 * The packages that miss what is asked for by least. The distance is a sum over everything that a package fails:
 * log2((1 + minimum) / (1 + value)) for too little, log2((1 + value) / (1 + maximum)) for too much (so that a doubling
 * counts about 1, and 0 is not infinitely far), 1 for the wrong side or choice, 2 for an unknown value, and 2 for each
 * word of the text that does not occur. Equally near ones go by permalink, then by ID.
 *
 * @param count - how many at most; packages that pass everything are not among them
 */
export function nearest(index: PackageIndex, criteria: Criteria, count = 5): readonly NearMiss[] {
  const asked = index.columns.flatMap((column) => {
    const filter = filterOf(criteria.filters, column.attribute.key);
    return filter?.kind === column.kind ? [{ column, filter, distances: distancesOf(column, filter) }] : [];
  });
  const words = searchWords(criteria.text).map((word) => ({ word, missing: rowsWithout(word, index) }));

  const best: { row: number; distance: number }[] = [];
  for (const row of index.tieOrder) {
    let distance = 0;
    // Non-null: there is a code for each row, and a distance for each code.
    for (const { column, distances } of asked) distance += distances[column.codes[row]!]!;
    for (const { missing } of words) distance += missing[row] === 0 ? 0 : MISSING_WORD;
    if (distance === 0 || (best.length === count && distance >= (best.at(-1)?.distance ?? 0))) continue;
    const place = best.findIndex((other) => other.distance > distance);
    best.splice(place === -1 ? best.length : place, 0, { row, distance });
    best.length = Math.min(best.length, count);
  }

  return best.map(({ row, distance }) => {
    const lacks: Lack[] = asked.flatMap(
      ({ column, filter }) => lackOf(column, column.codes[row]!, filter) ?? [],
    );
    const missing = words.filter(({ missing }) => missing[row] !== 0).map(({ word }) => word);
    if (missing.length > 0) lacks.push({ kind: 'text', words: missing });
    return { pkg: index.packages[row]!, distance, lacks }; // Non-null: rows are places in `packages`.
  });
}

/** By code; 0 where the filter lets it pass. */
function distancesOf(column: IndexColumn, filter: Filter): Float64Array {
  return Float64Array.from({ length: column.size + 1 }, (_, code) => {
    const lack = lackOf(column, code, filter);
    if (lack === undefined) return 0;
    if (lack.kind === 'unknown') return UNKNOWN;
    if (column.kind !== 'range' || filter.kind !== 'range') return WRONG;
    const value = column.steps[code]!; // Non-null: an unknown value was dealt with.
    const bound = lack.kind === 'short' ? filter.min : filter.max;
    return Math.abs(Math.log2((1 + value) / (1 + (bound ?? 0))));
  });
}

function rowsWithout(word: string, { packages, search }: PackageIndex): Int32Array {
  const marks = new Int32Array(packages.length);
  markRowsWithout([word], search, marks, 1);
  return marks;
}
