import { orderWords } from '#language/en/orders.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, AttributeTable } from './attribute.ts';
import type { Order, SortKey } from './filters.ts';

/** An order in words: `as listed`, `best fit first`, `memory, smallest first, then cores, largest first`. */
export function describeOrder(language: Language, table: AttributeTable, order: Order): string {
  const words = language.words(orderWords);
  if (typeof order === 'string') return words[order];
  const keys = order.flatMap((sortKey) => {
    const attribute = table.find(({ key }) => key === sortKey.key);
    return attribute === undefined ? [] : describeSortKey(language, attribute, sortKey);
  });
  return keys.length === 0 ? words.byPermalink : words.keys(keys);
}

/** An order in words that follow "packages": `as listed`, `best fit first`, `sorted by memory, smallest first`. */
export function describeSorting(language: Language, table: AttributeTable, order: Order): string {
  const said = describeOrder(language, table, order);
  return typeof order === 'string' ? said : language.words(orderWords).sorted(said);
}

function describeSortKey(language: Language, attribute: Attribute, { descending }: SortKey): string {
  const direction = describeDirection(language, attribute, descending);
  if (attribute.kind === 'flag') return direction;
  const noun = attribute.kind === 'range' ? attribute.words.noun.other : attribute.words.noun;
  return language.words(orderWords).key(noun, direction);
}

/** Which values come first: `largest first`, `dedicated CPUs first`, `A to Z`. */
export function describeDirection(language: Language, attribute: Attribute, descending: boolean): string {
  const words = language.words(orderWords);
  if (attribute.kind === 'range') return descending ? words.largestFirst : words.smallestFirst;
  if (attribute.kind === 'flag') return words.sideFirst(attribute.words[descending ? 'yes' : 'no'].phrase);
  return descending ? words.downwards : words.upwards;
}

/** As a sentence begins: `Memory, largest first`. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
