import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** Tells the router of a step Back or Forward that somebody made while the page was hydrated, before the router listened. */
export function CatchUp({ children }: { readonly children: ReactNode }) {
  const { key } = useLocation();
  useEffect(() => {
    const state = history.state as { readonly key?: string } | null;
    // The router calls the entry that a document begins with `default`.
    if ((state?.key ?? 'default') !== key) dispatchEvent(new PopStateEvent('popstate', { state }));
  }, [key]);
  return children;
}
