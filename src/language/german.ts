import { attributes } from './de/attributes.ts';
import { columns } from './de/columns.ts';
import { compareForm } from './de/compare-form.ts';
import { compareToggle } from './de/compare-toggle.ts';
import { comparisonExports } from './de/comparison-exports.ts';
import { descriptions } from './de/descriptions.ts';
import { differences } from './de/differences.ts';
import { lacks } from './de/lacks.ts';
import { layouts } from './de/layouts.ts';
import { moveLinks } from './de/move-links.ts';
import { orders } from './de/orders.ts';
import { organizations } from './de/organizations.ts';
import { packageMap } from './de/package-map.ts';
import { packagePanel } from './de/package-panel.ts';
import { packageTable } from './de/package-table.ts';
import { pages } from './de/pages.ts';
import { pagination } from './de/pagination.ts';
import { previews } from './de/previews.ts';
import { product } from './de/product.ts';
import { resizing } from './de/resizing.ts';
import { results } from './de/results.ts';
import { snippets } from './de/snippets.ts';
import { studies } from './de/studies.ts';
import type { Formats } from './formats.ts';
import { createLanguage, type Language } from './language.ts';
import type { Translation } from './translation.ts';
import type { WordGroup } from './word-group.ts';

/** All groups of words in German. */
const german: Translation = {
  attributes,
  columns,
  'compare-form': compareForm,
  'compare-toggle': compareToggle,
  'comparison-exports': comparisonExports,
  descriptions,
  differences,
  lacks,
  layouts,
  'move-links': moveLinks,
  orders,
  organizations,
  'package-map': packageMap,
  'package-panel': packagePanel,
  'package-table': packageTable,
  pages,
  pagination,
  previews,
  product,
  resizing,
  results,
  snippets,
  studies,
};

/** German as a region writes it. */
export function germanOf(locale: string): Language {
  const groups: Readonly<Record<string, ((formats: Formats) => unknown) | undefined>> = german;
  return createLanguage(locale, {
    conjunctions: { and: 'und', or: 'oder' },
    // The types say of each group that it is there under its name, and what it is.
    translate: <Words>({ name, english }: WordGroup<string, Words>, formats: Formats) =>
      (groups[name] ?? english)(formats) as Words,
  });
}
