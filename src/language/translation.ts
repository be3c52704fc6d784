import type { attributeWords } from './en/attributes.ts';
import type { columnWords } from './en/columns.ts';
import type { comparisonExportWords } from './en/comparison-exports.ts';
import type { descriptionWords } from './en/descriptions.ts';
import type { differenceWords } from './en/differences.ts';
import type { lackWords } from './en/lacks.ts';
import type { orderWords } from './en/orders.ts';
import type { organizationWords } from './en/organizations.ts';
import type { resizingWords } from './en/resizing.ts';
import type { searchGrammarWords } from './en/search-grammar.ts';
import type { snippetWords } from './en/snippets.ts';
import type { studyWords } from './en/studies.ts';
import type { Translated } from './word-group.ts';

/** All groups of words that there are. A test holds that none is left out. */
type Groups =
  | typeof attributeWords
  | typeof columnWords
  | typeof comparisonExportWords
  | typeof descriptionWords
  | typeof differenceWords
  | typeof lackWords
  | typeof orderWords
  | typeof organizationWords
  | typeof resizingWords
  | typeof searchGrammarWords
  | typeof snippetWords
  | typeof studyWords;

/** A whole language: each group by its name. */
export type Translation = { readonly [Group in Groups as Group['name']]: Translated<Group> };
