import { useSyncExternalStore } from 'react';
import type { OrganizationRef } from '#catalogue/organization.ts';
import {
  createFavouritesStore,
  STORAGE_KEY,
  type Favourite,
  type FavouritesStore,
} from './favourites-store.ts';

const NONE: readonly Favourite[] = [];

/** One for the whole page, whatever is mounted on it: there is one `localStorage`. */
let pageStore: FavouritesStore | undefined;

function storeOfPage(): FavouritesStore {
  if (pageStore === undefined) {
    const store = createFavouritesStore(() => globalThis.localStorage);
    addEventListener('storage', ({ key }) => {
      if (key === STORAGE_KEY || key === null) store.reread();
    });
    pageStore = store;
  }
  return pageStore;
}

interface Favourites {
  readonly list: readonly Favourite[];
  /** Whether the browser keeps them. */
  readonly isKept: boolean;
  readonly toggle: (favourite: Favourite) => void;
}

/** The favourites of this browser among an organization's packages. On a server there are none. */
export function useFavourites(organization: OrganizationRef): Favourites {
  const list = useSyncExternalStore(
    (listener) => storeOfPage().subscribe(listener),
    () => storeOfPage().of(organization),
    () => NONE,
  );
  return {
    list,
    isKept: pageStore?.isKept() ?? true,
    toggle: (favourite) => storeOfPage().toggle(organization, favourite),
  };
}
