import { Suspense, useDeferredValue, useEffect, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useView, type ViewState } from '#view/use-view.ts';
import { ConflictNotice, IgnoredNotice } from './loaded-on-use.ts';

/**
 * What every page does with the view in its link: says what could not be used of it, writes it as we write it, and asks where
 * it names two organizations. What is shown follows the address, drawn behind the controls that led to it.
 */
export function ViewFrame({ children }: { readonly children: (state: ViewState) => ReactNode }) {
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
        children(state)
      ) : (
        <Suspense>
          <ConflictNotice conflict={state.conflict} hrefFor={state.hrefFor} />
        </Suspense>
      )}
    </div>
  );
}

/** Puts the one spelling of a link into the address where it came in another, such as the API's own. */
function useCanonicalAddress({ isForeignSpelling, ignored, conflict, hrefFor }: ViewState) {
  const navigate = useNavigate();
  const isWanted = isForeignSpelling && ignored.length === 0 && conflict === undefined;
  const { search } = hrefFor({});
  useEffect(() => {
    if (isWanted) void navigate({ search }, { replace: true });
  }, [isWanted, search, navigate]);
}
