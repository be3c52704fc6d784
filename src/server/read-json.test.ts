import { expect, test } from 'vitest';
import { readJson } from './read-json.ts';

test('a body is read as JSON, whatever its pieces', async () => {
  const bytes = new TextEncoder().encode('{"name":"größe"}');
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await readJson(new Response(body))).toEqual({ name: 'größe' });
});

test.each(['', '<html>', '{"a":'])('%j is nothing', async (body) => {
  expect(await readJson(new Response(body))).toBeUndefined();
});

test('no body is nothing', async () => {
  expect(await readJson(new Response(null))).toBeUndefined();
});

test('a body that breaks off is nothing', async () => {
  const body = new ReadableStream({
    pull: () => Promise.reject(new Error('lost')),
  });
  expect(await readJson(new Response(body))).toBeUndefined();
});

test('a body without end is given up', async () => {
  let cancelled = false;
  let pieces = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      pieces += 1;
      controller.enqueue(new Uint8Array(1000).fill(32));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  expect(await readJson(new Response(body), 5000)).toBeUndefined();
  expect(cancelled).toBe(true);
  expect(pieces).toBeLessThan(10);
});
