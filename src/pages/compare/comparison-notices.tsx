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
  const { found, unclear, from } = comparison;
  const { view, linkTo, hrefFor } = state;
  return (
    <>
      <UnclearNames {...{ unclear, found, isPartMissing, state }} />
      {found.length === 1 && unclear.length === 0 && (
        <Notice
          tone="note"
          title="One package is no comparison yet"
          actions={
            <Link to={linkTo({ kind: 'catalogue' })} className={buttonClass()}>
              Choose another
            </Link>
          }
        >
          Choose at least one more in the catalogue: this one stays in the comparison meanwhile.
        </Notice>
      )}
      {view.from !== undefined && from === undefined && (
        <p className="no-print text-sm text-muted">
          The link says that you have <bdi className="wrap-anywhere">“{plainText(view.from)}”</bdi> now, which
          is no package here, or more than one.{' '}
          <Link to={hrefFor({ from: undefined })} className="link">
            Forget it
          </Link>
        </p>
      )}
    </>
  );
}

/** Says how packages come into a comparison that has none. */
export function NothingToCompare({ state }: { readonly state: ViewState }) {
  return (
    <Notice
      tone="note"
      title="Nothing to compare yet"
      actions={
        <Link to={state.linkTo({ kind: 'catalogue' })} className={buttonClass('accent')}>
          Go to the catalogue
        </Link>
      }
    >
      Tick “Compare” at up to {MAX_COMPARED} packages in the catalogue, then follow “Compare” at the foot of
      the page.
    </Notice>
  );
}
