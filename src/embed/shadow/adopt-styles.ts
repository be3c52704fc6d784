/** Each stylesheet once for all catalogues in a document: one of another document cannot be adopted. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Adds styles to a shadow root, without an element: a strict policy of the document's allows none. */
export function adoptStyles({ ownerDocument, adoptedStyleSheets }: ShadowRoot, css: string): void {
  const known = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
  sheets.set(ownerDocument, known);
  let sheet = known.get(css);
  if (sheet === undefined) {
    sheet = new (ownerDocument.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
