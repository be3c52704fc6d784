/** How a language writes numbers and lists, and which form of a noun goes with a number. */
export interface Formats {
  /** `1200` → `1,200`; at most six decimals, rounded. */
  readonly number: (value: number) => string;
  /** A number with its unit, if it has one: `8`, `1,200 GB`. */
  readonly amount: (value: number, unit: string | undefined) => string;
  /** The form of a noun that goes with a number. */
  readonly plural: (value: number, forms: PluralForms) => string;
  /** A count with its noun: `1 package`, `1,200 packages`. */
  readonly count: (value: number, forms: PluralForms) => string;
  /** `a`, `a and b`, `a, b and c`. */
  readonly list: (items: readonly string[], word: 'and' | 'or') => string;
}

/** The forms of a noun by `Intl`'s plural categories. A language that has more of them than these two names them too. */
export type PluralForms = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/**
 * The marks of the languages that are there, and of regions that have others. The same as `Intl` has them, and tests hold them
 * to that: but the first formatter of `Intl` keeps a phone busy for longer (85 ms at a quarter of this machine's speed) than
 * all cards of the first view together; and what a region writes is another thing in each release of its data, so that a
 * server and a browser might not agree. Locales of other languages are written by `Intl`.
 */
const MARKS: Readonly<Record<string, Marks>> = {
  en: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
  'de-AT': { group: '\u00A0', decimal: ',' },
  'de-CH': { group: '’', decimal: '.' },
  'de-LI': { group: '’', decimal: '.' },
};

interface Marks {
  readonly group: string;
  readonly decimal: string;
}

/** As many decimals as the end of a range can have, so that a sentence says what the filter does. */
const MOST_DECIMALS = 6;
/** From here on numbers are printed with an exponent, which has no place between words. */
const HUGE = 1e21;

/**
 * @param locale - a BCP 47 language tag
 * @param conjunctions - of its lists; absent: as `Intl` has them
 */
export function createFormats(
  locale: string,
  conjunctions?: { readonly and: string; readonly or: string },
): Formats {
  const marks = MARKS[locale] ?? MARKS[locale.slice(0, 2)];
  const number = marks === undefined ? numbersOf(locale) : (value: number) => writeNumber(value, marks);
  // In the languages with marks of their own one thing is singular and all else plural.
  const rules =
    marks === undefined ? new Intl.PluralRules(locale, { maximumFractionDigits: MOST_DECIMALS }) : undefined;
  const plural: Formats['plural'] = (value, forms) =>
    forms[rules === undefined ? (isOne(value) ? 'one' : 'other') : rules.select(value)] ?? forms.other;
  return {
    number,
    plural,
    amount: (value, unit) => (unit === undefined ? number(value) : `${number(value)} ${unit}`),
    count: (value, forms) => `${number(value)} ${plural(value, forms)}`,
    list: (items, word) =>
      conjunctions === undefined
        ? new Intl.ListFormat(locale, { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(items)
        : joinList(items, conjunctions[word]),
  };
}

/** Whether a number is written as 1 (or as −1), to as many decimals as are written. */
function isOne(value: number): boolean {
  return Math.abs(value).toFixed(MOST_DECIMALS) === (1).toFixed(MOST_DECIMALS);
}

function numbersOf(locale: string): Formats['number'] {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: MOST_DECIMALS });
  return (value) => format.format(value);
}

function joinList(items: readonly string[], word: string): string {
  const [last = '', ...others] = items.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${word} ${last}`;
}

function writeNumber(value: number, { group, decimal }: Marks): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '', decimals = ''] = digitsOf(value).split('.');
  const fraction = decimals.replace(/0+$/, '');
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, group) + (fraction && decimal + fraction);
}

function digitsOf(value: number): string {
  if (Math.abs(value) >= HUGE) return String(BigInt(value));
  const digits = String(value);
  // With an exponent below zero it is less than a millionth: all or nothing of one is left.
  if (digits.includes('e')) return Math.abs(value) >= 5e-7 ? `${value < 0 ? '-' : ''}0.000001` : '0';
  const decimals = digits.split('.')[1]?.length ?? 0;
  return decimals > MOST_DECIMALS ? roundDigits(digits, decimals - MOST_DECIMALS) : digits;
}

/** Rounds what is written, as `Intl` does: `toFixed` rounds the binary number behind it, which may lie on the other side. */
function roundDigits(digits: string, tooMany: number): string {
  const kept = digits.slice(0, -tooMany).replace('.', '');
  const isUp = (digits.at(-tooMany) ?? '0') >= '5';
  const sign = kept.startsWith('-') ? '-' : '';
  const rounded = String(BigInt(kept.slice(sign.length)) + (isUp ? 1n : 0n)).padStart(MOST_DECIMALS + 1, '0');
  return `${sign}${rounded.slice(0, -MOST_DECIMALS)}.${rounded.slice(-MOST_DECIMALS)}`;
}
