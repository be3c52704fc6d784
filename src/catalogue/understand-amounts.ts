import type { RangeAttribute } from './attribute.ts';
import { rangeFilter, type RangeFilter } from './filters.ts';
import { comparisonBefore, comparisonBehind, type Read } from './understand-comparisons.ts';
import type { Comparison, Grammar } from './understand-grammar.ts';
import type { Token } from './understand-lexer.ts';
import { phraseAt, type Vocabulary } from './understand-vocabulary.ts';

/** How much is asked for, before it is known of what. */
export type Amount = PlainAmount | BoundedAmount;

interface AmountBase {
  readonly bounds: Bounds;
  /** Whether it is a size (`32 GB`), and not a plain number. */
  readonly sized: boolean;
}

/** A number of which nothing is said: it is taken for a minimum, unless a comparison stands elsewhere. */
interface PlainAmount extends AmountBase {
  readonly plain: Quantity;
  readonly of: undefined;
}

interface BoundedAmount extends AmountBase {
  readonly plain: undefined;
  /** What it is said to be of in its midst (`4 cores to 16 cores`), if anything is. */
  readonly of: RangeAttribute | undefined;
}

interface Bounds {
  readonly min?: Bound;
  readonly max?: Bound;
}

interface Bound {
  /** In GB where it is a size. */
  readonly at: number;
  /** The bound itself is not wanted: `more than`, `less than`. */
  readonly outside?: true;
}

/** A number with its unit, in GB where it has one; `1 TB` is several numbers. */
interface Quantity {
  readonly least: number;
  readonly most: number;
}

type Scale = (value: number) => Quantity;

const same: Scale = (value) => ({ least: value, most: value });

/**
 * Units, in GB, as they are called in all languages. In the catalogue GB and GiB name the same sizes. Disks are sold at 1000 GB to the TB, and the API's
 * allowances count 1024: as a minimum 1 TB is 1000 GB, as a maximum 1024 GB, so that what anybody calls 1 TB is within.
 * Of MB, in which only memory is given, 1024 make a GB; to two decimals.
 */
const mega: Scale = (value) => same(Math.round((value / 1024) * 100) / 100);
const tera: Scale = (value) => ({ least: value * 1000, most: value * 1024 });
const tebi: Scale = (value) => same(value * 1024);

const UNITS: ReadonlyMap<string, Scale> = new Map([
  ...['mb', 'mib', 'mbyte', 'megabyte', 'megabytes'].map((unit) => [unit, mega] as const),
  ...['gb', 'gib', 'gig', 'gigs', 'gbyte', 'gigabyte', 'gigabytes'].map((unit) => [unit, same] as const),
  ...['tb', 'tbyte', 'terabyte', 'terabytes'].map((unit) => [unit, tera] as const),
  ['tib', tebi],
]);
/** Too short to be sure of anywhere but directly behind a number: `32g`. */
const LETTERS: ReadonlyMap<string, Scale> = new Map([
  ['m', mega],
  ['g', same],
  ['t', tera],
]);

/** A plain amount made at least, at most … that much. */
export function compare({ plain, sized, of }: PlainAmount, comparison: Comparison): Amount {
  return { bounds: boundsOf(comparison, plain), sized, plain: undefined, of };
}

/** `more than 1 TB` is more than what anybody calls 1 TB; and so on, for every comparison. */
function boundsOf(comparison: Comparison, { least, most }: Quantity): Bounds {
  if (comparison === '>=') return { min: { at: least } };
  if (comparison === '<=') return { max: { at: most } };
  if (comparison === '>') return { min: { at: most, outside: true } };
  if (comparison === '<') return { max: { at: least, outside: true } };
  return { min: { at: least }, max: { at: most } };
}

/** Any way to say how much; the forms are tried in order, the longer before the shorter. */
export function amountAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
): Read<Amount> | undefined {
  return (
    betweenAt(vocabulary, tokens, at) ??
    openRangeAt(tokens, at) ??
    comparedAt(vocabulary.grammar, tokens, at) ??
    plainAt(vocabulary.grammar, tokens, at)
  );
}

/** `4-16`, `4 to 16`, `4..16`, `between 4 and 16`, `16-32 gb`, `4 cores to 16 cores`; either end may come first. */
function betweenAt(vocabulary: Vocabulary, tokens: readonly Token[], at: number): Read<Amount> | undefined {
  const { grammar } = vocabulary;
  const lead = tokens[at]?.text ?? '';
  const isBetween = grammar.between.has(lead);
  const first = numberAt(tokens, isBetween || grammar.from.has(lead) ? at + 1 : at);
  if (first === undefined) return undefined;
  const name = rangeNameAt(vocabulary, tokens, first.next);
  const connection = name?.next ?? first.next;
  const connecting = tokens[connection]?.text ?? '';
  if (!(isBetween ? grammar.and : grammar.to).has(connecting)) return undefined;
  const second = numberAt(tokens, connection + 1);
  if (second === undefined) return undefined;

  // One unit for both: `16-32 gb`. A name in between ends the first of them.
  const scale = second.value.scale ?? first.value.scale;
  if (name !== undefined && first.value.scale === undefined && scale !== undefined) return undefined;
  const ends = [first, second].map(({ value }) => (value.scale ?? scale ?? same)(value.number));
  const bounds = {
    min: { at: Math.min(...ends.map(({ least }) => least)) },
    max: { at: Math.max(...ends.map(({ most }) => most)) },
  };
  const amount = { bounds, sized: scale !== undefined, plain: undefined, of: name?.value };
  return { value: amount, next: second.next };
}

/** `4..`, `..16`. */
function openRangeAt(tokens: readonly Token[], at: number): Read<Amount> | undefined {
  const fromNothing = tokens[at]?.text === '..';
  const number = numberAt(tokens, fromNothing ? at + 1 : at);
  if (number === undefined || !(fromNothing || tokens[number.next]?.text === '..')) return undefined;
  const amount = compare(amountOf(number.value), fromNothing ? '<=' : '>=');
  return { value: amount, next: fromNothing ? number.next : number.next + 1 };
}

/** `at least 8`, `>= 8`, `< 100 gb`. */
function comparedAt(grammar: Grammar, tokens: readonly Token[], at: number): Read<Amount> | undefined {
  const comparison = comparisonBefore(grammar, tokens, at);
  const number = comparison && numberAt(tokens, comparison.next);
  return number && { value: compare(amountOf(number.value), comparison.value), next: number.next };
}

/** `8`, `8+`, `32 gb or more`. */
function plainAt(grammar: Grammar, tokens: readonly Token[], at: number): Read<Amount> | undefined {
  const number = numberAt(tokens, at);
  if (number === undefined) return undefined;
  const amount = amountOf(number.value);
  if (isPlus(tokens, number.next)) return { value: compare(amount, '>='), next: number.next + 1 };
  const comparison = comparisonBehind(grammar, tokens, number.next);
  return comparison
    ? { value: compare(amount, comparison.value), next: comparison.next }
    : { value: amount, next: number.next };
}

/** `8+` is 8 or more; in `8 + 2` and `8+2` the sign stands between two things. */
function isPlus(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.text === '+' && tokens[at].glued && !(next?.kind === 'number' && next.glued);
}

interface NumberWithUnit {
  readonly number: number;
  readonly scale: Scale | undefined;
}

/** `8`, `32 gb`, `32gb`, `32g`. */
function numberAt(tokens: readonly Token[], at: number): Read<NumberWithUnit> | undefined {
  const number = tokens[at]?.value;
  if (number === undefined) return undefined;
  const unit = tokens[at + 1];
  const scale = unit && (UNITS.get(unit.text) ?? (unit.glued ? LETTERS.get(unit.text) : undefined));
  return { value: { number, scale }, next: scale === undefined ? at + 1 : at + 2 };
}

function amountOf({ number, scale }: NumberWithUnit): PlainAmount {
  const plain = (scale ?? same)(number);
  return { bounds: boundsOf('>=', plain), sized: scale !== undefined, plain, of: undefined };
}

/** The range that is called by the phrase or (directly behind a number) the suffix that stands somewhere. */
export function rangeNameAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
): Read<RangeAttribute> | undefined {
  const phrase = phraseAt(vocabulary, tokens, at);
  for (const meaning of phrase?.meanings ?? []) {
    if (meaning.is === 'name' && meaning.attribute.kind === 'range')
      return { value: meaning.attribute, next: phrase?.next ?? at };
  }
  const token = tokens[at];
  const bySuffix = token?.glued && tokens[at - 1]?.kind === 'number' && vocabulary.suffixes.get(token.text);
  return bySuffix ? { value: bySuffix, next: at + 1 } : undefined;
}

/**
 * An amount of something as a filter. Undefined where nothing can be so much (`less than 0`), where it is a size of what
 * is counted (`8 GB cores`), and where it was said to be of something else. A plain number of a size is one in GB.
 */
export function filterOfAmount(amount: Amount, attribute: RangeAttribute): RangeFilter | undefined {
  if (amount.sized && attribute.unit === undefined) return undefined;
  if (amount.of !== undefined && amount.of !== attribute) return undefined;
  const { min, max } = amount.bounds;
  return rangeFilter(min && within(min, 1, attribute), max && within(max, -1, attribute));
}

/** A bound that is not wanted itself gives way to the next value that there can be: below 100 is at most 99. */
function within({ at, outside }: Bound, step: 1 | -1, { decimals = 0 }: RangeAttribute): number {
  if (!outside) return at;
  const scaled = Number((at * 10 ** decimals).toFixed(6)); // 4.35 * 100 is a little less than 435.
  return ((step === 1 ? Math.floor(scaled) : Math.ceil(scaled)) + step) / 10 ** decimals;
}
