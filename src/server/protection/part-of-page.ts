/** What browsers ask for to put it into a page, as they say (`Sec-Fetch-Dest`). */
const PARTS: ReadonlySet<string> = new Set([
  'audio',
  'font',
  'image',
  'manifest',
  'script',
  'style',
  'track',
  'video',
  'worker',
]);

/**
 * Whether a browser asks for something to put it into a page. A page is no such thing: an icon that has a page's address, wherever
 * it comes from, must cost no page, nor count as one against whoever looks at it.
 */
export function isPartOfPage({ headers }: Request): boolean {
  return PARTS.has(headers.get('Sec-Fetch-Dest') ?? '');
}
