/** How values are written for people. `undefined` and `null` are "not stated", never 0, "no" or nothing at all. */

export const NOT_STATED = 'not stated';

/** The language of the catalogue's words; numbers are written to go with them. */
const LOCALE = 'en';

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const plurals = new Intl.PluralRules(LOCALE);

/** `1200` → `1,200`. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** A count with its noun: `1 package`, `1,200 packages`. */
export function formatCount(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${plurals.select(value) === 'one' ? one : many}`;
}
