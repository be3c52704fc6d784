import { comparisonNoticeWords } from '#language/en/comparison-notices.ts';
import { unclearPackageWords } from '#language/en/unclear-packages.ts';
import { useWords } from '#language/language-context.tsx';
import type { Comparison } from '#catalogue/comparison.ts';
import { plainText } from '#catalogue/format.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { ViewState } from '#view/use-view.ts';
import { MAX_COMPARED } from '#view/view.ts';
import { UnclearNames } from './unclear-names.tsx';

export interface ComparisonNoticesProps {
  readonly comparison: Comparison;
  /** Whether parts of the catalogue did not come. */
  readonly isPartMissing: boolean;
  readonly state: ViewState;
}

/** What a link asks for and cannot be compared. */
export function ComparisonNotices({ comparison, isPartMissing, state }: ComparisonNoticesProps) {
  const words = useWords(comparisonNoticeWords);
  const { notHad } = useWords(unclearPackageWords);
  const { found, unclear, from } = comparison;
  const { view, linkTo, hrefFor } = state;
  return (
    <>
      <UnclearNames {...{ unclear, found, isPartMissing, state }} />
      {found.length === 1 && unclear.length === 0 && (
        <Notice
          tone="note"
          title={words.onlyOne}
          actions={
            <Link to={linkTo({ kind: 'catalogue' })} className={buttonClass()}>
              {words.chooseAnother}
            </Link>
          }
        >
          {words.chooseMore}
        </Notice>
      )}
      {view.from !== undefined && from === undefined && (
        <p className="no-print text-sm wrap-anywhere text-muted">
          {notHad(plainText(view.from))}{' '}
          <Link to={hrefFor({ from: undefined })} className="link">
            {words.forget}
          </Link>
        </p>
      )}
    </>
  );
}

/** Says how packages come into a comparison that has none. */
export function NothingToCompare({ state }: { readonly state: ViewState }) {
  const words = useWords(comparisonNoticeWords);
  const { toCatalogue } = useWords(unclearPackageWords);
  return (
    <Notice
      tone="note"
      title={words.nothing}
      actions={
        <Link to={state.linkTo({ kind: 'catalogue' })} className={buttonClass('accent')}>
          {toCatalogue}
        </Link>
      }
    >
      {words.how(MAX_COMPARED)}
    </Notice>
  );
}
