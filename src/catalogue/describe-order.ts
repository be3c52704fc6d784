import type { Attribute, AttributeTable } from './attribute.ts';
import type { Order, SortKey } from './filters.ts';

/** An order in words: `as listed`, `best fit first`, `memory, smallest first, then cores, largest first`. */
export function describeOrder(table: AttributeTable, order: Order): string {
  if (order === 'listed') return 'as listed';
  if (order === 'fit') return 'best fit first';
  const keys = order.flatMap((sortKey) => {
    const attribute = table.find(({ key }) => key === sortKey.key);
    return attribute === undefined ? [] : describeSortKey(attribute, sortKey);
  });
  return keys.length === 0 ? 'by permalink' : keys.join(', then ');
}

/** An order in words that follow "packages": `as listed`, `best fit first`, `sorted by memory, smallest first`. */
export function describeSorting(table: AttributeTable, order: Order): string {
  const words = describeOrder(table, order);
  return typeof order === 'string' ? words : `sorted by ${words}`;
}

function describeSortKey(attribute: Attribute, { descending }: SortKey): string {
  const direction = describeDirection(attribute, descending);
  return attribute.kind === 'flag'
    ? direction
    : `${attribute.kind === 'range' ? attribute.words.noun.many : attribute.words.noun}, ${direction}`;
}

/** Which values come first: `largest first`, `dedicated CPUs first`, `A to Z`. */
export function describeDirection(attribute: Attribute, descending: boolean): string {
  if (attribute.kind === 'range') return descending ? 'largest first' : 'smallest first';
  if (attribute.kind === 'flag') return `${attribute.words[descending ? 'yes' : 'no'].phrase} first`;
  return descending ? 'Z to A' : 'A to Z';
}

/** As a sentence begins: `Memory, largest first`. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
