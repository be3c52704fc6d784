import { attributes } from './de/attributes.ts';
import { columns } from './de/columns.ts';
import { comparisonExports } from './de/comparison-exports.ts';
import { descriptions } from './de/descriptions.ts';
import { differences } from './de/differences.ts';
import { lacks } from './de/lacks.ts';
import { orders } from './de/orders.ts';
import { organizations } from './de/organizations.ts';
import { resizing } from './de/resizing.ts';
import { searchGrammar } from './de/search-grammar.ts';
import { snippets } from './de/snippets.ts';
import { studies } from './de/studies.ts';
import type { Formats } from './formats.ts';
import { createLanguage, type Language } from './language.ts';
import type { Translation } from './translation.ts';

/** All groups of words in German. */
const german: Translation = {
  attributes,
  columns,
  'comparison-exports': comparisonExports,
  descriptions,
  differences,
  lacks,
  orders,
  organizations,
  resizing,
  'search-grammar': searchGrammar,
  snippets,
  studies,
};

/** German as a region writes it. */
export function germanOf(locale: string): Language {
  const groups: Readonly<Record<string, ((formats: Formats) => unknown) | undefined>> = german;
  return createLanguage(locale, {
    conjunctions: { and: 'und', or: 'oder' },
    // By its name, of which the types say that it is there and what it is.
    translate: <Words>(
      group: { readonly name: string; readonly english: (formats: Formats) => Words },
      formats: Formats,
    ) => (groups[group.name] ?? group.english)(formats) as Words,
  });
}
