import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, SortKey } from './filters.ts';
import { nextOrder, sortKeysOf, sortPlace } from './next-order.ts';

const up = (key: string): SortKey => ({ key, descending: false });
const down = (key: string): SortKey => ({ key, descending: true });

describe('a heading that is activated', () => {
  it.each<[Order, Order | undefined]>([
    ['listed', [up('memory')]],
    ['fit', [up('memory')]],
    [[up('cores')], [up('memory')]],
    [[up('memory')], [down('memory')]],
    [[down('memory')], undefined],
    [[up('cores'), up('memory')], [down('memory')]],
  ])('%#: %j goes to %j', (order, expected) => {
    expect(nextOrder(order, 'memory', { adding: false })).toEqual(expected);
  });

  it.each<[Order, Order | undefined]>([
    ['listed', [up('memory')]],
    ['fit', [up('memory')]],
    [[down('cores')], [down('cores'), up('memory')]],
    [
      [up('memory'), down('cores')],
      [down('memory'), down('cores')],
    ],
    [[down('memory'), down('cores')], [down('cores')]],
    [[down('memory')], undefined],
  ])('%#: %j goes, with a further key, to %j', (order, expected) => {
    expect(nextOrder(order, 'memory', { adding: true })).toEqual(expected);
  });
});

const keys = fc.uniqueArray(
  fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), descending: fc.boolean() }),
  { selector: ({ key }) => key },
);
const order = fc.oneof(
  fc.constantFrom<Order>('listed', 'fit'),
  keys.filter(({ length }) => length > 0),
);

it('three times come round: to the usual order alone, to the same keys when adding', () => {
  fc.assert(
    fc.property(order, fc.constantFrom('a', 'e'), fc.boolean(), (start, key, adding) => {
      let current: Order = start;
      const seen = new Set<string>();
      for (let step = 0; step < 3; step++) {
        current = nextOrder(current, key, { adding }) ?? 'listed';
        seen.add(JSON.stringify(sortPlace(current, key)?.descending ?? null));
      }
      expect([...seen].toSorted()).toEqual(['false', 'null', 'true']);
      const others = (each: Order) => sortKeysOf(each).filter((one) => one.key !== key);
      expect(others(current)).toEqual(adding ? others(start) : []);
    }),
  );
});

it('no key is there twice, and no order is empty', () => {
  fc.assert(
    fc.property(order, fc.constantFrom('a', 'b', 'e'), fc.boolean(), (start, key, adding) => {
      const next = nextOrder(start, key, { adding });
      const names = sortKeysOf(next ?? 'listed').map((each) => each.key);
      expect(names).toEqual([...new Set(names)]);
      expect(next).not.toEqual([]);
    }),
  );
});

it('a place is told with how many there are', () => {
  expect(sortPlace([up('cores'), down('memory')], 'memory')).toEqual({ place: 2, of: 2, descending: true });
  expect(sortPlace([up('cores')], 'memory')).toBeUndefined();
  expect(sortPlace('fit', 'memory')).toBeUndefined();
});
