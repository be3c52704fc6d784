import { expect, test } from 'vitest';
import { isReplaced } from './is-replaced.ts';

const ENTRY = 'https://catalogue.example/assets/index-a1b2.js';
const beginsWith = (src: string | null) => ({
  querySelector: () => (src === null ? null : ({ src } as unknown as never)), // all that is looked at
});
const answering =
  (status: number, type: string): typeof fetch =>
  async () =>
    new Response(null, { status, headers: { 'Content-Type': type } });

test.each([
  ['is gone', true, answering(404, 'text/plain')],
  ['is gone for good', true, answering(410, 'text/plain')],
  ['is a page by now', true, answering(200, 'text/html; charset=utf-8')],
  ['is there', false, answering(200, 'text/javascript')],
  ['cannot be had for the moment', false, answering(503, 'text/html')],
  ['cannot be asked for', false, () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('a version whose first script %s is replaced: %s', async (_, expected, send) => {
  expect(await isReplaced(beginsWith(ENTRY), send)).toBe(expected);
});

test('it is asked for itself, and not what a cache has of it', async () => {
  const asked: unknown[] = [];
  await isReplaced(beginsWith(ENTRY), async (...given) => {
    asked.push(given);
    return new Response(null, { status: 404 });
  });
  expect(asked).toEqual([[ENTRY, { method: 'HEAD', cache: 'no-store', headers: { Authorization: 'None' } }]]);
});

test('a document without a script of its own is of no version', async () => {
  expect(await isReplaced(beginsWith(null), answering(404, 'text/plain'))).toBe(false);
});
