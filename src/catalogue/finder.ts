import type { Language } from '#language/language.ts';
import { answer, type Answer, type Question } from './answer.ts';
import type { AttributeTable } from './attribute.ts';
import type { Criteria, Order } from './filters.ts';
import type { VmPackage } from './package.ts';
import { buildIndex, type PackageIndex } from './package-index.ts';
import { scaleOf, type Scale } from './scale.ts';
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

/** What finders over the same packages can share, whatever way their languages are written in. */
export interface Engine {
  readonly table: AttributeTable;
  readonly indexOf: () => PackageIndex;
  readonly scale: () => Scale;
}

/** Costs nothing until the first question: the index is built then. */
export function createEngine(table: AttributeTable, packages: readonly VmPackage[]): Engine {
  return {
    table,
    indexOf: once(() => buildIndex(table, packages)),
    scale: once(() => scaleOf(packages)),
  };
}

/** It says in a language what it finds. The table of its engine has the words of that language. */
export function createFinder(language: Language, { table, indexOf, scale }: Engine): Finder {
  const vocabulary = once(() => vocabularyOf(language, table, knownChoices(indexOf())));
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
