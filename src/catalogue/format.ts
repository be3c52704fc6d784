import type { Attribute, Choice, RangeAttribute } from './attribute.ts';

/** How values are written for people. `undefined` and `null` are "not stated", never 0, "no" or nothing at all. */

export const NOT_STATED = 'not stated';

/**
 * How the language of the catalogue's words writes numbers. The same as `Intl` has it, and tests hold it to that: but the
 * first formatter of `Intl` keeps a phone busy for longer than all cards of the first view together.
 */
const GROUP_MARK = ',';
const DECIMAL_MARK = '.';
/** As many decimals as the end of a range can have, so that a sentence says what the filter does. */
const MOST_DECIMALS = 6;
/** From here on numbers are printed with an exponent, which has no place between words. */
const HUGE = 1e21;

/** `1200` → `1,200`; at most six decimals, rounded. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '', decimals = ''] = digitsOf(value).split('.');
  const fraction = decimals.replace(/0+$/, '');
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, GROUP_MARK) + (fraction && DECIMAL_MARK + fraction);
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

/** A count with its noun: `1 package`, `1,200 packages`. */
export function formatCount(value: number, one: string, many: string): string {
  return `${formatNumber(value)} ${plural(value, one, many)}`;
}

/** The form of a noun that goes with a number. */
export function plural(value: number, one: string, many: string): string {
  return value === 1 ? one : many;
}

/** A number with its unit, if it has one: `8`, `1,200 GB`. */
export function formatAmount({ unit }: RangeAttribute, value: number): string {
  return unit === undefined ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}

/** What an attribute reads from a package, on its own: `8`, `1,200 GB`, `Dedicated`, `High memory`, `not stated`. */
export function formatValue(
  attribute: Attribute,
  value: number | boolean | Choice | null | undefined,
): string {
  if (attribute.kind === 'range' && typeof value === 'number') return formatAmount(attribute, value);
  if (attribute.kind === 'flag' && typeof value === 'boolean')
    return attribute.words[value ? 'yes' : 'no'].label;
  if (attribute.kind === 'choice' && typeof value === 'object' && value !== null)
    return plainText(value.label) || value.value;
  return NOT_STATED;
}

/** `a`, `a and b`, `a, b and c`. */
export function formatList(items: readonly string[], word: 'and' | 'or'): string {
  const [last = '', ...others] = items.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${word} ${last}`;
}

/** Characters that show nothing, break lines, or turn the direction of what stands around them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Somebody else's words as a part of our sentence: they stay on the line and cannot turn the rest of it around. What is
 * written from right to left is isolated (U+2068 … U+2069), for places that have no `<bdi>`: titles, messages, exports.
 */
export function plainText(text: string): string {
  const plain = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
