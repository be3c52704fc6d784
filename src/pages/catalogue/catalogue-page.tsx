import { memo, Suspense, useDeferredValue, useEffect, useId } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from '#api/client-context.ts';
import { packageQueries } from '#api/queries.ts';
import { useAskAgain } from '#api/use-ask-again.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { ParsedView } from '#view/codec.ts';
import { useView, type ViewState } from '#view/use-view.ts';
import { FilterSheet, FilterSheetButton } from './filter-sheet.tsx';
import { FilterPanel, IgnoredNotice } from './loaded-on-use.ts';
import { Results } from './results.tsx';
import { useListing } from './use-listing.ts';

/**
 * The catalogue: the packages that the address says to show. Controls follow the address at once; what they lead to is
 * drawn behind them, so that no key and no drag waits for cards.
 */
export function CataloguePage() {
  const current = useView();
  useCanonicalAddress(current);
  const state = useDeferredValue(current);
  return (
    <div className="grid gap-4">
      {state.ignored.length > 0 && (
        <Suspense>
          <IgnoredNotice ignored={state.ignored} />
        </Suspense>
      )}
      {state.conflict === undefined ? (
        <Catalogue state={state} />
      ) : (
        <ConflictNotice conflict={state.conflict} hrefFor={state.hrefFor} />
      )}
    </div>
  );
}

const Catalogue = memo(function Catalogue({ state }: { readonly state: ViewState }) {
  const { view } = state;
  const listing = useListing(view);
  const { finder, findChoice, answer } = listing;
  // What is beside the cards is loaded after them: on a slow line it would delay them.
  const isSettled = listing.shown !== undefined || listing.trouble !== undefined;
  const queries = packageQueries(useClient());
  const askAgain = useAskAgain();
  const sheetId = useId();

  return (
    <div className="catalogue">
      <FilterSheet id={sheetId} matching={answer?.matching}>
        <Suspense>{isSettled && <FilterPanel {...{ finder, findChoice, answer }} />}</Suspense>
      </FilterSheet>
      <Results
        state={state}
        listing={listing}
        filtersButton={<FilterSheetButton sheetId={sheetId} view={view} />}
        onReadOn={() => askAgain(queries.whole(view.organization).queryKey)}
      />
    </div>
  );
});

/** Puts the one spelling of a link into the address where it came in another, such as the API's own. */
function useCanonicalAddress({ isForeignSpelling, ignored, conflict, hrefFor }: ViewState) {
  const navigate = useNavigate();
  const isWanted = isForeignSpelling && ignored.length === 0 && conflict === undefined;
  const { search } = hrefFor({});
  useEffect(() => {
    if (isWanted) void navigate({ search }, { replace: true });
  }, [isWanted, search, navigate]);
}

function ConflictNotice({
  conflict,
  hrefFor,
}: Required<Pick<ViewState, 'hrefFor'>> & { readonly conflict: NonNullable<ParsedView['conflict']> }) {
  return (
    <Notice
      tone="alert"
      title="This link names more than one organization"
      actions={conflict.map((organization) => (
        <Link key={organization.value} to={hrefFor({ organization })} className={buttonClass()}>
          Show {organization.value}
        </Link>
      ))}
    >
      <title>Two organizations in one link · VM packages</title>
      The packages of only one can be listed at a time. Which one is meant?
    </Notice>
  );
}
