import type { attributeWords } from './en/attributes.ts';
import type { columnWords } from './en/columns.ts';
import type { compareFormWords } from './en/compare-form.ts';
import type { compareToggleWords } from './en/compare-toggle.ts';
import type { comparisonExportWords } from './en/comparison-exports.ts';
import type { descriptionWords } from './en/descriptions.ts';
import type { differenceWords } from './en/differences.ts';
import type { lackWords } from './en/lacks.ts';
import type { layoutWords } from './en/layouts.ts';
import type { moveLinkWords } from './en/move-links.ts';
import type { orderWords } from './en/orders.ts';
import type { organizationWords } from './en/organizations.ts';
import type { packageMapWords } from './en/package-map.ts';
import type { packagePanelWords } from './en/package-panel.ts';
import type { packageTableWords } from './en/package-table.ts';
import type { pageWords } from './en/pages.ts';
import type { paginationWords } from './en/pagination.ts';
import type { previewWords } from './en/previews.ts';
import type { productWords } from './en/product.ts';
import type { resizingWords } from './en/resizing.ts';
import type { resultWords } from './en/results.ts';
import type { snippetWords } from './en/snippets.ts';
import type { studyWords } from './en/studies.ts';
import type { Translated } from './word-group.ts';

/** All groups of words that there are. A test holds that none is left out. */
type Groups =
  | typeof attributeWords
  | typeof columnWords
  | typeof compareFormWords
  | typeof compareToggleWords
  | typeof comparisonExportWords
  | typeof descriptionWords
  | typeof differenceWords
  | typeof lackWords
  | typeof layoutWords
  | typeof moveLinkWords
  | typeof orderWords
  | typeof organizationWords
  | typeof packageMapWords
  | typeof packagePanelWords
  | typeof packageTableWords
  | typeof pageWords
  | typeof paginationWords
  | typeof previewWords
  | typeof productWords
  | typeof resizingWords
  | typeof resultWords
  | typeof snippetWords
  | typeof studyWords;

/** A whole language: each group by its name. */
export type Translation = { readonly [Group in Groups as Group['name']]: Translated<Group> };
