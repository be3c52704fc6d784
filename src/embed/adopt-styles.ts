/** Each stylesheet once for all catalogues in a document: one of another document cannot be adopted. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Adds styles to a shadow root or a document, without an element: a strict policy of the document's allows none. */
export function adoptStyles(root: ShadowRoot | Document, css: string): void {
  const document = root instanceof Document ? root : root.ownerDocument;
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  let sheet = known.get(css);
  if (sheet === undefined) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
