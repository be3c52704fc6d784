import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { attributes } from '#catalogue/attributes.ts';
import { parseView, queryString, serializeView, type ParsedView } from './codec.ts';
import { pathOf, viewAt, type Place } from './places.ts';
import { changeView, type View } from './view.ts';

export interface ViewState extends ParsedView {
  /** The query string that shows this view after a change, on the same page: for a link's `to`. */
  readonly hrefFor: (change: Partial<View>) => { readonly search: string };
  /** Where another page shows what it can of this view, after a change: for a link's `to`. */
  readonly linkTo: (place: Place, change?: Partial<View>) => Target;
  /**
   * Shows this view after a change. Back undoes what a person did last, as a whole: changes of one gesture (a drag, typing
   * in a field) share one history entry. A change without a gesture is one of its own.
   */
  readonly change: (change: Partial<View>, gesture?: string) => void;
}

export interface Target {
  readonly pathname: string;
  readonly search: string;
}

/** The view that the address says to show, and the ways to others. The same object as long as the address is the same. */
export function useView(): ViewState {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  return useMemo(() => {
    const parsed = parseView(new URLSearchParams(search), attributes);
    const searchOf = (view: View) => queryString(serializeView(view, attributes, parsed.foreign));
    const hrefFor = (change: Partial<View>) => ({ search: searchOf(changeView(parsed.view, change)) });
    return {
      ...parsed,
      hrefFor,
      linkTo: (place, change = {}) => ({
        pathname: pathOf(place),
        search: searchOf(viewAt(place, changeView(parsed.view, change))),
      }),
      change: (change, gesture) => {
        // Gestures are counted anew when the page is loaded anew, and history remembers those before.
        const own = gesture === undefined ? undefined : `${performance.timeOrigin} ${gesture}`;
        const entry = stepOf(state);
        const replace = entry !== undefined && (entry.gesture === own || entry.isUndone === true);
        const from = replace ? entry.from : search;
        const to = hrefFor(change);
        void navigate(to, {
          replace,
          // A gesture that came back to where it began has left nothing that Back could undo: whatever follows replaces its entry.
          state:
            own === undefined
              ? null
              : { gesture: own, from, isUndone: from === (to.search && `?${to.search}`) },
          preventScrollReset: true,
        });
      },
    };
  }, [search, state, navigate]);
}

interface Step {
  readonly gesture: unknown;
  /** The query that the gesture began with. */
  readonly from: unknown;
  /** Whether it came back to that. */
  readonly isUndone?: unknown;
}

/** What made a history entry. Its state is whatever a page of this origin once put there. */
function stepOf(state: unknown): Step | undefined {
  return typeof state === 'object' && state !== null && 'gesture' in state && 'from' in state
    ? state
    : undefined;
}
