import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** Tells the router of a step Back or Forward that somebody made while the page was hydrated, before the router listened. */
export function CatchUp({ children }: { readonly children: ReactNode }) {
  const { key } = useLocation();
  const [first] = useState(key);
  useEffect(() => {
    const state = history.state as { readonly key?: string } | null;
    // The router calls the entry that a document begins with `default`.
    if ((state?.key ?? 'default') !== first) dispatchEvent(new PopStateEvent('popstate', { state }));
  }, [first]);
  return children;
}
