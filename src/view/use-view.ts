import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { attributes } from '#catalogue/attributes.ts';
import { parseView, queryString, serializeView, type ParsedView } from './codec.ts';
import { changeView, type View } from './view.ts';

export interface ViewState extends ParsedView {
  /** The query string that shows this view after a change: for a link's `to`. */
  readonly hrefFor: (change: Partial<View>) => { readonly search: string };
  /**
   * Shows this view after a change. Back undoes what a person did last, as a whole: changes of one gesture (a drag, typing
   * in a field) share one history entry. A change without a gesture is one of its own.
   */
  readonly change: (change: Partial<View>, gesture?: string) => void;
}

/** The view that the address says to show, and the ways to others. The same object as long as the address is the same. */
export function useView(): ViewState {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const parsed = parseView(new URLSearchParams(search), attributes);
    const hrefFor = (change: Partial<View>) => ({
      search: queryString(serializeView(changeView(parsed.view, change), attributes, parsed.foreign)),
    });
    return {
      ...parsed,
      hrefFor,
      change: (change, gesture) => {
        // Gestures are counted anew when the page is loaded anew, and history remembers those before.
        const own = gesture === undefined ? undefined : `${performance.timeOrigin} ${gesture}`;
        void navigate(hrefFor(change), {
          replace: own !== undefined && gestureOf(state) === own,
          state: own === undefined ? null : { gesture: own },
          preventScrollReset: true,
        });
      },
    };
  }, [search, state, navigate]);
}

/** The gesture that made a history entry. Its state is whatever a page of this origin once put there. */
function gestureOf(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'gesture' in state ? state.gesture : undefined;
}
