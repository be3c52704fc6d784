import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logAxis } from './log-axis.ts';

const positive = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const ends = fc.tuple(positive, positive).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('a logarithmic axis', () => {
  it('gives each doubling the same room', () => {
    const { placeOf } = logAxis(1, 64);
    expect(placeOf(4) - placeOf(2)).toBeCloseTo(placeOf(64) - placeOf(32));
    expect(placeOf(1)).toBeGreaterThan(0);
    expect(placeOf(64)).toBeLessThan(1);
  });
  it('finds the value of a place, and the place of a value', () => {
    fc.assert(
      fc.property(ends, positive, ([min, max], value) => {
        const { placeOf, valueAt } = logAxis(min, max);
        expect(valueAt(placeOf(value)) / value).toBeCloseTo(1);
      }),
    );
  });
  it('has at least one tick and never many, all of them on it and in order', () => {
    fc.assert(
      fc.property(ends, ([min, max]) => {
        const { ticks, placeOf } = logAxis(min, max);
        expect(ticks.length).toBeGreaterThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks);
        for (const tick of ticks) {
          expect(placeOf(tick)).toBeGreaterThanOrEqual(-1e-9);
          expect(placeOf(tick)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
  it('shows a single value in the middle', () => {
    expect(logAxis(8, 8).placeOf(8)).toBeCloseTo(0.5);
  });
});
