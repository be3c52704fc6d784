import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { dehydrate, hydrate } from './dehydrate.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 27, 12);

test.each([
  ['just now', 0, 0],
  ['a minute ago', MINUTE, 30_000],
  ['nine minutes ago', 9 * MINUTE, 30_000],
  ['long ago, and kept by a cache', 11 * MINUTE, 11 * MINUTE],
  ['in the future of this clock', -5 * MINUTE, 0],
])('what was asked for %s counts as so old', (_, age, counted) => {
  const server = new QueryClient();
  server.setQueryData(['a'], { value: 1 }, { updatedAt: NOW - age });
  const browser = new QueryClient();
  hydrate(browser, dehydrate(server), [], NOW);
  expect(browser.getQueryState(['a'])).toMatchObject({ data: { value: 1 }, dataUpdatedAt: NOW - counted });
});

test('of a page that says that its data is old, all counts as asked for half a minute ago', () => {
  const hour = 60 * MINUTE;
  for (const [key, data] of [
    [['packages', 'public', 'whole'], { isStale: true, asOf: NOW - hour }],
    [['stale', 'public'], NOW - hour],
  ] as const) {
    const server = new QueryClient();
    server.setQueryData(key, data, { updatedAt: NOW - hour });
    server.setQueryData(['answer'], { value: 1 }, { updatedAt: NOW - hour });
    const browser = new QueryClient();
    hydrate(browser, dehydrate(server), [], NOW);
    expect(browser.getQueryData(key)).toEqual(data);
    expect(browser.getQueryState(['answer'])?.dataUpdatedAt).toBe(NOW - 30_000);
  }
});
