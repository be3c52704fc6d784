import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';
import { germanOf } from './german.ts';
import { englishOf } from './language.ts';
import { LANGUAGE_CODES, REGIONS } from './locales.ts';

const value = fc.oneof(
  fc.nat(),
  fc.maxSafeNat(),
  fc.nat(99_999_999).map((hundredths) => hundredths / 100),
  fc.constantFrom(1.000_000_4, 0.999_999_9, 1.000_000_6, -1),
  fc.double({ min: 0, max: 1e15, noNaN: true, noDefaultInfinity: true }),
);

/** Each locale that there is, and two of other languages; with that of its lists: English here is British. */
const LOCALES: readonly (readonly [locale: string, ofLists: string])[] = [
  ['en', 'en-GB'],
  ['de', 'de'],
  ...LANGUAGE_CODES.flatMap((code) =>
    REGIONS[code].map((region) => [`${code}-${region}`, `${code}-${region}`] as const),
  ),
  ['fr', 'fr'],
  ['ar-EG', 'ar-EG'],
];

/** As the language has them, if it is there. */
function formatsOf(locale: string) {
  if (locale.startsWith('de')) return germanOf(locale);
  return locale.startsWith('en') ? englishOf(locale) : { format: createFormats(locale) };
}

describe.each(LOCALES)('in %s', (locale, listLocale) => {
  const { format } = formatsOf(locale);
  const intl = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  // Older and newer data of `Intl` have one or the other apostrophe for Switzerland.
  const numbers = { format: (each: number) => intl.format(each).replaceAll("'", '’') };
  const plurals = new Intl.PluralRules(locale, { maximumFractionDigits: 6 });

  it('a number is written as Intl writes it', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(format.number(each)).toBe(numbers.format(each));
      }),
      { numRuns: 1000 },
    );
  });
  it.each([
    0, 1, 999, 1000, 1_234_567, 0.1, 1024.5, -1200, 0.000_000_4, 0.000_000_5, 999_999_999_999,
    1_576_988_507.118_273_5, 0.999_999_95, -2.000_000_5, 0.000_001_5,
  ])('%d too', (each) => {
    expect(format.number(each)).toBe(numbers.format(each));
  });
  it('a noun has the plural form that Intl says', () => {
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    fc.assert(
      fc.property(value, (each) => {
        expect(format.plural(each, forms)).toBe(plurals.select(each));
      }),
    );
    expect(format.plural(1, forms)).toBe('one');
  });
  it('a size is written as Intl writes it', () => {
    const units = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'gigabyte',
      maximumFractionDigits: 6,
    });
    if (!/^(?:en|de)/.test(locale)) return;
    for (const each of [0, 1, 8, 1200, 1.5])
      expect(format.amount(each, 'GB')).toBe(
        units
          .format(each)
          .replaceAll("'", '’')
          .replace(/\u00A0(?=GB)/, ' '),
      );
  });
  it.each(['and', 'or'] as const)('things are listed as Intl lists them: %s', (word) => {
    const lists = new Intl.ListFormat(listLocale, { type: word === 'and' ? 'conjunction' : 'disjunction' });
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
      expect(format.list(items, word)).toBe(lists.format(items));
  });
});

it('a number has no exponent, however large it is', () => {
  expect(createFormats('en').number(1e21)).toBe('1,000,000,000,000,000,000,000');
});
it('a form that a language has no word of its own for is the usual one', () => {
  expect(createFormats('en').count(1, { other: 'memory' })).toBe('1 memory');
});
