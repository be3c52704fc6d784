import type { Language } from '#language/language.ts';
import { choiceAmong } from './choice-among.ts';
import { describeView } from './describe.ts';
import type { Criteria, Order } from './filters.ts';
import { nearest, relaxations, type NearMiss, type Relaxation } from './near-misses.ts';
import type { PackageIndex } from './package-index.ts';
import { plotOf, type Plot } from './plot.ts';
import type { Scale } from './scale.ts';
import { select, selectAll, type Selection } from './select.ts';

/** What is asked of a catalogue. */
export interface Question extends Criteria {
  readonly order: Order;
  /** From 1. */
  readonly page: number;
  /** From 1. */
  readonly perPage: number;
  /** Whether the map is wanted, which shows what is on all pages. */
  readonly plotted: boolean;
}

/**
 * All that a page says about a question: made of plain values, packages and attributes, so that a server can work it out
 * and send it along.
 */
export interface Answer extends Selection {
  /** What is listed, in words: see `describeView`. */
  readonly sentence: string;
  /** What bars are measured against. */
  readonly scale: Scale;
  /** Undefined: not asked for. */
  readonly plot: Plot | undefined;
  /** What to do where nothing is found though there are packages; undefined where something is. */
  readonly misses: Misses | undefined;
}

export interface Misses {
  readonly relaxations: readonly Relaxation[];
  readonly nearest: readonly NearMiss[];
}

/** @param scale - of all packages of the index */
export function answer(language: Language, index: PackageIndex, question: Question, scale: Scale): Answer {
  const selection = select(index, question, question.order, question);
  return {
    ...selection,
    sentence: describeView(language, index.table, question, selection, (key, value) =>
      choiceAmong(selection.facets, key, value),
    ),
    scale,
    plot: question.plotted ? plotOf(selectAll(index, question, 'listed')) : undefined,
    misses:
      selection.matching > 0 || selection.total === 0
        ? undefined
        : { relaxations: relaxations(index.table, selection), nearest: nearest(index, question) },
  };
}
