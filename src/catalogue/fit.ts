import { filterOf, type Criteria, type RangeFilter } from './filters.ts';
import type { RangeColumn } from './index-column.ts';
import type { PackageIndex } from './package-index.ts';

/**
 * How much more than asked for each package gives: the sum of log2(value / minimum) over the filters that set a minimum.
 * 0 is an exact fit; 1 is twice as much of one thing, or 1.41 times as much of two; more of anything never lowers it.
 * What does not reach a minimum, or is unknown, does not fit: Infinity. A minimum of 0 asks for nothing, and without
 * minimums everything fits exactly.
 *
 * Of packages that fit equally well the smaller one comes first (`PackageIndex.sizeOrder`): so what was not asked for
 * never outweighs what was.
 *
 * @returns the excess of each of the rows, in their order
 */
export function excessOf(index: PackageIndex, rows: Uint32Array, { filters }: Criteria): Float64Array {
  const excess = new Float64Array(rows.length);
  for (const column of index.columns) {
    const filter = filterOf(filters, column.attribute.key);
    if (column.kind !== 'range' || filter?.kind !== 'range') continue;
    const excesses = excessByCode(column, filter);
    if (excesses === undefined) continue;
    // Non-null: there is a code for each row, and an excess for each code.
    for (let i = 0; i < rows.length; i++) excess[i]! += excesses[column.codes[rows[i]!]!]!;
  }
  return excess;
}

function excessByCode({ steps, size }: RangeColumn, { min = 0 }: RangeFilter): Float64Array | undefined {
  if (min <= 0) return undefined;
  const excesses = new Float64Array(size + 1).fill(Infinity);
  steps.forEach((value, code) => value >= min && (excesses[code] = Math.log2(value / min)));
  return excesses;
}
