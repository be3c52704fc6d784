import { createContext, useContext, useInsertionEffect } from 'react';

/** The shadow root that a catalogue is in, where it stands in somebody else's document; undefined: the document is its own. */
export const ShadowContext = createContext<ShadowRoot | undefined>(undefined);

/** The title of a document of its own; somebody else's keeps its own. */
export function Title({ children }: { readonly children: string }) {
  return useContext(ShadowContext) === undefined && <title>{children}</title>;
}

/** Adds styles to that shadow root; undefined: the document is its own, and has elements for them. */
export const AdoptStylesContext = createContext<((css: string) => void) | undefined>(undefined);

/** Styles that one part of the product needs, as it is on the page. */
export function Styles({ children: css }: { readonly children: string }) {
  const adopt = useContext(AdoptStylesContext);
  useInsertionEffect(() => adopt?.(css), [adopt, css]);
  // A build for development writes other styles than the server did.
  return adopt === undefined && <style suppressHydrationWarning>{css}</style>;
}
