import type { Attribute, RangeAttribute } from './attribute.ts';
import type { Filter } from './filters.ts';
import { amountAt, compare, filterOfAmount, rangeNameAt, type Amount } from './understand-amounts.ts';
import { comparisonBefore, comparisonBehind } from './understand-comparisons.ts';
import { explicitParts, type Token } from './understand-lexer.ts';
import { LONGEST_PHRASE, phraseAt, type Vocabulary } from './understand-vocabulary.ts';

/** Something that is asked for. `attribute` undefined: a size of which is not said what it is. */
export type Finding = NamedFinding | UnnamedFinding;

interface Extent {
  /** The tokens that say it: the first one, and the one behind the last. */
  readonly from: number;
  readonly next: number;
}

export interface NamedFinding extends Extent {
  readonly attribute: Attribute;
  readonly filter: Filter;
}

export interface UnnamedFinding extends Extent {
  readonly attribute: undefined;
  readonly amount: Amount;
}

/** A way to ask for something, read from the token at `at` on. At least one finding; the first is the whole of it. */
type Pattern = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
) => readonly Finding[] | undefined;

/** In this order; the first that fits is taken. */
export const PATTERNS: readonly Pattern[] = [
  explicit, //        cores:4..16
  amountOfName, //    8 cores, ≥ 16 GB of memory, 4 to 16 cores, 8 dedicated cores
  nameAndAmount, //   cores 8, ram: 32gb, memory >= 16 GB, max ram 64gb
  side, //            dedicated, not shared, CPUs: dedicated
  choices, //         high memory, group: "high memory", public or private
  unnamedSize, //     32gb
];

/**
 * How many tokens a pattern looks at, at the most (but for a list of choices, whose every choice is one by itself):
 * so many before a place may fit when what stood there is gone.
 */
export const LONGEST_PATTERN = 2 * LONGEST_PHRASE + 12;

/** What is said the way links say it: `cores:4..16`, `dedicated:yes`, `group:vmpkgrp_a`. */
function explicit(vocabulary: Vocabulary, tokens: readonly Token[], at: number) {
  const token = tokens[at];
  if (token?.kind !== 'explicit') return undefined;
  const said = vocabulary.explicit(...explicitParts(token.raw));
  return said && [{ ...said, from: at, next: at + 1 }];
}

function amountOfName(vocabulary: Vocabulary, tokens: readonly Token[], at: number) {
  const amount = amountAt(vocabulary, tokens, at);
  if (amount === undefined) return undefined;
  let next = amount.next;
  if (!amount.value.sized && has(vocabulary.grammar.times, tokens[next])) next++; // 8 x vCPU
  if (has(vocabulary.grammar.of, tokens[next])) next++;

  const named = rangeNameAt(vocabulary, tokens, next);
  if (named !== undefined) return amountOf(vocabulary, amount.value, named.value, tokens, at, named.next);

  // 8 dedicated cores: the shortest way to say the side leaves the name to the amount.
  const sided = sideAt(vocabulary, tokens, next, 'shortest');
  const name = sided && rangeNameAt(vocabulary, tokens, sided.next);
  const found = name && amountOf(vocabulary, amount.value, name.value, tokens, at, name.next);
  return found && [...found, sided];
}

function amountOf(
  { grammar }: Vocabulary,
  amount: Amount,
  of: RangeAttribute,
  tokens: readonly Token[],
  from: number,
  next: number,
) {
  const behind = amount.plain && comparisonBehind(grammar, tokens, next); // 8 cores or more
  const filter = filterOfAmount(behind ? compare(amount, behind.value) : amount, of);
  return filter && [{ attribute: of, filter, from, next: behind?.next ?? next }];
}

function nameAndAmount(vocabulary: Vocabulary, tokens: readonly Token[], at: number) {
  const before = comparisonBefore(vocabulary.grammar, tokens, at); // max ram 64gb
  const name = rangeNameAt(vocabulary, tokens, before?.next ?? at);
  if (name === undefined) return undefined;
  const links = has(vocabulary.grammar.is, tokens[name.next]);
  const read = amountAt(vocabulary, tokens, links ? name.next + 1 : name.next);
  if (read === undefined) return undefined;
  const { value: amount, next } = read;
  if (before && !amount.plain) return undefined;
  if (amount.plain && !amount.sized && !links && name.value.unit !== undefined) {
    // In `memory 8 cores` the number is one of cores; in `memory 8 cores 2` cores have their own.
    const other = rangeNameAt(vocabulary, tokens, next);
    if (other && amountAt(vocabulary, tokens, other.next) === undefined) return undefined;
  }
  const asked = before && amount.plain ? compare(amount, before.value) : amount;
  const filter = filterOfAmount(asked, name.value);
  return filter && [{ attribute: name.value, filter, from: at, next }];
}

/** A flag, either way. */
function side(vocabulary: Vocabulary, tokens: readonly Token[], at: number) {
  const name = nameAt(vocabulary, tokens, at, 'flag');
  const named = name && sideAt(vocabulary, tokens, name.next, 'longest');
  const isIts = named !== undefined && named.attribute === name?.attribute;
  const found = isIts ? named : sideAt(vocabulary, tokens, at, 'longest');
  return found && [{ ...found, from: at }];
}

function sideAt(vocabulary: Vocabulary, tokens: readonly Token[], at: number, take: 'shortest' | 'longest') {
  const negated = has(vocabulary.grammar.not, tokens[at]);
  const dashed = negated && tokens[at + 1]?.text === '-'; // non-dedicated
  const begin = at + Number(negated) + Number(dashed);
  const phrase = vocabulary.phrases.phrasesAt(tokens, begin, LONGEST_PHRASE).at(take === 'longest' ? 0 : -1);
  for (const meaning of phrase?.meanings ?? []) {
    if (meaning.is !== 'side') continue;
    const filter = { kind: 'flag', value: meaning.value !== negated } as const;
    return { attribute: meaning.attribute, filter, from: at, next: phrase?.next ?? begin };
  }
  return undefined;
}

/** Whole labels, with or without what they are choices of; with "or" between them, one of them. */
function choices(vocabulary: Vocabulary, tokens: readonly Token[], at: number) {
  const name = nameAt(vocabulary, tokens, at, 'choice');
  const named = name && choiceAt(vocabulary, tokens, name.next, name.attribute);
  const first = named ?? choiceAt(vocabulary, tokens, at);
  if (first === undefined) return undefined;
  const values = new Set(first.values);
  let next = first.next;
  while (has(vocabulary.grammar.or, tokens[next])) {
    const other = choiceAt(vocabulary, tokens, next + 1, first.attribute);
    if (other === undefined) break;
    for (const value of other.values) values.add(value);
    next = other.next;
  }
  const filter = { kind: 'choice', values: [...values] } as const;
  return [{ attribute: first.attribute, filter, from: at, next }];
}

/** @param of - what it has to be a choice of, if that is known */
function choiceAt(vocabulary: Vocabulary, tokens: readonly Token[], at: number, of?: Attribute) {
  const phrase = quotedAt(vocabulary, tokens, at) ?? phraseAt(vocabulary, tokens, at);
  for (const meaning of phrase?.meanings ?? []) {
    if (meaning.is === 'choice' && (of === undefined || meaning.attribute === of))
      return { attribute: meaning.attribute, values: meaning.values, next: phrase?.next ?? at };
  }
  return undefined;
}

/** The phrase that is the whole of a quotation, however long. */
function quotedAt({ phrases }: Vocabulary, tokens: readonly Token[], at: number) {
  const words = tokens[at]?.inside ?? [];
  const whole = phrases.phrasesAt(words, 0, words.length).find(({ next }) => next === words.length);
  return whole && { meanings: whole.meanings, next: at + 1 };
}

/** What an attribute is called, and the "is" or ":" behind it. */
function nameAt(vocabulary: Vocabulary, tokens: readonly Token[], at: number, kind: Attribute['kind']) {
  const phrase = phraseAt(vocabulary, tokens, at);
  for (const meaning of phrase?.meanings ?? []) {
    if (phrase === undefined || meaning.is !== 'name' || meaning.attribute.kind !== kind) continue;
    const links = has(vocabulary.grammar.is, tokens[phrase.next]) || tokens[phrase.next]?.text === '=';
    return { attribute: meaning.attribute, next: phrase.next + Number(links) };
  }
  return undefined;
}

/** A size of which nothing says what it is; not before the name of something that has no size (`8 GB cores`). */
function unnamedSize(vocabulary: Vocabulary, tokens: readonly Token[], at: number) {
  const read = amountAt(vocabulary, tokens, at);
  if (read === undefined || !read.value.sized || read.value.of !== undefined) return undefined;
  if (rangeNameAt(vocabulary, tokens, read.next) !== undefined) return undefined;
  if (has(vocabulary.grammar.vague, tokens[read.next])) return undefined;
  const { unnamed } = vocabulary;
  if (unnamed.length === 0 || unnamed.some((range) => filterOfAmount(read.value, range) === undefined))
    return undefined;
  return [{ attribute: undefined, amount: read.value, from: at, next: read.next }];
}

function has(words: ReadonlySet<string>, token: Token | undefined): boolean {
  return token !== undefined && words.has(token.text);
}
