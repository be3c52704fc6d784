import { formatNumber } from '#catalogue/format.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { ViewState } from '#view/use-view.ts';

export interface EmptyNoticeProps {
  /** Why: there are no packages at all, or the page lies beyond the end of the list. */
  readonly empty: 'no_packages' | 'beyond_end';
  readonly whose: string;
  readonly view: ViewState['view'];
  readonly hrefFor: ViewState['hrefFor'];
  /** Undefined: nobody knows how many pages there are. */
  readonly lastPage: number | undefined;
}

/** An answer without packages: why, and where there are some. */
export function EmptyNotice({
  empty,
  whose,
  view: { organization, page },
  hrefFor,
  lastPage,
}: EmptyNoticeProps) {
  if (empty === 'no_packages') {
    return (
      <Notice
        tone="note"
        title={`No packages are available to ${whose}`}
        actions={
          organization !== null && (
            <Link to={hrefFor({ organization: null })} className={buttonClass()}>
              Show the public packages
            </Link>
          )
        }
      >
        The API answered, and its list is empty.
      </Notice>
    );
  }
  return (
    <Notice
      tone="note"
      title={
        lastPage === undefined
          ? `The list ends before page ${page}`
          : `There is no page ${page}: the last one is ${lastPage}`
      }
      actions={
        <>
          <Link to={hrefFor({ page: lastPage ?? page - 1 })} className={buttonClass()}>
            Go to page {formatNumber(lastPage ?? page - 1)}
          </Link>
          {lastPage === undefined && (
            <Link to={hrefFor({ page: 1 })} className={buttonClass()}>
              Go to the first page
            </Link>
          )}
        </>
      }
    >
      The list may have become shorter since this link was made, or the page size is another one.
    </Notice>
  );
}
