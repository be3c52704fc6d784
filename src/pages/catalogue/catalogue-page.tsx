import { memo, Suspense, useId, useState } from 'react';
import { useClient } from '#api/client-context.ts';
import { packageQueries } from '#api/queries.ts';
import { useAskAgain } from '#api/use-ask-again.ts';
import type { ViewState } from '#view/use-view.ts';
import { ViewFrame } from '../view-frame.tsx';
import { FilterSheet, FilterSheetButton } from './filter-sheet.tsx';
import { FilterPanel, PackagePanel } from './loaded-on-use.ts';
import { Results } from './results.tsx';
import { useListing } from './use-listing.ts';

/** The catalogue: the packages that the address says to show. */
export function CataloguePage() {
  return <ViewFrame>{(state) => <Catalogue state={state} />}</ViewFrame>;
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
  const [atFirst] = useState(view.package);
  const [wasLeft, setLeft] = useState(false);
  if (view.package !== atFirst && !wasLeft) setLeft(true);

  return (
    <div className="catalogue" data-panel={view.package !== undefined || undefined}>
      <FilterSheet id={sheetId} matching={answer?.matching}>
        <Suspense>{isSettled && <FilterPanel {...{ finder, findChoice, answer }} />}</Suspense>
      </FilterSheet>
      {/* Before the results, which it stands above where there is no room beside them: what comes first is never moved. */}
      {view.package !== undefined && (
        <Suspense fallback={null}>
          <PackagePanel state={state} name={view.package} isFromLink={!wasLeft} />
        </Suspense>
      )}
      <Results
        state={state}
        listing={listing}
        filtersButton={<FilterSheetButton sheetId={sheetId} view={view} />}
        onReadOn={() => askAgain(queries.whole(view.organization).queryKey)}
      />
    </div>
  );
});
