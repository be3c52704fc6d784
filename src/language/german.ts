import { amongFrame } from './de/among-frame.ts';
import { attributes } from './de/attributes.ts';
import { columnChooser } from './de/column-chooser.ts';
import { columns } from './de/columns.ts';
import { compareForm } from './de/compare-form.ts';
import { compareToggle } from './de/compare-toggle.ts';
import { compareTray } from './de/compare-tray.ts';
import { comparisonExports } from './de/comparison-exports.ts';
import { comparisonNotices } from './de/comparison-notices.ts';
import { comparisons } from './de/comparisons.ts';
import { copyByHand } from './de/copy-by-hand.ts';
import { copying } from './de/copying.ts';
import { descriptions } from './de/descriptions.ts';
import { differences } from './de/differences.ts';
import { emptyNotice } from './de/empty-notice.ts';
import { failures } from './de/failures.ts';
import { faults } from './de/faults.ts';
import { favouriteToggle } from './de/favourite-toggle.ts';
import { favourites } from './de/favourites.ts';
import { filterSheet } from './de/filter-sheet.ts';
import { filtering } from './de/filtering.ts';
import { frame } from './de/frame.ts';
import { lacks } from './de/lacks.ts';
import { languageLinks } from './de/language-links.ts';
import { layouts } from './de/layouts.ts';
import { moveButtons } from './de/move-buttons.ts';
import { moveLinks } from './de/move-links.ts';
import { nearMisses } from './de/near-misses.ts';
import { newerVersion } from './de/newer-version.ts';
import { notFound } from './de/not-found.ts';
import { notices } from './de/notices.ts';
import { orders } from './de/orders.ts';
import { organizationChoices } from './de/organization-choices.ts';
import { organizations } from './de/organizations.ts';
import { organizationsPage } from './de/organizations-page.ts';
import { packageChanges } from './de/package-changes.ts';
import { packageMap } from './de/package-map.ts';
import { packagePanel } from './de/package-panel.ts';
import { packageStudies } from './de/package-studies.ts';
import { packageTable } from './de/package-table.ts';
import { pages } from './de/pages.ts';
import { pagination } from './de/pagination.ts';
import { preferences } from './de/preferences.ts';
import { previews } from './de/previews.ts';
import { product } from './de/product.ts';
import { rangeFields } from './de/range-fields.ts';
import { refusals } from './de/refusals.ts';
import { resizing } from './de/resizing.ts';
import { resultTools } from './de/result-tools.ts';
import { results } from './de/results.ts';
import { searchGrammar } from './de/search-grammar.ts';
import { searchTerms } from './de/search-terms.ts';
import { shortPages } from './de/short-pages.ts';
import { signIn } from './de/sign-in.ts';
import { signInPage } from './de/sign-in-page.ts';
import { snippets } from './de/snippets.ts';
import { studies } from './de/studies.ts';
import { tokenForm } from './de/token-form.ts';
import { trouble } from './de/trouble.ts';
import { unclearPackages } from './de/unclear-packages.ts';
import type { Formats } from './formats.ts';
import { createLanguage, type Language } from './language.ts';
import type { Translation } from './translation.ts';
import type { WordGroup } from './word-group.ts';

/** All groups of words in German. */
export const german: Translation = {
  'among-frame': amongFrame,
  attributes,
  'column-chooser': columnChooser,
  columns,
  'compare-form': compareForm,
  'compare-toggle': compareToggle,
  'compare-tray': compareTray,
  'comparison-exports': comparisonExports,
  'comparison-notices': comparisonNotices,
  comparisons,
  'copy-by-hand': copyByHand,
  copying,
  descriptions,
  differences,
  'empty-notice': emptyNotice,
  failures,
  faults,
  'favourite-toggle': favouriteToggle,
  favourites,
  'filter-sheet': filterSheet,
  filtering,
  frame,
  lacks,
  'language-links': languageLinks,
  layouts,
  'move-buttons': moveButtons,
  'move-links': moveLinks,
  'near-misses': nearMisses,
  'newer-version': newerVersion,
  'not-found': notFound,
  notices,
  orders,
  'organization-choices': organizationChoices,
  organizations,
  'organizations-page': organizationsPage,
  'package-changes': packageChanges,
  'package-map': packageMap,
  'package-panel': packagePanel,
  'package-studies': packageStudies,
  'package-table': packageTable,
  pages,
  pagination,
  preferences,
  previews,
  product,
  'range-fields': rangeFields,
  refusals,
  resizing,
  'result-tools': resultTools,
  results,
  'search-grammar': searchGrammar,
  'search-terms': searchTerms,
  'short-pages': shortPages,
  'sign-in': signIn,
  'sign-in-page': signInPage,
  snippets,
  studies,
  'token-form': tokenForm,
  trouble,
  'unclear-packages': unclearPackages,
};

/** German as a region writes it. */
export function germanOf(locale: string): Language {
  return createLanguage(locale, {
    conjunctions: { and: 'und', or: 'oder' },
    // The types say of each group that it is there under its name, and what it is.
    translate: <Words>({ name }: WordGroup<string, Words>, formats: Formats) =>
      german[name as keyof Translation](formats) as Words,
  });
}
