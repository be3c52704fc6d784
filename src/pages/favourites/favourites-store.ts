import type { OrganizationRef } from '#catalogue/organization.ts';

/** A package that somebody likes: enough to name it and to link to it. */
export interface Favourite {
  readonly id: string;
  /** What links call it. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
}

/** Where favourites are kept: as much of `localStorage` as is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** The favourites of this browser, for each organization. */
export interface FavouritesStore {
  /** Always the same list as long as nothing has changed. */
  readonly of: (organization: OrganizationRef) => readonly Favourite[];
  /** Adds it at the end, or takes it away. */
  readonly toggle: (organization: OrganizationRef, favourite: Favourite) => void;
  /** Whether the browser keeps them; otherwise they last as long as the page. */
  readonly isKept: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Another page has changed them. */
  readonly reread: () => void;
}

export const STORAGE_KEY = 'vm-catalogue-favourites';
/** For each organization. The last that was added stays. */
const MOST = 100;
const NONE: readonly Favourite[] = [];

type Kept = Readonly<Record<string, readonly Favourite[]>>;

/**
 * @param shelf - undefined or throwing: there is none, and favourites last as long as the page; that is no error
 */
export function createFavouritesStore(shelf: () => Shelf | undefined): FavouritesStore {
  const listeners = new Set<() => void>();
  let kept: Kept | undefined;
  let isKept = true;
  const read = () => (kept ??= readKept(shelf));
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    of: (organization) => read()[keyOf(organization)] ?? NONE,
    toggle(organization, favourite) {
      // What other pages have done meanwhile counts, unless nothing can be kept at all.
      const all = isKept ? readKept(shelf, read()) : read();
      const key = keyOf(organization);
      const list = all[key] ?? NONE;
      const others = list.filter(({ id }) => id !== favourite.id);
      const next = others.length < list.length ? others : [...others, favourite].slice(-MOST);
      kept = { ...all, [key]: next };
      try {
        const place = shelf();
        isKept = place !== undefined;
        place?.setItem(STORAGE_KEY, JSON.stringify(kept));
      } catch {
        isKept = false;
      }
      tell();
    },
    isKept: () => isKept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reread() {
      kept = readKept(shelf);
      tell();
    },
  };
}

/** What the shelf holds, as far as it makes sense; `otherwise` where it cannot be read. */
function readKept(shelf: () => Shelf | undefined, otherwise: Kept = {}): Kept {
  try {
    const place = shelf();
    if (place === undefined) return otherwise;
    const value: unknown = JSON.parse(place.getItem(STORAGE_KEY) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isFavourite) : []]),
    );
  } catch (error) {
    // Not ours any more: as if there were none.
    return error instanceof SyntaxError ? {} : otherwise;
  }
}

function isFavourite(value: unknown): value is Favourite {
  if (typeof value !== 'object' || value === null) return false;
  return ['id', 'name', 'label'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
}

function keyOf(organization: OrganizationRef): string {
  return organization === null ? 'public' : `${organization.by}=${organization.value}`;
}
