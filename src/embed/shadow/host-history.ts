import type { Navigator, To } from 'react-router';
import { attributes } from '#catalogue/attributes.ts';
import { parseView } from '#view/codec.ts';
import { LOCALE_KEY } from '#view/locale-codec.ts';
import { pathOf } from '#view/places.ts';
import { pathAndQuery } from '../spot.ts';

/** The parameter that names a page other than the catalogue's first: `catalogue=/compare`. */
const PLACE_KEY = 'catalogue';
/** Under which ours stands in the state of the host's history entries, beside whatever is the host's. */
const STATE_KEY = 'vmCatalogue';

export interface HistoryEntry {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

/** Where one catalogue is, and the ways to elsewhere: what a router needs. */
export interface CatalogueHistory extends Navigator {
  /** The same object as long as nothing changes. */
  readonly entry: () => HistoryEntry;
  readonly kind: () => 'POP' | 'PUSH' | 'REPLACE';
  readonly subscribe: (onChange: () => void) => () => void;
  /** Gives the address at which others see a path of the catalogue; null: there is none. */
  readonly addressOf: ((path: string) => string) | null;
}

/**
 * A history in memory: the host's is not touched, and Back leads out of the host's page as if there were no catalogue on it.
 *
 * @param start - a path of the catalogue with its query
 */
export function createMemoryHistory(start: string): CatalogueHistory {
  const listeners = new Set<() => void>();
  let entry = entryOf(start, null);
  let kind: 'POP' | 'PUSH' | 'REPLACE' = 'POP';
  const go = (next: 'PUSH' | 'REPLACE') => (to: To, state?: unknown) => {
    entry = entryOf(to, state ?? null);
    kind = next;
    for (const listener of listeners) listener();
  };
  return {
    entry: () => entry,
    kind: () => kind,
    subscribe: subscriber(listeners),
    addressOf: null,
    // Opened in another tab it is the host's page as it begins: nothing else is known to be there.
    createHref: () => location.href,
    go: () => {},
    push: go('PUSH'),
    replace: go('REPLACE'),
  };
}

/** The parts of the host's window that a synchronized history uses. */
export type HostWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'href'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'go'>;
};

/**
 * A history in the host's own, in the query or the fragment of its address. Parameters that are not the catalogue's stay there,
 * written as they are. What the host changes by itself is seen on Back and Forward and when its fragment changes.
 */
export function createHostHistory(sync: 'query' | 'hash', window: HostWindow): CatalogueHistory {
  const listeners = new Set<() => void>();
  let kind: 'POP' | 'PUSH' | 'REPLACE' = 'POP';
  const textNow = () => {
    const { search, hash } = new URL(window.location.href);
    return (sync === 'query' ? search : hash).slice(1);
  };
  const readNow = () => ({ path: ownPath(textNow()), state: ownState(window.history.state) ?? null });
  let read = readNow();
  let entry = entryOf(read.path, read.state);
  const refresh = () => {
    const next = readNow();
    if (next.path === read.path && next.state === read.state) return;
    read = next;
    entry = entryOf(next.path, next.state);
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const onPop = () => {
    kind = 'POP';
    refresh();
    tell();
  };
  const hrefOf = (path: string) => {
    const url = new URL(window.location.href);
    const text = withOwn(textNow(), path);
    if (sync === 'query') url.search = text;
    else url.hash = text;
    return url.href;
  };
  const go = (next: 'PUSH' | 'REPLACE') => (to: To, state?: unknown) => {
    const { state: held } = window.history;
    const together = { ...(isObject(held) ? held : {}), [STATE_KEY]: state ?? null };
    const href = hrefOf(pathWithQuery(to));
    if (next === 'PUSH') window.history.pushState(together, '', href);
    else window.history.replaceState(together, '', href);
    kind = next;
    refresh();
    tell();
  };
  return {
    entry: () => entry,
    kind: () => kind,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        refresh();
        window.addEventListener('popstate', onPop);
        window.addEventListener('hashchange', onPop);
      }
      const leave = subscriber(listeners)(listener);
      return () => {
        leave();
        if (listeners.size > 0) return;
        window.removeEventListener('popstate', onPop);
        window.removeEventListener('hashchange', onPop);
      };
    },
    addressOf: hrefOf,
    createHref: (to) => hrefOf(pathWithQuery(to)),
    go: (delta) => window.history.go(delta),
    push: go('PUSH'),
    replace: go('REPLACE'),
  };
}

/** A path, and no host: whoever is told of it may make an address of it, for which tabs and line breaks are not there. */
const PATH = /^\/(?![/\\])\P{Cc}*$/u;

/** The catalogue's path and query in a text of parameters among which others may be. */
export function ownPath(text: string): string {
  const own = segmentsOf(text).filter(isOwn);
  const place = own.map(readSegment).find(([key]) => key === PLACE_KEY)?.[1];
  const query = own.filter((segment) => readSegment(segment)[0] !== PLACE_KEY).join('&');
  return (place !== undefined && PATH.test(place) ? place : '/') + (query && `?${query}`);
}

/** The same text with another path and query of the catalogue in it: those of others stay first, as they are. */
export function withOwn(text: string, path: string): string {
  const [pathname, query] = pathAndQuery(path);
  return [
    ...segmentsOf(text).filter((segment) => !isOwn(segment)),
    ...(pathname === pathOf({ kind: 'catalogue' })
      ? []
      : [`${PLACE_KEY}=${encodeURIComponent(pathname).replaceAll('%2F', '/')}`]),
    ...segmentsOf(query).filter(isOwn),
  ].join('&');
}

function segmentsOf(text: string): readonly string[] {
  return text.split('&').filter((segment) => segment !== '');
}

function readSegment(segment: string): readonly [key: string, value: string] {
  const [first] = new URLSearchParams(segment);
  return first ?? ['', ''];
}

/** Whether a parameter is one of the catalogue's. Its language is none here: pages have such a parameter of their own. */
function isOwn(segment: string): boolean {
  const [key] = readSegment(segment);
  return (
    key === PLACE_KEY ||
    (key !== '' &&
      key !== LOCALE_KEY &&
      parseView(new URLSearchParams(segment), attributes).foreign.length === 0)
  );
}

function subscriber(listeners: Set<() => void>) {
  return (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

let entries = 0;

function entryOf(to: To, state: unknown): HistoryEntry {
  const [pathname, query] = pathAndQuery(pathWithQuery(to));
  entries += 1;
  return {
    pathname,
    search: query && `?${query}`,
    hash: '',
    state,
    key: String(entries),
  };
}

function pathWithQuery(to: To): string {
  const path = typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}`;
  return path.replace(/#.*$/s, '');
}

function ownState(state: unknown): unknown {
  return isObject(state) ? state[STATE_KEY] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
