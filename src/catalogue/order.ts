import type { Criteria, Order } from './filters.ts';
import { excessOf } from './fit.ts';
import type { IndexColumn } from './index-column.ts';
import type { PackageIndex } from './package-index.ts';
import { keysOfNumbers, sortByKeys } from './radix-sort.ts';

/**
 * The rows in an order. By attributes: unknown last in both directions, shared before dedicated, choices as their facet
 * lists them; what is equal in all of them goes by permalink, then by ID (`PackageIndex.tieOrder`). Keys that the table
 * does not have are passed over. 'fit' is explained in `fit.ts`.
 *
 * @param rows - in the order of the catalogue, none twice, as `judge` gives them; not changed
 */
export function orderRows(
  index: PackageIndex,
  rows: Uint32Array,
  order: Order,
  criteria: Criteria,
): Uint32Array {
  if (order === 'listed') return rows.slice();
  if (order === 'fit') {
    const bySize = arrange(index.sizeOrder, rows);
    return sortByKeys(bySize, keysOfNumbers(excessOf(index, bySize, criteria)));
  }
  // Sorted by the last key first: each later sort keeps what the ones before it did, where its own keys are equal.
  return order.toReversed().reduce(
    (sorted, { key, descending }) => {
      const column = index.columns.find(({ attribute }) => attribute.key === key);
      return column === undefined ? sorted : sortByKeys(sorted, keysIn(column, sorted, descending));
    },
    arrange(index.tieOrder, rows),
  );
}

function keysIn({ codes, size }: IndexColumn, rows: Uint32Array, descending: boolean): Uint32Array {
  const keys = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!; // Non-null: there is a code for each row.
    keys[i] = descending && code < size ? size - 1 - code : code;
  }
  return keys;
}

/** Some rows as an order of all rows has them. */
function arrange(all: Uint32Array, rows: Uint32Array): Uint32Array {
  if (rows.length === all.length) return all.slice();
  const wanted = new Uint8Array(all.length);
  for (const row of rows) wanted[row] = 1;
  const arranged = new Uint32Array(rows.length);
  let place = 0;
  for (const row of all) if (wanted[row] === 1) arranged[place++] = row;
  return arranged;
}
