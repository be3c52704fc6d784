import type { Comparison, Grammar } from './understand-grammar.ts';
import type { Token } from './understand-lexer.ts';
import type { PhraseTree } from './understand-phrases.ts';

/** What was read, and the token behind it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Of all of them, in words. */
const LONGEST = 3;

function comparisonIn(tree: PhraseTree<Comparison>, tokens: readonly Token[], at: number) {
  const [phrase] = tree.phrasesAt(tokens, at, LONGEST);
  const value = phrase?.meanings[0];
  return phrase && value && { value, next: phrase.next };
}

/** A comparison before what it speaks of: `at least`, `≥`. */
export function comparisonBefore(
  { before }: Grammar,
  tokens: readonly Token[],
  at: number,
): Read<Comparison> | undefined {
  return comparisonIn(before, tokens, at);
}

/** A comparison behind what it speaks of: `or more`. Before a number it speaks of that: `8 cores max 64 GB`. */
export function comparisonBehind(
  { behind }: Grammar,
  tokens: readonly Token[],
  at: number,
): Read<Comparison> | undefined {
  const read = comparisonIn(behind, tokens, at);
  return read && tokens[read.next]?.kind !== 'number' ? read : undefined;
}
