import { expect, test } from 'vitest';
import { askInProcess } from './ask-in-process.ts';

const never = new ReadableStream<Uint8Array>();

test('an answer comes as it is, and the question carries what it should', async () => {
  let asked: Request | undefined;
  const ask = askInProcess(
    (request) => {
      asked = request;
      return new Response('list', { status: 203, headers: { 'X-Request-Id': 'r1' } });
    },
    { Authorization: 'Bearer token' },
  );
  const response = await ask('/core/v1/x?page=2', {
    headers: { Accept: 'application/json' },
    signal: new AbortController().signal,
  });
  expect(asked?.url).toBe('http://gateway.invalid/core/v1/x?page=2');
  expect([...(asked?.headers ?? [])]).toEqual([
    ['accept', 'application/json'],
    ['authorization', 'Bearer token'],
  ]);
  expect([response.status, response.headers.get('X-Request-Id'), await response.text()]).toEqual([
    203,
    'r1',
    'list',
  ]);
});

test('an answer that does not begin is given up', async () => {
  const ask = askInProcess(() => new Promise(() => {}));
  await expect(ask('/x', { signal: AbortSignal.timeout(20) })).rejects.toThrow('timeout');
});

test('an answer that does not end is given up', async () => {
  const ask = askInProcess(() => new Response(never));
  const response = await ask('/x', { signal: AbortSignal.timeout(20) });
  await expect(response.text()).rejects.toThrow('timeout');
});
