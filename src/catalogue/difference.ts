import { differenceWords } from '#language/en/differences.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, RangeAttribute } from './attribute.ts';
import type { VmPackage } from './package.ts';

/** How one package differs from another in one attribute. */
export type Difference =
  | { readonly kind: 'same' }
  /** One of them, or both, does not tell. */
  | { readonly kind: 'unknown' }
  /** `by`: how much more it has, below 0 for less. `factor`: how many times as much; undefined where that is nothing's. */
  | { readonly kind: 'amount'; readonly by: number; readonly factor: number | undefined }
  /** It is something else, which has no more and no less. */
  | { readonly kind: 'other' };

/** As many decimals as the values that are compared can have together. */
const DECIMALS = 6;

/** What `to` has that `from` has not, in one attribute. */
export function differenceOf(attribute: Attribute, from: VmPackage, to: VmPackage): Difference {
  if (attribute.kind === 'range') {
    const [before, after] = [attribute.read(from), attribute.read(to)];
    if (before == null || after == null) return { kind: 'unknown' };
    if (before === after) return { kind: 'same' };
    const by = Number((after - before).toFixed(DECIMALS));
    return { kind: 'amount', by, factor: before === 0 ? undefined : after / before };
  }
  const [before, after] =
    attribute.kind === 'flag'
      ? [attribute.read(from), attribute.read(to)]
      : [attribute.read(from)?.value, attribute.read(to)?.value];
  if (before === undefined || after === undefined) return { kind: 'unknown' };
  return { kind: before === after ? 'same' : 'other' };
}

/** A real minus sign: it is as wide as the plus, and is read as what it is. */
const MINUS = '\u2212';

/** A difference in an amount: `+8 GB`, `−4`. */
export function formatDifference({ format }: Language, { unit }: RangeAttribute, by: number): string {
  return `${by < 0 ? MINUS : '+'}${format.amount(Math.abs(by), unit)}`;
}

/** How many times as much: `2×`, `1.33×`, `0.5×`; undefined where the factor is not known or rounds to nothing. */
export function formatFactor(language: Language, factor: number | undefined): string | undefined {
  const rounded = factor === undefined ? 0 : Math.round(factor * 100) / 100;
  return rounded > 0 ? language.words(differenceWords).times(language.format.number(rounded)) : undefined;
}
