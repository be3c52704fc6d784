import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedTags, firstLocale, localeOf, usualLocale } from './locales.ts';

describe('a tag', () => {
  it.each([
    ['de', 'de'],
    ['DE-ch', 'de-CH'],
    [' en-us ', 'en'],
    ['en-GB', 'en'],
    ['de-DE', 'de'],
    ['de-Latn-AT', 'de-AT'],
    ['de-CH-1901', 'de-CH'],
    ['en-001', 'en'],
    ['en-US-u-nu-thai', 'en'],
    ['de-x-anything', 'de'],
    ['de-ZZ', 'de'],
    ['ar-XB', 'ar-XB'],
  ])('%s is the locale %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });
  it.each(['fr', 'ar', 'deutsch', 'den', 'd', '', 'de_DE', 'de-', '<b>', 'de-"'])('%s is none', (tag) => {
    expect(localeOf(tag)).toBeUndefined();
  });
  it('whatever it is, stands for one of a few', () => {
    const tags = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom('de', 'EN', 'fr'), fc.string()).map((parts) => parts.join('-')),
    );
    fc.assert(
      fc.property(tags, (tag) => {
        const locale = localeOf(tag) ?? 'en';
        expect(locale).toMatch(/^(?:(?:en|de)(?:-[A-Z]{2})?|ar-XB)$/);
        expect(localeOf(locale)).toBe(locale);
      }),
    );
  });
});

describe('what a browser accepts', () => {
  it.each([
    ['de-CH,de;q=0.9,en;q=0.8', 'de-CH'],
    ['ar-XB,de-DE;q=0.9', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['fr-FR, fr;q=0.9, de;q=0.5, en;q=0.4', 'de'],
    ['en;q=0.3, de;q=0.7', 'de'],
    ['de;q=0, en', 'en'],
    ['fr, *;q=0.5', 'en'],
    ['', 'en'],
    ['de;q=nonsense', 'en'],
    [`${'x,'.repeat(1000)}de`, 'en'],
  ])('%s: %s', (header, expected) => {
    expect(usualLocale(undefined, acceptedTags(header))).toBe(expected);
  });
  it('is not asked where the operator has decided', () => {
    expect(usualLocale('de-AT', ['en'])).toBe('de-AT');
  });
  it('may be nothing that is there', () => {
    expect(firstLocale(['fr', 'nl'])).toBeUndefined();
  });
});
