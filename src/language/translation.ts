import type { amongFrameWords } from './en/among-frame.ts';
import type { attributeWords } from './en/attributes.ts';
import type { columnChooserWords } from './en/column-chooser.ts';
import type { columnWords } from './en/columns.ts';
import type { compareFormWords } from './en/compare-form.ts';
import type { compareToggleWords } from './en/compare-toggle.ts';
import type { compareTrayWords } from './en/compare-tray.ts';
import type { comparisonExportWords } from './en/comparison-exports.ts';
import type { comparisonNoticeWords } from './en/comparison-notices.ts';
import type { comparisonWords } from './en/comparisons.ts';
import type { copyByHandWords } from './en/copy-by-hand.ts';
import type { copyingWords } from './en/copying.ts';
import type { descriptionWords } from './en/descriptions.ts';
import type { differenceWords } from './en/differences.ts';
import type { emptyNoticeWords } from './en/empty-notice.ts';
import type { failureWords } from './en/failures.ts';
import type { faultWords } from './en/faults.ts';
import type { favouriteToggleWords } from './en/favourite-toggle.ts';
import type { favouriteWords } from './en/favourites.ts';
import type { filterSheetWords } from './en/filter-sheet.ts';
import type { filteringWords } from './en/filtering.ts';
import type { frameWords } from './en/frame.ts';
import type { lackWords } from './en/lacks.ts';
import type { languageLinkWords } from './en/language-links.ts';
import type { layoutWords } from './en/layouts.ts';
import type { moveButtonWords } from './en/move-buttons.ts';
import type { moveLinkWords } from './en/move-links.ts';
import type { nearMissWords } from './en/near-misses.ts';
import type { newerVersionWords } from './en/newer-version.ts';
import type { notFoundWords } from './en/not-found.ts';
import type { noticeWords } from './en/notices.ts';
import type { orderWords } from './en/orders.ts';
import type { organizationChoiceWords } from './en/organization-choices.ts';
import type { organizationWords } from './en/organizations.ts';
import type { organizationsPageWords } from './en/organizations-page.ts';
import type { packageChangeWords } from './en/package-changes.ts';
import type { packageMapWords } from './en/package-map.ts';
import type { packagePanelWords } from './en/package-panel.ts';
import type { packageStudyWords } from './en/package-studies.ts';
import type { packageTableWords } from './en/package-table.ts';
import type { pageWords } from './en/pages.ts';
import type { paginationWords } from './en/pagination.ts';
import type { preferenceWords } from './en/preferences.ts';
import type { previewWords } from './en/previews.ts';
import type { productWords } from './en/product.ts';
import type { rangeFieldWords } from './en/range-fields.ts';
import type { refusalWords } from './en/refusals.ts';
import type { resizingWords } from './en/resizing.ts';
import type { resultToolWords } from './en/result-tools.ts';
import type { resultWords } from './en/results.ts';
import type { searchGrammarWords } from './en/search-grammar.ts';
import type { searchTermWords } from './en/search-terms.ts';
import type { shortPageWords } from './en/short-pages.ts';
import type { signInWords } from './en/sign-in.ts';
import type { signInPageWords } from './en/sign-in-page.ts';
import type { snippetWords } from './en/snippets.ts';
import type { studyWords } from './en/studies.ts';
import type { tokenFormWords } from './en/token-form.ts';
import type { troubleWords } from './en/trouble.ts';
import type { unclearPackageWords } from './en/unclear-packages.ts';
import type { Translated } from './word-group.ts';

/** All groups of words that there are. A test holds that none is left out. */
type Groups =
  | typeof amongFrameWords
  | typeof attributeWords
  | typeof columnChooserWords
  | typeof columnWords
  | typeof compareFormWords
  | typeof compareToggleWords
  | typeof compareTrayWords
  | typeof comparisonExportWords
  | typeof comparisonNoticeWords
  | typeof comparisonWords
  | typeof copyByHandWords
  | typeof copyingWords
  | typeof descriptionWords
  | typeof differenceWords
  | typeof emptyNoticeWords
  | typeof failureWords
  | typeof faultWords
  | typeof favouriteToggleWords
  | typeof favouriteWords
  | typeof filterSheetWords
  | typeof filteringWords
  | typeof frameWords
  | typeof lackWords
  | typeof languageLinkWords
  | typeof layoutWords
  | typeof moveButtonWords
  | typeof moveLinkWords
  | typeof nearMissWords
  | typeof newerVersionWords
  | typeof notFoundWords
  | typeof noticeWords
  | typeof orderWords
  | typeof organizationChoiceWords
  | typeof organizationWords
  | typeof organizationsPageWords
  | typeof packageChangeWords
  | typeof packageMapWords
  | typeof packagePanelWords
  | typeof packageStudyWords
  | typeof packageTableWords
  | typeof pageWords
  | typeof paginationWords
  | typeof preferenceWords
  | typeof previewWords
  | typeof productWords
  | typeof rangeFieldWords
  | typeof refusalWords
  | typeof resizingWords
  | typeof resultToolWords
  | typeof resultWords
  | typeof searchGrammarWords
  | typeof searchTermWords
  | typeof shortPageWords
  | typeof signInWords
  | typeof signInPageWords
  | typeof snippetWords
  | typeof studyWords
  | typeof tokenFormWords
  | typeof troubleWords
  | typeof unclearPackageWords;

/** A whole language: each group by its name. */
export type Translation = { readonly [Group in Groups as Group['name']]: Translated<Group> };
