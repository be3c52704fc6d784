import { use } from 'react';
import { emptyNoticeWords } from '#language/en/empty-notice.ts';
import { useWords } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { ViewState } from '#view/use-view.ts';
import { WayOutContext } from '../way-out-context.tsx';

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
  const words = useWords(emptyNoticeWords);
  const isEmbedded = use(WayOutContext).choose !== undefined;
  if (empty === 'no_packages') {
    return (
      <Notice
        tone="note"
        title={words.none(whose)}
        actions={
          // There it is the portal's to choose.
          organization !== null &&
          !isEmbedded && (
            <Link to={hrefFor({ organization: null })} className={buttonClass()}>
              {words.showPublic}
            </Link>
          )
        }
      >
        {words.listIsEmpty}
      </Notice>
    );
  }
  return (
    <Notice
      tone="note"
      title={lastPage === undefined ? words.endsBefore(page) : words.noPage(page, lastPage)}
      actions={
        <>
          <Link to={hrefFor({ page: lastPage ?? page - 1 })} className={buttonClass()}>
            {words.goTo(lastPage ?? page - 1)}
          </Link>
          {lastPage === undefined && (
            <Link to={hrefFor({ page: 1 })} className={buttonClass()}>
              {words.goToFirst}
            </Link>
          )}
        </>
      }
    >
      {words.why}
    </Notice>
  );
}
