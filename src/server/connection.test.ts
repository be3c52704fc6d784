import { once } from 'node:events';
import { request } from 'node:http';
import { Hono } from 'hono';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ConnectionLost, cutWhenBodyFails, cutWhenLost, type ConnectionEnv } from './connection.ts';
import { createServerFor, listen } from './serve.ts';
import { closeNow } from './testing.ts';

/** The address of an app that answers with `body`. */
async function serve(body: () => ReadableStream<Uint8Array>): Promise<string> {
  const app = new Hono<ConnectionEnv>();
  app.use(cutWhenBodyFails);
  app.get('/', () => new Response(body()));
  app.get('/lost', () => {
    throw new ConnectionLost();
  });
  app.onError(cutWhenLost);
  const server = createServerFor(app);
  onTestFinished(() => closeNow(server));
  const { port } = await listen(server, { host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${port}`;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test('a whole body arrives as it is', async () => {
  const url = await serve(() => new Blob(['one ', 'two']).stream());
  expect(await (await fetch(url)).text()).toBe('one two');
});

test.each([
  ['at its beginning', []],
  ['after a piece', ['one ']],
  ['after many', Array.from({ length: 50 }, () => 'x'.repeat(10_000))],
])('a body that fails %s has a head, a beginning and no end', async (_, pieces) => {
  const url = await serve(() => {
    const left = pieces.map(bytes);
    return new ReadableStream({
      pull(controller) {
        const piece = left.shift();
        if (piece === undefined) throw new Error('failed');
        controller.enqueue(piece);
      },
    });
  });
  const response = await fetch(url);
  expect(response.status).toBe(200);
  let received = '';
  const reading = (async () => {
    for await (const piece of response.body ?? []) received += new TextDecoder().decode(piece);
  })();
  await expect(reading).rejects.toThrow('terminated');
  // The reader's own buffer may be lost with the connection.
  expect(pieces.join('').startsWith(received)).toBe(true);
});

test('a body that nobody reads any more is cancelled', async () => {
  let cancelled = false;
  const url = await serve(
    () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(bytes('one ')),
        cancel: () => {
          cancelled = true;
        },
      }),
  );
  const caller = request(url).on('error', () => {});
  caller.end();
  await once(caller, 'response');
  caller.destroy();
  await vi.waitFor(() => expect(cancelled).toBe(true));
});

test('an answer that is lost is none', async () => {
  const url = await serve(() => new Blob([]).stream());
  await expect(fetch(`${url}/lost`)).rejects.toThrow('fetch failed');
  expect((await fetch(url)).status).toBe(200);
});
