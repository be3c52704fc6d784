import type { AttributeTable, Choice } from './attribute.ts';
import { buildColumn, type IndexColumn } from './index-column.ts';
import { compareText, naturalKey } from './natural-order.ts';
import type { VmPackage } from './package.ts';
import { keysOfNumbers, sortByKeys } from './radix-sort.ts';
import { buildSearchText, type SearchText } from './search-text.ts';

/**
 * A catalogue made ready to be judged, counted and ordered many times: all that does not depend on what is asked for.
 * A row is a package's place in `packages`.
 */
export interface PackageIndex {
  readonly table: AttributeTable;
  readonly packages: readonly VmPackage[];
  /** One for each attribute, in the order of the table. */
  readonly columns: readonly IndexColumn[];
  readonly search: SearchText;
  /** All rows in the order that ends every other: by permalink (`rock-6` before `rock-12`), then by ID. */
  readonly tieOrder: Uint32Array;
  /** All rows, the smallest package first: see `sizesOf`. */
  readonly sizeOrder: Uint32Array;
  /** By row, a bit for each attribute whose value is unknown: 1 for the first of the table, 2 for the second … */
  readonly unknown: Int32Array;
  /** Row by row, for each attribute which counter its value adds to. */
  readonly counters: Uint32Array;
  /** Each attribute's first counter; at the end, how many counters there are. */
  readonly firstCounter: readonly number[];
  /** All counters when every package is counted. */
  readonly totals: Uint32Array;
}

/** The judge notes what a package fails in the bits of one integer; one bit is for the text. */
const MOST_ATTRIBUTES = 30;

/**
 * To be built once for each catalogue: it takes some milliseconds for each 1,000 packages.
 *
 * @param packages - none twice; they stay as they are for as long as the index is used
 * @throws {RangeError} when the table has more than 30 attributes
 */
export function buildIndex(table: AttributeTable, packages: readonly VmPackage[]): PackageIndex {
  if (table.length > MOST_ATTRIBUTES)
    throw new RangeError(`A table can have ${MOST_ATTRIBUTES} attributes; this one has ${table.length}.`);
  const columns = table.map((attribute) => buildColumn(attribute, packages));
  const tieOrder = tieOrderOf(packages);
  const sizes = keysOfNumbers(sizesOf(columns, packages.length));
  return {
    table,
    packages,
    columns,
    search: buildSearchText(packages.map((pkg) => textsOf(pkg, table))),
    tieOrder,
    sizeOrder: sortByKeys(
      tieOrder,
      tieOrder.map((row) => sizes[row]!), // Non-null: a size for each row.
    ),
    unknown: unknownOf(columns, packages.length),
    ...countersOf(columns, packages.length),
  };
}

/** The choice that a value stands for; undefined when the catalogue has none such. */
export function choiceOf(index: PackageIndex, key: string, value: string): Choice | undefined {
  const column = index.columns.find(({ attribute }) => attribute.key === key);
  return column?.kind === 'choice' ? column.choices.find((choice) => choice.value === value) : undefined;
}

function textsOf(pkg: VmPackage, table: AttributeTable): string[] {
  const labels = table.flatMap((attribute) =>
    attribute.kind === 'choice' && attribute.searched ? (attribute.read(pkg)?.label ?? []) : [],
  );
  return [pkg.name, pkg.permalink, pkg.id, ...labels];
}

function tieOrderOf(packages: readonly VmPackage[]): Uint32Array {
  const keyed = packages.map(({ permalink, id }, row) => ({
    key: naturalKey(permalink),
    permalink,
    id,
    row,
  }));
  keyed.sort(
    (a, b) =>
      compareText(a.key, b.key) ||
      compareText(a.permalink, b.permalink) ||
      compareText(a.id, b.id) ||
      a.row - b.row,
  );
  return Uint32Array.from(keyed, ({ row }) => row);
}

/**
 * How large each package is as a whole: the sum of log2(1 + value) over the table's amounts, so that each doubling of
 * anything counts the same. What is unknown counts as the largest known: a package gains nothing by not telling.
 */
function sizesOf(columns: readonly IndexColumn[], rows: number): Float64Array {
  const sizes = new Float64Array(rows);
  for (const column of columns) {
    if (column.kind !== 'range' || column.attribute.measures !== 'amount') continue;
    const logs = Float64Array.from(column.steps, (value) => Math.log2(1 + value));
    const largest = logs.at(-1) ?? 0;
    // Non-null here and below: there is a code for each row.
    for (let row = 0; row < rows; row++) sizes[row]! += logs[column.codes[row]!] ?? largest;
  }
  return sizes;
}

function unknownOf(columns: readonly IndexColumn[], rows: number): Int32Array {
  const unknown = new Int32Array(rows);
  columns.forEach(({ codes, size }, position) => {
    for (let row = 0; row < rows; row++) if (codes[row] === size) unknown[row]! |= 1 << position;
  });
  return unknown;
}

function countersOf(columns: readonly IndexColumn[], rows: number) {
  const firstCounter = [0];
  for (const { bucketCount } of columns) firstCounter.push(firstCounter.at(-1)! + bucketCount);
  const counters = new Uint32Array(rows * columns.length);
  const totals = new Uint32Array(firstCounter.at(-1)!);
  columns.forEach(({ codes, buckets }, position) => {
    for (let row = 0; row < rows; row++) {
      const counter = firstCounter[position]! + buckets[codes[row]!]!;
      counters[row * columns.length + position] = counter;
      totals[counter]!++;
    }
  });
  return { firstCounter, counters, totals };
}
