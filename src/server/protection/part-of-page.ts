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
 * Whether a browser asks for something to put it into a page. Pages and lists are no such thing: an icon that has the address of one,
 * wherever it comes from, must cost nothing, nor count against whoever looks at it.
 */
export function isPartOfPage({ headers }: Request): boolean {
  return PARTS.has(headers.get('Sec-Fetch-Dest') ?? '');
}
