import { answer, type Answer, type Question } from './answer.ts';
import type { AttributeTable } from './attribute.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import type { Criteria, Order } from './filters.ts';
import type { VmPackage } from './package.ts';
import { buildIndex } from './package-index.ts';
import { scaleOf } from './scale.ts';
import { selectAll } from './select.ts';
import { knownChoices, understand, type Understanding } from './understand.ts';

/** A catalogue that questions can be put to. All of the engine in one place, so that a page can load it when needed. */
export interface Finder {
  readonly answer: (question: Question) => Answer;
  readonly understand: (input: string) => Understanding;
  readonly exportAs: (format: 'csv' | 'json', criteria: Criteria, order: Order) => string;
}

export function createFinder(table: AttributeTable, packages: readonly VmPackage[]): Finder {
  const index = buildIndex(table, packages);
  const choices = knownChoices(index);
  const scale = scaleOf(packages);
  return {
    answer: (question) => answer(index, question, scale),
    understand: (input) => understand(table, choices, input),
    exportAs: (format, criteria, order) =>
      (format === 'csv' ? exportCsv : exportJson)(table, selectAll(index, criteria, order)),
  };
}
