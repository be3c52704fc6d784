import { describe, expect, it } from 'vitest';
import { germanOf } from '#language/german.ts';
import { english } from '#language/language.ts';
import { documentTitle, emptyReason, rangeSummary, type Stretch } from './describe-page.ts';

function pageOf(count: number, place: Partial<Stretch> & { readonly largeSet?: true }, missing = 0): Stretch {
  return {
    packages: Array.from({ length: count }),
    missing,
    page: place.page ?? 1,
    perPage: place.perPage ?? 30,
    total: place.total,
  };
}

describe('what is on screen, in words', () => {
  it.each([
    [pageOf(1, { total: 1 }), '1 package'],
    [pageOf(20, { total: 20 }), '20 packages'],
    [pageOf(18, { page: 2, total: 48 }), '31–48 of 48 packages'],
    [pageOf(8, { total: 12 }, 4), '12 packages'],
    [pageOf(200, { page: 6, perPage: 200, total: 10_000 }), '1,001–1,200 of 10,000 packages'],
    [pageOf(30, { page: 2, largeSet: true }), '31–60 of many packages'],
    [pageOf(0, { total: 0 }), '0 packages'],
    [pageOf(0, { page: 99, total: 48 }), '48 packages'],
    [pageOf(0, { page: 99, largeSet: true }), 'No packages here'],
  ])('%#: %s', (page, words) => {
    expect(rangeSummary(english, page)).toBe(words);
  });
  it('has the form of the noun that a language wants', () => {
    const summary = (page: Stretch) => rangeSummary(germanOf('de'), page);
    expect(summary(pageOf(200, { page: 6, perPage: 200, total: 10_000 }))).toBe(
      '1.001–1.200 von 10.000 Paketen',
    );
    expect(summary(pageOf(1, { total: 1 }))).toBe('1 Paket');
  });
});

describe('a page that shows nothing', () => {
  it('has nothing to show, or lies beyond the end', () => {
    expect(emptyReason(pageOf(0, { total: 0 }))).toBe('no_packages');
    expect(emptyReason(pageOf(0, { page: 3, total: 0 }))).toBe('no_packages');
    expect(emptyReason(pageOf(0, { page: 99, total: 48 }))).toBe('beyond_end');
    expect(emptyReason(pageOf(0, { page: 99, largeSet: true }))).toBe('beyond_end');
  });
  it('is not one whose packages could not be read', () => {
    expect(emptyReason(pageOf(0, { total: 4 }, 4))).toBeUndefined();
  });
});

describe('the title', () => {
  it('says what is shown, the most particular first', () => {
    expect(documentTitle(english, { whose: 'Public packages', organization: null, page: 1 })).toBe(
      'VM packages',
    );
    expect(
      documentTitle(english, {
        whose: 'x',
        organization: null,
        page: 1,
        sentence: '12 of 48 packages with 8 or more cores',
      }),
    ).toBe('12 of 48 packages with 8 or more cores · VM packages');
    expect(
      documentTitle(english, { whose: 'Acme', organization: { by: 'sub_domain', value: 'acme' }, page: 3 }),
    ).toBe('Page 3 · Acme · VM packages');
  });
});
