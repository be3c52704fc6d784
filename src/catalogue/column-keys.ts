import type { AttributeTable } from './attribute.ts';

/** What names a package, and is no attribute: the first columns of every table. */
export const NAMES = ['name', 'permalink', 'id'] as const;

/** The keys of all columns that there are, in their order. */
export function columnKeysOf(table: AttributeTable): readonly string[] {
  return [...NAMES, ...table.map(({ key }) => key)];
}
