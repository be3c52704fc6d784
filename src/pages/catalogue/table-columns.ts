import type { Column } from '#catalogue/columns.ts';

/** The column that names a package: the first there is. It always stands first, and cannot be taken away. */
export function namingColumn(all: readonly Column[]): Column {
  return all[0]!; // Non-null: `columnsOf` begins with what names a package, whatever the table has.
}

/**
 * The columns to show: the naming one, then those with the keys given, in their order. Keys that no column has are passed
 * over. Undefined: the usual ones, which are all attributes.
 */
export function shownColumns(
  all: readonly Column[],
  keys: readonly string[] | undefined,
): readonly [Column, ...Column[]] {
  const naming = namingColumn(all);
  const others =
    keys === undefined
      ? all.filter(({ attribute }) => attribute !== undefined)
      : [...new Set(keys)].flatMap((key) => all.find((column) => column.key === key) ?? []);
  return [naming, ...others.filter((column) => column !== naming)];
}

export interface ColumnOption {
  readonly column: Column;
  readonly isShown: boolean;
}

/**
 * All columns but the naming one: those that are shown in their order, and each of the others behind the one that it would
 * usually stand behind. So a column that is taken away keeps its place in the list, and comes back to it.
 */
export function columnOptions(
  all: readonly Column[],
  keys: readonly string[] | undefined,
): readonly ColumnOption[] {
  const [naming, ...shown] = shownColumns(all, keys);
  const arranged: Column[] = [naming, ...shown];
  all.forEach((column, at) => {
    if (arranged.includes(column)) return;
    const before = all.slice(0, at).findLast((each) => arranged.includes(each));
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, column);
  });
  return arranged
    .filter((column) => column !== naming)
    .map((column) => ({ column, isShown: shown.includes(column) }));
}

/** The keys after a column is shown or taken away, as a link has them: undefined for the usual columns. */
export function toggleColumn(
  all: readonly Column[],
  keys: readonly string[] | undefined,
  key: string,
): readonly string[] | undefined {
  const shown = columnOptions(all, keys).filter(({ column, isShown }) => isShown !== (column.key === key));
  return keysOf(
    all,
    shown.map(({ column }) => column),
  );
}

/**
 * The keys after a column is moved among those that are shown, as a link has them.
 *
 * @param to - its new place, from 1 (0 is the naming column's); beyond either end: the end
 */
export function moveColumn(
  all: readonly Column[],
  keys: readonly string[] | undefined,
  key: string,
  to: number,
): readonly string[] | undefined {
  const [, ...shown] = shownColumns(all, keys);
  const moved = shown.filter((column) => column.key === key);
  const others = shown.filter((column) => column.key !== key);
  return keysOf(all, others.toSpliced(Math.max(0, to - 1), 0, ...moved));
}

function keysOf(all: readonly Column[], shown: readonly Column[]): readonly string[] | undefined {
  const keys = [namingColumn(all), ...shown].map(({ key }) => key);
  const usual = shownColumns(all, undefined);
  return keys.length === usual.length && usual.every(({ key }, at) => key === keys[at]) ? undefined : keys;
}
