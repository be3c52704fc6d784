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

/**
 * Whether a page of another site asks, which may show the picture that previews a link. The pages of this one show none; where one is
 * asked for, it is as the icon of a package.
 */
export function isOfOtherSite({ headers }: Request): boolean {
  return headers.get('Sec-Fetch-Site') !== 'same-origin';
}
