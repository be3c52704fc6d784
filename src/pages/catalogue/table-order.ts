import type { Order, SortKey } from '#catalogue/filters.ts';

/** Where an attribute stands in an order: `place` from 1, of `of`. */
export interface OrderPlace {
  readonly descending: boolean;
  readonly place: number;
  readonly of: number;
}

/** Undefined when the order does not ask for the attribute. */
export function placeInOrder(order: Order, key: string): OrderPlace | undefined {
  const keys = sortKeysOf(order);
  const at = keys.findIndex((each) => each.key === key);
  const found = keys[at];
  return found && { descending: found.descending, place: at + 1, of: keys.length };
}

/**
 * The order after a click on an attribute's heading: by it alone, smallest first; again: largest first; again: the usual
 * order (undefined).
 */
export function sortBy(order: Order, key: string): Order | undefined {
  const at = placeInOrder(order, key);
  if (at === undefined || at.of > 1) return [{ key, descending: false }];
  return at.descending ? undefined : [{ key, descending: true }];
}

/**
 * The order with an attribute as its last key, smallest first; where it is a key already: largest first; again: without
 * it. Undefined, the usual order, when no key is left.
 */
export function sortAlsoBy(order: Order, key: string): Order | undefined {
  const keys = sortKeysOf(order);
  const at = placeInOrder(order, key);
  if (at === undefined) return [...keys, { key, descending: false }];
  if (!at.descending) return keys.map((each) => (each.key === key ? { key, descending: true } : each));
  return keys.length === 1 ? undefined : keys.filter((each) => each.key !== key);
}

function sortKeysOf(order: Order): readonly SortKey[] {
  return typeof order === 'string' ? [] : order;
}
