import { describe, expect, it, vi } from 'vitest';
import { createHostHistory, createMemoryHistory, ownPath, withOwn, type HostWindow } from './host-history.ts';

/** A window with a history, as far as a catalogue uses it. */
function windowAt(address: string, state: unknown = null) {
  const entries = [{ href: new URL(address, 'https://portal.example').href, state }];
  let at = 0;
  const listeners = new Map<string, Set<() => void>>();
  const put = (next: unknown, href: string, replace: boolean) => {
    at = replace ? at : at + 1;
    entries.splice(at, entries.length, { href: new URL(href, entries[0]!.href).href, state: next });
  };
  const window = {
    get location() {
      return { href: entries[at]!.href };
    },
    history: {
      get state() {
        return entries[at]!.state;
      },
      pushState: (next: unknown, _: string, href: string) => put(next, href, false),
      replaceState: (next: unknown, _: string, href: string) => put(next, href, true),
      go: (delta: number) => {
        at += delta;
        for (const listener of listeners.get('popstate') ?? []) listener();
      },
    },
    addEventListener: (type: string, listener: () => void) =>
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener)),
    removeEventListener: (type: string, listener: () => void) => listeners.get(type)?.delete(listener),
  } as unknown as HostWindow;
  const count = () => [...listeners.values()].reduce((sum, each) => sum + each.size, 0);
  return { window, entries, count };
}

const pathOf = ({ entry }: ReturnType<typeof createMemoryHistory>) => entry().pathname + entry().search;

describe('a text of parameters', () => {
  it.each([
    ['', '/'],
    ['tab=vms', '/'],
    ['tab=vms&cores=8..&page=2', '/?cores=8..&page=2'],
    ['catalogue=/compare&compare=rock-3&compare=rock-6', '/compare?compare=rock-3&compare=rock-6'],
    ['catalogue=/packages/a%2526b', '/packages/a%26b'],
    ['catalogue=https://evil.example', '/'],
    ['catalogue=//evil.example/compare&cores=8..', '/?cores=8..'],
    ['catalogue=/%5Cevil.example', '/'],
    ['catalogue=/%09/evil.example', '/'],
    ['catalogue=/%0D%0A/evil.example', '/'],
    ['catalogue=', '/'],
    ['/route&=x&%E0%A4%A', '/'],
    // The page's own language, whatever it is.
    ['locale=fr&cores=8..', '/?cores=8..'],
    ['locale=de', '/'],
  ])('%j says %j', (text, path) => {
    expect(ownPath(text)).toBe(path);
  });
  it.each([
    ['', '/?cores=8..', 'cores=8..'],
    ['cores=4..&tab=vms&empty&q=a+b&x=%20', '/?cores=8..', 'tab=vms&empty&x=%20&cores=8..'],
    ['/route/1', '/compare?compare=rock-3', '/route/1&catalogue=/compare&compare=rock-3'],
    ['tab=vms&catalogue=/compare&compare=a', '/', 'tab=vms'],
    ['', '/packages/a%26b', 'catalogue=/packages/a%2526b'],
    ['', '/?cores=8..&tab=other', 'cores=8..'],
    ['tab=a?b', '/?q=rock?&cores=8..', 'tab=a?b&q=rock?&cores=8..'],
    ['locale=fr', '/?cores=8..&locale=de', 'locale=fr&cores=8..'],
  ])('%j with %j is %j', (text, path, together) => {
    expect(withOwn(text, path)).toBe(together);
  });
});

describe('a history in memory', () => {
  it('goes where it is led, and has no address for others', () => {
    const history = createMemoryHistory('/?org=acme');
    const onChange = vi.fn();
    const leave = history.subscribe(onChange);
    history.push({ pathname: '/compare', search: '?compare=a' }, { x: 1 });
    expect(pathOf(history)).toBe('/compare?compare=a');
    expect(history.entry().state).toEqual({ x: 1 });
    expect(history.kind()).toBe('PUSH');
    history.replace('/');
    expect(history.kind()).toBe('REPLACE');
    leave();
    history.push('/compare');
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(history.addressOf).toBeNull();
  });
});

describe('a history in the host’s', () => {
  it('reads and writes the query, keeps what is not its own, and hears Back', () => {
    const { window, entries } = windowAt('/vms?tab=vms&cores=4..#top', { router: 7 });
    const history = createHostHistory('query', window);
    const onChange = vi.fn();
    history.subscribe(onChange);
    expect(pathOf(history)).toBe('/?cores=4..');
    history.push({ pathname: '/compare', search: '?compare=a' }, { gesture: 1 });
    expect(entries[1]).toEqual({
      href: 'https://portal.example/vms?tab=vms&catalogue=/compare&compare=a#top',
      state: { router: 7, vmCatalogue: { gesture: 1 } },
    });
    expect(history.entry().state).toEqual({ gesture: 1 });
    history.go(-1);
    expect(pathOf(history)).toBe('/?cores=4..');
    expect(history.kind()).toBe('POP');
    expect(onChange).toHaveBeenCalledTimes(2);
  });
  it('does so in the fragment', () => {
    const { window, entries } = windowAt('/vms?page=7#tab=vms&page=2');
    const history = createHostHistory('hash', window);
    expect(pathOf(history)).toBe('/?page=2');
    expect(history.createHref({ pathname: '/', search: '?page=3' })).toBe(
      'https://portal.example/vms?page=7#tab=vms&page=3',
    );
    history.replace({ pathname: '/', search: '' });
    expect(entries).toEqual([
      { href: 'https://portal.example/vms?page=7#tab=vms', state: { vmCatalogue: null } },
    ]);
  });
  it('gives the same entry while nothing changes, and listens only while somebody does', () => {
    const { window, count } = windowAt('/vms?cores=4..');
    const history = createHostHistory('query', window);
    expect(count()).toBe(0);
    const leave = history.subscribe(() => {});
    const before = history.entry();
    window.history.go(0);
    expect(history.entry()).toBe(before);
    expect(count()).toBe(2);
    leave();
    expect(count()).toBe(0);
  });
  it('gives the address that shows it to others', () => {
    const { window } = windowAt('/vms?tab=vms');
    expect(createHostHistory('query', window).addressOf?.('/?cores=8..')).toBe(
      'https://portal.example/vms?tab=vms&cores=8..',
    );
  });
});
