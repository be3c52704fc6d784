import type { Token } from './understand-lexer.ts';
import { PhraseTree } from './understand-phrases.ts';

/** What was read, and the token behind it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** Of all of them, in words. */
const LONGEST = 3;

const BEFORE = comparisons({
  '>=': ['>=', 'at least', 'min', 'minimum', 'from', 'no less than', 'not less than', 'no fewer than'],
  '<=': ['<=', 'at most', 'max', 'maximum', 'up to', 'no more than', 'not more than'],
  '>': ['>', 'more than', 'greater than', 'over', 'above'],
  '<': ['<', 'less than', 'fewer than', 'smaller than', 'under', 'below'],
  '=': ['=', 'exactly', 'precisely'],
});
const BEHIND = comparisons({
  '>=': ['or more', 'or greater', 'or larger', 'and more', 'and up', 'min', 'minimum'],
  '<=': ['or less', 'or fewer', 'or smaller', 'max', 'maximum'],
});

function comparisons(phrases: Partial<Record<Comparison, readonly string[]>>): PhraseTree<Comparison> {
  const tree = new PhraseTree<Comparison>();
  for (const [comparison, spellings = []] of Object.entries(phrases)) {
    // The keys of a literal are what its type says.
    for (const spelling of spellings) tree.add(spelling.split(' '), comparison as Comparison);
  }
  return tree;
}

function comparisonIn(tree: PhraseTree<Comparison>, tokens: readonly Token[], at: number) {
  const [phrase] = tree.phrasesAt(tokens, at, LONGEST);
  const value = phrase?.meanings[0];
  return phrase && value && { value, next: phrase.next };
}

/** A comparison before what it speaks of: `at least`, `≥`. */
export function comparisonBefore(tokens: readonly Token[], at: number): Read<Comparison> | undefined {
  return comparisonIn(BEFORE, tokens, at);
}

/** A comparison behind what it speaks of: `or more`. Before a number it speaks of that: `8 cores max 64 GB`. */
export function comparisonBehind(tokens: readonly Token[], at: number): Read<Comparison> | undefined {
  const read = comparisonIn(BEHIND, tokens, at);
  return read && tokens[read.next]?.kind !== 'number' ? read : undefined;
}
