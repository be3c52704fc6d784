import type { Language } from '#language/language.ts';
import { answer, type Answer, type Question } from './answer.ts';
import type { AttributeTable } from './attribute.ts';
import type { Criteria, Order } from './filters.ts';
import type { VmPackage } from './package.ts';
import { buildIndex } from './package-index.ts';
import { scaleOf } from './scale.ts';
import { selectAll } from './select.ts';
import { knownChoices, understandWith, type Understanding } from './understand.ts';
import { vocabularyOf } from './understand-vocabulary.ts';

/** A catalogue that questions can be put to. All of the engine in one place, so that a page can load it when needed. */
export interface Finder {
  readonly answer: (question: Question) => Answer;
  readonly understand: (input: string) => Understanding;
  /** All that passes, in order. */
  readonly selectAll: (criteria: Criteria, order: Order) => readonly VmPackage[];
}

/** It says in a language what it finds. Costs nothing until the first question: the index is built then. */
export function createFinder(
  language: Language,
  table: AttributeTable,
  packages: readonly VmPackage[],
): Finder {
  const indexOf = once(() => buildIndex(table, packages));
  const vocabulary = once(() => vocabularyOf(language, table, knownChoices(indexOf())));
  const scale = once(() => scaleOf(packages));
  let last: { readonly input: string; readonly understanding: Understanding } | undefined;
  return {
    answer: (question) => answer(language, indexOf(), question, scale()),
    // Asked twice for each key: as it is typed, and as it is shown.
    understand: (input) => {
      if (last?.input !== input) last = { input, understanding: understandWith(vocabulary(), input) };
      return last.understanding;
    },
    selectAll: (criteria, order) => selectAll(indexOf(), criteria, order),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
