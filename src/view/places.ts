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

/** What of a view each page shows. A link to it carries nothing else. */
const SHOWN = {
  package: ['organization', 'compare', 'from'],
  compare: ['organization', 'compare', 'from', 'baseline', 'onlyDifferences'],
} as const satisfies Partial<Record<Place['kind'], readonly (keyof View)[]>>;

/** As much of a view as a page shows. The page with organizations leads back, and keeps all. */
export function viewAt({ kind }: Place, view: View): View {
  if (kind === 'organizations') return view;
  if (kind === 'catalogue')
    return { ...view, baseline: undefined, onlyDifferences: DEFAULT_VIEW.onlyDifferences };
  return { ...DEFAULT_VIEW, ...Object.fromEntries(SHOWN[kind].map((key) => [key, view[key]])) };
}
