import { afterAll, expect, test } from 'vitest';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { gatewayBefore, jsonAnswer, LIST_OF_ONE } from '../testing.ts';
import { createReadiness } from './readiness.ts';

// A gateway begins to load the code of its pages: that must not outlast these tests, which ask for none.
afterAll(() => preloadComponents());

const PACKAGES = '/core/v1/virtual_machine_packages';

function gatewayWhose(send: () => Promise<Response>) {
  const readiness = createReadiness();
  return { readiness, ...gatewayBefore(send, { readiness, now: () => 0, silentAfterMs: 20 }) };
}

test('a gateway that can answer is healthy, and asks nobody for it', async () => {
  const { ask, sent, readiness } = gatewayWhose(async () => jsonAnswer({}));
  for (const end of [() => {}, readiness.end]) {
    end();
    const response = await ask('/healthz');
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toEqual({ healthy: true });
  }
  expect(sent).toEqual([]);
});

test('it is ready until it stops, and asks nobody for that either', async () => {
  const { ask, sent, readiness } = gatewayWhose(async () => jsonAnswer({}));
  const before = await ask('/readyz');
  expect(before.status).toBe(200);
  expect(before.headers.get('Cache-Control')).toBe('no-store');
  expect(await before.json()).toEqual({ ready: true, upstream: { reachable: null } });
  readiness.end();
  const after = await ask('/readyz');
  expect(after.status).toBe(503);
  expect(after.headers.get('Cache-Control')).toBe('no-store');
  expect(await after.json()).toMatchObject({ ready: false });
  expect(sent).toEqual([]);
});

test('what the API says to a caller’s own token tells nothing of it', async () => {
  for (const answer of [jsonAnswer({}, { status: 403 }), new Response('<!doctype html>'), jsonAnswer({})]) {
    const { ask } = gatewayWhose(async () => answer);
    await ask(PACKAGES, { headers: { Authorization: 'Bearer callers-own-5ecret' } });
    expect(await (await ask('/readyz')).json()).toEqual({ ready: true, upstream: { reachable: null } });
  }
});

test.each([
  ['answers', async () => jsonAnswer(LIST_OF_ONE), { reachable: true, lastAnswer: 'success' }],
  ['answers with something else', async () => jsonAnswer({}), { reachable: true, lastAnswer: 'unusable' }],
  [
    'answers with a page',
    async () => new Response('<!doctype html>'),
    { reachable: true, lastAnswer: 'unusable' },
  ],
  ['refuses', async () => jsonAnswer({}, { status: 403 }), { reachable: true, lastAnswer: 'refused' }],
  [
    'has enough',
    async () => jsonAnswer({}, { status: 429 }),
    { reachable: true, lastAnswer: 'rate_limited' },
  ],
  ['fails', async () => jsonAnswer({}, { status: 503 }), { reachable: true, lastAnswer: 'failed' }],
  ['is silent', () => new Promise<Response>(() => {}), { reachable: false, lastAnswer: 'timeout' }],
  [
    'is not there',
    async () => {
      throw new TypeError('fetch failed');
    },
    { reachable: false, lastAnswer: 'unreachable' },
  ],
])('an upstream that %s is told of, and the gateway stays ready', async (_, send, upstream) => {
  const answering = (url: string, init?: RequestInit) =>
    Promise.race([
      send(),
      new Promise<Response>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
    ]);
  const { ask } = gatewayBefore((request) => answering(request.url, { signal: request.signal }), {
    now: () => 0,
    silentAfterMs: 20,
  });
  await ask(PACKAGES);
  const response = await ask('/readyz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    ready: true,
    upstream: { ...upstream, at: '1970-01-01T00:00:00.000Z' },
  });
});

test.each(['/healthz', '/readyz'])('%s is only read', async (path) => {
  const { ask } = gatewayWhose(async () => jsonAnswer({}));
  expect((await ask(path, { method: 'HEAD' })).status).toBe(200);
  expect((await ask(path, { method: 'POST' })).status).toBe(405);
});
