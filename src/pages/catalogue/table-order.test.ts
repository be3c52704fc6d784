import { describe, expect, it } from 'vitest';
import type { Order } from '#catalogue/filters.ts';
import { placeInOrder, sortAlsoBy, sortBy } from './table-order.ts';

const up = (key: string) => ({ key, descending: false });
const down = (key: string) => ({ key, descending: true });

describe('a click on a heading', () => {
  const cases: readonly (readonly [Order, Order | undefined])[] = [
    ['listed', [up('a')]],
    ['fit', [up('a')]],
    [[up('a')], [down('a')]],
    [[down('a')], undefined],
    [[up('b')], [up('a')]],
    [[up('a'), up('b')], [up('a')]],
    [[up('b'), down('a')], [up('a')]],
  ];
  it.each(cases)('%j → %j', (order, next) => {
    expect(sortBy(order, 'a')).toEqual(next);
  });
});

describe('a heading added to the order', () => {
  const cases: readonly (readonly [Order, Order | undefined])[] = [
    ['fit', [up('a')]],
    [[up('b')], [up('b'), up('a')]],
    [
      [up('b'), up('a'), up('c')],
      [up('b'), down('a'), up('c')],
    ],
    [
      [up('b'), down('a'), up('c')],
      [up('b'), up('c')],
    ],
    [[down('a')], undefined],
  ];
  it.each(cases)('%j → %j', (order, next) => {
    expect(sortAlsoBy(order, 'a')).toEqual(next);
  });
});

describe('the place in an order', () => {
  it('counts from one', () => {
    expect(placeInOrder([up('b'), down('a')], 'a')).toEqual({ descending: true, place: 2, of: 2 });
  });
  it('is nowhere when the order does not ask for it', () => {
    expect(placeInOrder([up('b')], 'a')).toBeUndefined();
    expect(placeInOrder('fit', 'fit')).toBeUndefined();
  });
});
