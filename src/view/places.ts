import { DEFAULT_VIEW, type View } from './view.ts';

/** A page of the product. */
export type Place =
  | { readonly kind: 'catalogue' }
  | { readonly kind: 'organizations' }
  | { readonly kind: 'compare' }
  /** `name` is a permalink or an ID. */
  | { readonly kind: 'package'; readonly name: string };

const PACKAGES = '/packages/';

/** The path of a page. */
export function pathOf(place: Place): string {
  switch (place.kind) {
    case 'catalogue':
      return '/';
    case 'package':
      return PACKAGES + encodeURIComponent(place.name);
    default:
      return `/${place.kind}`;
  }
}

/** The page at a path; undefined: there is none. */
export function placeAt(path: string): Place | undefined {
  if (path === '/') return { kind: 'catalogue' };
  const plain = path.replace(/\/$/, '');
  if (plain === '/organizations' || plain === '/compare')
    return { kind: plain === '/compare' ? 'compare' : 'organizations' };
  if (!plain.startsWith(PACKAGES)) return undefined;
  const encoded = plain.slice(PACKAGES.length);
  if (encoded === '' || encoded.includes('/')) return undefined;
  try {
    return { kind: 'package', name: decodeURIComponent(encoded) };
  } catch {
    return undefined;
  }
}

/**
 * The view as a link to a page carries it: with all that was asked of the catalogue, so that the way back leads there, but
 * without what belongs to another page.
 */
export function viewAt({ kind }: Place, view: View): View {
  switch (kind) {
    case 'organizations':
      return view;
    case 'catalogue':
      return { ...view, ...NO_COMPARISON };
    case 'package':
      return { ...view, ...NO_COMPARISON, package: undefined };
    case 'compare':
      return { ...view, package: undefined };
  }
}

const NO_COMPARISON = { baseline: undefined, onlyDifferences: DEFAULT_VIEW.onlyDifferences };
