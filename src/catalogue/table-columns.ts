import type { Language } from '#language/language.ts';
import type { Attribute, AttributeTable } from './attribute.ts';
import { columnsOf, type Column } from './columns.ts';

/** The column that says what a row is about. It is always there, wherever it stands. */
export const NAME = 'name';

/**
 * The keys of the columns that a table has where nobody chose any: the name and the attributes. Ratios are left to be
 * chosen: what they are made of is there. So are permalink and ID, which are for scripts.
 */
export function usualColumns(table: AttributeTable): readonly string[] {
  return [NAME, ...table.filter(isUsual).map(({ key }) => key)];
}

function isUsual(attribute: Attribute): boolean {
  return attribute.kind !== 'range' || attribute.measures === 'amount';
}

/** The columns of a view, in its order. A view that leaves the name out has it first. */
export function shownColumns(
  language: Language,
  table: AttributeTable,
  keys: readonly string[] | undefined,
): readonly Column[] {
  const wanted = keys ?? usualColumns(table);
  const named = wanted.includes(NAME) ? wanted : [NAME, ...wanted];
  const all = columnsOf(language, table);
  return named.flatMap((key) => all.find((column) => column.key === key) ?? []);
}

/** What a view has to say of these columns: nothing (undefined) where they are the usual ones. */
export function columnsToKeep(table: AttributeTable, keys: readonly string[]): readonly string[] | undefined {
  const usual = usualColumns(table);
  return keys.length === usual.length && keys.every((key, place) => key === usual[place]) ? undefined : keys;
}

/**
 * All columns, for someone who chooses: the chosen ones in their order, each other one behind its neighbour in the table.
 * So little moves when one is put in or taken out, and it comes back to where it was.
 */
export function columnsToChoose(
  language: Language,
  table: AttributeTable,
  chosen: readonly string[],
): readonly Column[] {
  const all = columnsOf(language, table);
  const list = chosen.flatMap((key) => all.find((column) => column.key === key) ?? []);
  all.forEach((column, place) => {
    if (list.includes(column)) return;
    const neighbour = all[place - 1];
    list.splice(neighbour === undefined ? 0 : list.indexOf(neighbour) + 1, 0, column);
  });
  return list;
}

/** The chosen keys with one put in, where `columnsToChoose` has it, or taken out. The name stays. */
export function toggleColumn(
  language: Language,
  table: AttributeTable,
  chosen: readonly string[],
  key: string,
): readonly string[] {
  if (key === NAME) return chosen;
  if (chosen.includes(key)) return chosen.filter((each) => each !== key);
  return columnsToChoose(language, table, chosen)
    .map((column) => column.key)
    .filter((each) => each === key || chosen.includes(each));
}
