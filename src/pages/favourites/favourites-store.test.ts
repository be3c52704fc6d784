import { describe, expect, it, vi } from 'vitest';
import { createFavouritesStore, STORAGE_KEY, type Favourite, type Shelf } from './favourites-store.ts';

const ACME = { by: 'sub_domain', value: 'acme' } as const;
const favourite = (number: number): Favourite => ({
  id: `vmpkg_${number}`,
  name: `rock-${number}`,
  label: `ROCK-${number}`,
});

function shelfWith(text: string | null = null) {
  let held = text;
  const shelf: Shelf = {
    getItem: () => held,
    setItem: (_, value) => {
      held = value;
    },
  };
  return { shelf, text: () => held };
}

describe('favourites', () => {
  it('are kept for each organization, and come back', () => {
    const { shelf } = shelfWith();
    const store = createFavouritesStore(() => shelf);
    store.toggle(null, favourite(3));
    store.toggle(ACME, favourite(6));
    store.toggle(ACME, favourite(12));
    const later = createFavouritesStore(() => shelf);
    expect(later.of(null)).toEqual([favourite(3)]);
    expect(later.of(ACME)).toEqual([favourite(6), favourite(12)]);
    expect(later.of({ by: 'id', value: 'acme' })).toEqual([]);
  });
  it('go when they are chosen again', () => {
    const { shelf } = shelfWith();
    const store = createFavouritesStore(() => shelf);
    store.toggle(null, favourite(3));
    store.toggle(null, { ...favourite(3), name: 'renamed' });
    expect(store.of(null)).toEqual([]);
  });
  it('are the same list until something changes, and then say so', () => {
    const { shelf } = shelfWith();
    const store = createFavouritesStore(() => shelf);
    const heard = vi.fn();
    const stop = store.subscribe(heard);
    expect(store.of(null)).toBe(store.of(null));
    store.toggle(null, favourite(3));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.of(null)).toBe(store.of(null));
    stop();
    store.toggle(null, favourite(3));
    expect(heard).toHaveBeenCalledTimes(1);
  });
  it('of two pages do not take each other’s away', () => {
    const { shelf } = shelfWith();
    const [one, other] = [createFavouritesStore(() => shelf), createFavouritesStore(() => shelf)];
    expect(one.of(null)).toEqual([]);
    other.toggle(null, favourite(3));
    one.toggle(null, favourite(6));
    expect(one.of(null)).toEqual([favourite(3), favourite(6)]);
    other.reread();
    expect(other.of(null)).toEqual([favourite(3), favourite(6)]);
  });
  it('have an end', () => {
    const { shelf } = shelfWith();
    const store = createFavouritesStore(() => shelf);
    for (let number = 0; number < 120; number++) store.toggle(null, favourite(number));
    expect(store.of(null)).toHaveLength(100);
    expect(store.of(null).at(-1)).toEqual(favourite(119));
  });
});

describe('a browser', () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  it.each([
    ['without storage', () => undefined],
    ['whose storage is blocked', blocked],
    [
      'whose storage is full',
      () => ({
        getItem: () => null,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    ],
  ])('%s keeps them as long as the page', (_, shelf) => {
    const store = createFavouritesStore(shelf);
    store.toggle(null, favourite(3));
    store.toggle(null, favourite(6));
    expect(store.of(null)).toEqual([favourite(3), favourite(6)]);
    expect(store.isKept()).toBe(false);
  });
  it.each(['', '{', 'null', '7', '[]', '{"public":7}', '{"public":[null,7,{"id":"a"}]}'])(
    'that holds %j has none',
    (text) => {
      const { shelf, text: held } = shelfWith(text);
      const store = createFavouritesStore(() => shelf);
      expect(store.of(null)).toEqual([]);
      store.toggle(null, favourite(3));
      expect(createFavouritesStore(() => shelf).of(null)).toEqual([favourite(3)]);
      expect(held()).toContain('vmpkg_3');
      expect(STORAGE_KEY).toBe('vm-catalogue-favourites');
    },
  );
});
