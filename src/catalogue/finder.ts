import type { AttributeTable } from './attribute.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import type { Criteria, Order } from './filters.ts';
import { nearest, relaxations, type NearMiss, type Relaxation } from './near-misses.ts';
import type { VmPackage } from './package.ts';
import { buildIndex, choiceOf, type PackageIndex } from './package-index.ts';
import { plotOf, type Plot } from './plot.ts';
import { select, selectAll, type Selection } from './select.ts';
import { knownChoices, understand, type Understanding } from './understand.ts';

/** A catalogue that questions can be put to. All of the engine in one place, so that a page can load it when needed. */
export interface Finder {
  readonly index: PackageIndex;
  readonly select: (criteria: Criteria, order: Order, paging: { page: number; perPage: number }) => Selection;
  /** All that pass, in order. */
  readonly selectAll: (criteria: Criteria, order: Order) => readonly VmPackage[];
  /** All that pass, as the map draws them. */
  readonly plot: (criteria: Criteria) => Plot;
  readonly choiceOf: (key: string, value: string) => ReturnType<typeof choiceOf>;
  readonly understand: (input: string) => Understanding;
  readonly relaxations: (selection: Selection) => readonly Relaxation[];
  readonly nearest: (criteria: Criteria) => readonly NearMiss[];
  readonly exportAs: (format: 'csv' | 'json', criteria: Criteria, order: Order) => string;
}

export function createFinder(table: AttributeTable, packages: readonly VmPackage[]): Finder {
  const index = buildIndex(table, packages);
  const choices = knownChoices(index);
  return {
    index,
    select: (criteria, order, paging) => select(index, criteria, order, paging),
    selectAll: (criteria, order) => selectAll(index, criteria, order),
    plot: (criteria) => plotOf(selectAll(index, criteria, 'listed')),
    choiceOf: (key, value) => choiceOf(index, key, value),
    understand: (input) => understand(table, choices, input),
    relaxations: (selection) => relaxations(table, selection),
    nearest: (criteria) => nearest(index, criteria),
    exportAs: (format, criteria, order) =>
      (format === 'csv' ? exportCsv : exportJson)(table, selectAll(index, criteria, order)),
  };
}
