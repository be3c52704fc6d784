import { Pagination } from '#ui/pagination.tsx';
import type { ViewState } from '#view/use-view.ts';
import { CompareForm } from './compare-form.tsx';
import { PageSize } from './page-size.tsx';
import type { Shown } from './use-listing.ts';

export interface ResultsFooterProps {
  readonly shown: Shown;
  readonly state: ViewState;
  readonly onTurn: () => void;
}

/** The ways to the other pages, and to the comparison. The map has neither: it shows all, and has nothing to tick. */
export function ResultsFooter({ shown, state, onTurn }: ResultsFooterProps) {
  const { view, hrefFor } = state;
  const { page, perPage, layout } = view;
  if (layout === 'map' || shown.packages.length + shown.missing === 0) return null;
  return (
    <>
      <CompareForm state={state} packages={shown.packages} />
      <footer className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Pagination
          page={page}
          totalPages={shown.totalPages}
          hasNext={shown.isFormer ? page < (shown.totalPages ?? Infinity) : shown.hasNext}
          hrefFor={(to) => hrefFor({ page: to })}
          onTurn={onTurn}
        />
        <PageSize perPage={perPage} hrefFor={(size) => hrefFor({ perPage: size })} />
      </footer>
    </>
  );
}
