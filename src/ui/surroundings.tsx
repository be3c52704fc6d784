import { createContext, useContext, useInsertionEffect } from 'react';

/** The shadow root that a catalogue is in, where it stands in somebody else's document; undefined: the document is its own. */
export const ShadowContext = createContext<ShadowRoot | undefined>(undefined);

/** The title of a document of its own; somebody else's keeps its own. */
export function Title({ children }: { readonly children: string }) {
  return useContext(ShadowContext) === undefined && <title>{children}</title>;
}

/** Each stylesheet once for all catalogues in the document. */
const sheets = new Map<string, CSSStyleSheet>();

/** Adds styles to a shadow root, without an element: a strict policy of the document's allows none. */
export function adoptStyles(shadow: ShadowRoot, css: string): void {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets.push(sheet);
}

/** Styles that one part of the product needs, as it is on the page. */
export function Styles({ children: css }: { readonly children: string }) {
  const shadow = useContext(ShadowContext);
  useInsertionEffect(() => {
    if (shadow !== undefined) adoptStyles(shadow, css);
  }, [shadow, css]);
  // A build for development writes other styles than the server did.
  return shadow === undefined && <style suppressHydrationWarning>{css}</style>;
}
