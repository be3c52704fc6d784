import type { Order, SortKey } from './filters.ts';

/**
 * The order after a column's heading is activated: by that column alone, ascending, then descending, then as usual
 * (undefined).
 *
 * @param adding - beside the keys that are there, which keep their places: a new key comes last, and the third time takes
 *   the key out again
 */
export function nextOrder(
  order: Order,
  key: string,
  { adding }: { readonly adding: boolean },
): Order | undefined {
  const keys = sortKeysOf(order);
  const next = nextKey(
    keys.find((each) => each.key === key),
    key,
  );
  if (!adding) return next && [next];
  if (next === undefined) return orderOf(keys.filter((each) => each.key !== key));
  return keys.some((each) => each.key === key)
    ? keys.map((each) => (each.key === key ? next : each))
    : [...keys, next];
}

/** Undefined: by this key no longer. */
function nextKey(current: SortKey | undefined, key: string): SortKey | undefined {
  if (current === undefined) return { key, descending: false };
  return current.descending ? undefined : { key, descending: true };
}

/** The keys of an order by attributes; none for the others. */
export function sortKeysOf(order: Order): readonly SortKey[] {
  return typeof order === 'string' ? [] : order;
}

/** The order by some keys. Undefined without any: the usual one. */
export function orderOf(keys: readonly SortKey[]): Order | undefined {
  return keys.length === 0 ? undefined : keys;
}

/** Where an attribute stands among the keys of an order, from 1. Undefined: it does not count. */
export function sortPlace(
  order: Order,
  key: string,
): { readonly place: number; readonly of: number; readonly descending: boolean } | undefined {
  const keys = sortKeysOf(order);
  const index = keys.findIndex((each) => each.key === key);
  const found = keys[index];
  return found && { place: index + 1, of: keys.length, descending: found.descending };
}
