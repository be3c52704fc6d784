import { useLocation } from 'react-router';

/** Whether whoever made the history entry has marked it (`isIdle`) as one to which Back need not lead: what follows takes its place. */
export function useIdleEntry(): boolean {
  // Whatever a page of this origin once put there.
  const { state } = useLocation() as { readonly state: { readonly isIdle?: unknown } | null | undefined };
  return state?.isIdle === true;
}
