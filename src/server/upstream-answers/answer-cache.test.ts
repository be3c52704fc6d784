import { expect, test } from 'vitest';
import { silentMeter } from '../operations/meter.ts';
import { createAnswerCache, purposeOf } from './answer-cache.ts';

const answer = { status: 200, headers: new Headers(), body: new Uint8Array(1000), at: 0 };
const usual = (page: number) => `/virtual_machine_packages?page=${page}&per_page=200`;
const odd = (page: number) => `/virtual_machine_packages?page=${page}&per_page=13`;

test.each([
  ['/organizations', 'first'],
  [usual(1), 'first'],
  [usual(100), 'first'],
  [usual(101), 'odd'],
  [odd(1), 'odd'],
])('%s is %s', (path, purpose) => {
  expect(purposeOf(path)).toBe(purpose);
});

test('what is odd has an eighth of the room, beside what is usual', () => {
  const held = { entries: 0, bytes: 0 };
  const cache = createAnswerCache({
    mostBytes: 80_000,
    meter: { ...silentMeter, cacheHolds: (contents) => void Object.assign(held, contents) },
  });
  for (let page = 1; page <= 100; page += 1) cache.set(odd(page), answer);
  expect(held.entries).toBeGreaterThan(3);
  expect(held.bytes).toBeLessThanOrEqual(10_000);
  for (let page = 1; page <= 100; page += 1) cache.set(usual(page), answer);
  expect(held.bytes).toBeLessThanOrEqual(90_000);
  expect(held.bytes).toBeGreaterThan(80_000);
  cache.delete(usual(100));
  expect(cache.get(usual(100))).toBeUndefined();
  expect(cache.get(usual(99))).toBe(answer);
});
