import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionOn } from './scale.ts';

const size = fc.integer({ min: 1, max: 1_000_000 });

describe('the position on a scale', () => {
  it('is 0 for nothing and 1 for the largest', () => {
    expect(positionOn(96, 0)).toBe(0);
    expect(positionOn(96, 96)).toBe(1);
    expect(positionOn(0, 5)).toBe(0);
  });
  it('shows even the smallest size', () => {
    expect(positionOn(1_000_000, 1)).toBeGreaterThan(0.04);
  });
  it('grows with the value and stays between 0 and 1', () => {
    fc.assert(
      fc.property(size, size, size, (largest, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(positionOn(largest, low)).toBeLessThanOrEqual(positionOn(largest, high));
        expect(positionOn(largest, high)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
