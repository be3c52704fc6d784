import { useLocation } from 'react-router';
import { parseView, serializeView, type ParsedView } from './codec.ts';
import { changeView, type View } from './view.ts';

export interface ViewState extends ParsedView {
  /** The query string (with `?`, or empty) that shows this view after a change: for a link's `to`. */
  readonly hrefFor: (change: Partial<View>) => { readonly search: string };
}

/** The view that the address says to show, and links to others. */
export function useView(): ViewState {
  const { search } = useLocation();
  const parsed = parseView(new URLSearchParams(search));
  return {
    ...parsed,
    hrefFor: (change) => ({
      search: serializeView(changeView(parsed.view, change), parsed.foreign).toString(),
    }),
  };
}
