import { lackWords } from '#language/en/lacks.ts';
import type { Language } from '#language/language.ts';
import type { Choice, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { choiceLabel, measureOf } from './describe.ts';
import type { Filter } from './filters.ts';
import { plainText } from './format.ts';
import type { IndexColumn } from './index-column.ts';

/** Why a package is not what was asked for. */
export type Lack =
  /** Less than the minimum. */
  | { readonly kind: 'short'; readonly attribute: RangeAttribute; readonly by: number }
  /** More than the maximum. */
  | { readonly kind: 'over'; readonly attribute: RangeAttribute; readonly by: number }
  /** What it is instead. */
  | { readonly kind: 'flag'; readonly attribute: FlagAttribute; readonly value: boolean }
  /** What it is instead. */
  | { readonly kind: 'choice'; readonly attribute: ChoiceAttribute; readonly choice: Choice }
  /** Not known; `what` is what was asked about, in words. */
  | { readonly kind: 'unknown'; readonly attribute: IndexColumn['attribute']; readonly what: string }
  /** The words that do not occur. */
  | { readonly kind: 'text'; readonly words: readonly string[] };

/** What a value (by its code) lacks to pass a filter on its attribute; undefined when it passes. */
export function lackOf(column: IndexColumn, code: number, filter: Filter): Lack | undefined {
  const { attribute } = column;
  if (code >= column.size) return { kind: 'unknown', attribute, what: whatIsAsked(column, filter) };
  if (column.kind === 'range' && filter.kind === 'range') {
    const value = column.steps[code]!; // Non-null: code < size.
    const { min = 0, max = Infinity } = filter;
    if (value < min) return { kind: 'short', attribute: column.attribute, by: min - value };
    if (value > max) return { kind: 'over', attribute: column.attribute, by: value - max };
  } else if (column.kind === 'flag' && filter.kind === 'flag') {
    const value = code === 1;
    if (value !== filter.value) return { kind: 'flag', attribute: column.attribute, value };
  } else if (column.kind === 'choice' && filter.kind === 'choice') {
    const choice = column.choices[code]!; // Non-null: code < size.
    if (!filter.values.includes(choice.value)) return { kind: 'choice', attribute: column.attribute, choice };
  }
  return undefined;
}

function whatIsAsked({ attribute }: IndexColumn, filter: Filter): string {
  if (attribute.kind === 'range') return attribute.words.noun.other;
  if (attribute.kind === 'choice') return attribute.words.noun;
  return attribute.words[filter.kind === 'flag' && !filter.value ? 'no' : 'yes'].phrase;
}

/**
 * A lack in a few words: `8 GB short of memory`, `12 cores too many`, `shared CPUs`, `in group High memory`, `memory not
 * stated`, `“rock” not found in it`.
 */
export function describeLack(language: Language, lack: Lack): string {
  const words = language.words(lackWords);
  switch (lack.kind) {
    case 'short':
    case 'over':
      return words[lack.kind](lack.by, measureOf(lack.attribute));
    case 'flag':
      return lack.attribute.words[lack.value ? 'yes' : 'no'].phrase;
    case 'choice':
      return lack.choice.phrase ?? words.choice(lack.attribute.words.noun, choiceLabel(lack.choice));
    case 'unknown':
      return words.notStated(lack.what);
    case 'text':
      return words.notFound(lack.words.map(plainText));
  }
}
