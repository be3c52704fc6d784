import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, naturalKey } from './natural-order.ts';
import { keysOfNumbers, sortByKeys } from './radix-sort.ts';

describe('natural order', () => {
  it('counts in numbers and compares the rest as it is', () => {
    const texts = [
      'rock-12',
      'rock-6',
      'rock',
      'boulder-1000000000',
      'boulder-999999999',
      'rock-6b',
      'rock-006a',
      '🪨',
      '10',
      '9',
    ];
    expect(texts.toSorted((a, b) => compareText(naturalKey(a), naturalKey(b)))).toEqual([
      '9',
      '10',
      'boulder-999999999',
      'boulder-1000000000',
      'rock',
      'rock-6',
      'rock-006a',
      'rock-6b',
      'rock-12',
      '🪨',
    ]);
  });
  it('is that of the numbers, however long', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 60n });
    fc.assert(
      fc.property(number, number, fc.nat(3), (a, b, zeros) => {
        const [x, y] = [naturalKey(`a${'0'.repeat(zeros)}${a}b`), naturalKey(`a${b}b`)];
        expect(compareText(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sorting by keys', () => {
  const key = fc.oneof(fc.nat(9), fc.nat(5000), fc.integer({ min: 0, max: 0xffff_ffff }));
  it('is stable, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const rows = Uint32Array.from(keys, (_, i) => i * 3);
        const before = rows.slice();
        const expected = [...rows].toSorted((a, b) => keys[a / 3]! - keys[b / 3]!);
        const sorted = sortByKeys(rows, Uint32Array.from(keys));
        expect([...sorted]).toEqual(expected);
        sorted.fill(7);
        expect(rows).toEqual(before);
      }),
    );
  });
  it('gives rows of its own even where there is nothing to sort by', () => {
    const rows = Uint32Array.of(2, 1);
    expect(sortByKeys(rows, Uint32Array.of(0, 0))).not.toBe(rows);
  });
  it('by numbers is by their size', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, noNaN: true })), (values) => {
        const positive = values.map((value) => value + 0); // not -0, which no sum of ours is
        const rows = Uint32Array.from(positive, (_, i) => i);
        const expected = [...rows].toSorted((a, b) =>
          positive[a] === positive[b] ? 0 : positive[a]! - positive[b]!,
        );
        expect([...sortByKeys(rows, keysOfNumbers(positive))]).toEqual(expected);
      }),
    );
  });
});
