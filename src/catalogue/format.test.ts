import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, plural } from './format.ts';

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const plurals = new Intl.PluralRules('en', { maximumFractionDigits: 6 });
const value = fc.oneof(
  fc.nat(),
  fc.maxSafeNat(),
  fc.nat(99_999_999).map((hundredths) => hundredths / 100),
  fc.double({ min: 0, max: 1e15, noNaN: true, noDefaultInfinity: true }),
);

describe('a number in words', () => {
  it('is written as Intl writes it', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(formatNumber(each)).toBe(numbers.format(each));
      }),
      { numRuns: 1000 },
    );
  });
  it.each([
    0, 1, 999, 1000, 1_234_567, 0.1, 1024.5, -1200, 0.000_000_4, 0.000_000_5, 999_999_999_999,
    1_576_988_507.118_273_5, 0.999_999_95, -2.000_000_5, 0.000_001_5,
  ])('%d too', (each) => {
    expect(formatNumber(each)).toBe(numbers.format(each));
  });
  it('has no exponent, however large it is', () => {
    expect(formatNumber(1e21)).toBe('1,000,000,000,000,000,000,000');
  });
  it('takes the plural that Intl takes', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(plural(each, 'one', 'other')).toBe(plurals.select(each));
      }),
    );
    expect(plural(1, 'one', 'other')).toBe('one');
  });
});
