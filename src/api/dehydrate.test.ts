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
