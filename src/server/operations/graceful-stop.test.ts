import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../serve.ts';
import { closeNow } from '../testing.ts';
import { prepareToStop, type StopTimes } from './graceful-stop.ts';

const LOCAL = { host: '127.0.0.1', port: 0 };
const REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
const EXPECTING = 'GET / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const atOnce: Answer = (_, response) => response.end('done');

async function stoppable(answer: Answer, times?: StopTimes) {
  const server: Server = createServer(answer).on('checkContinue', answer);
  onTestFinished(() => closeNow(server));
  const stop = prepareToStop(server, times);
  const { port } = await listen(server, LOCAL);
  return { stop, port };
}

/** A server whose answers wait until they are told to finish. */
async function waitingServer(times?: StopTimes) {
  const answers: ServerResponse[] = [];
  const server = await stoppable((_, response) => {
    answers.push(response);
    response.write('begin ');
  }, times);
  return { ...server, answers };
}

/** A connection that can be watched. */
async function open(port: number): Promise<{ socket: Socket; received: () => string }> {
  const socket = connect({ host: '127.0.0.1', port });
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  await once(socket, 'connect');
  return { socket, received: () => text };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops, and fails where that takes as long as if something had to be cut. */
async function stopSoon(stop: () => Promise<number>): Promise<void> {
  const begin = performance.now();
  expect(await stop()).toBe(0);
  expect(performance.now() - begin).toBeLessThan(2000);
}

describe('stopping', () => {
  test('accepts nobody any more', async () => {
    const { stop, port } = await waitingServer();
    await stop();
    await expect(open(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('is not held up by a connection that was never used', async () => {
    const { stop, port } = await waitingServer();
    const { socket } = await open(port);
    const closed = once(socket, 'close');
    await stopSoon(stop);
    await closed;
    expect(socket.destroyed).toBe(true);
  });

  test('is not held up by a connection kept for later', async () => {
    const { stop, port } = await stoppable(atOnce);
    const { socket, received } = await open(port);
    socket.write(REQUEST);
    await expect.poll(received).toContain('done');
    const closed = once(socket, 'close');
    await stopSoon(stop);
    await closed;
    expect(socket.destroyed).toBe(true);
  });

  test('lets an answer under way finish, then closes its connection', async () => {
    const { stop, port, answers } = await waitingServer();
    const { socket, received } = await open(port);
    socket.write(REQUEST);
    await expect.poll(received).toContain('begin');
    const closed = once(socket, 'close');
    let stopped = false;
    const stopping = stop().finally(() => {
      stopped = true;
    });
    await wait(30);
    expect(stopped).toBe(false);
    answers[0]?.end('end');
    await stopSoon(() => stopping);
    await closed;
    expect(received()).toMatch(/begin [\s\S]*end[\s\S]*\r\n0\r\n\r\n$/);
  });

  test('counts those too whose callers ask before they send a body', async () => {
    const { stop, port } = await waitingServer({ graceMs: 40 });
    const { socket, received } = await open(port);
    socket.write(EXPECTING);
    await expect.poll(received).toContain('begin');
    expect(await stop()).toBe(1);
  });

  test('waits for so long and no longer', async () => {
    const { stop, port } = await waitingServer({ graceMs: 40 });
    const request = get({ host: '127.0.0.1', port, agent: false });
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream]; // that is what `response` gives
    const failed = once(response, 'error');
    response.resume();
    const begin = performance.now();
    expect(await stop()).toBe(1);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(35);
    await failed;
  });
});

describe('a request that arrives while the server stops is answered, and told that it is the last', () => {
  test.each([
    ['on a connection kept from before', REQUEST],
    ['on a connection that was opened in advance', ''],
  ])('%s', async (_, before) => {
    const { stop, port } = await stoppable(atOnce);
    const { socket, received } = await open(port);
    socket.write(before);
    await expect.poll(received).toContain(before === '' ? '' : 'done');
    const closed = once(socket, 'close');
    const stopping = stop();
    await wait(50);
    const answered = received().length;
    socket.write(REQUEST);
    await closed;
    expect(received().slice(answered)).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[\s\S]*Connection: close\r\n[\s\S]*done$/,
    );
    await stopSoon(() => stopping);
  });

  test('after an answer that was under way, whose head had promised to take another', async () => {
    const { stop, port, answers } = await waitingServer();
    const { socket, received } = await open(port);
    socket.write(REQUEST);
    await expect.poll(received).toContain('begin');
    expect(received()).toContain('Connection: keep-alive');
    const stopping = stop();
    await wait(30);
    answers[0]?.end('end');
    await expect.poll(received).toContain('end');
    await wait(30);
    const closed = once(socket, 'close');
    socket.write(REQUEST);
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.end('second');
    await closed;
    expect(received()).toMatch(/Connection: close[\s\S]*second/);
    await stopping;
  });

  test('also when it arrives in pieces, for longer than others are waited for', async () => {
    const { stop, port } = await stoppable(atOnce, { lingerMs: 40 });
    const { socket, received } = await open(port);
    const closed = once(socket, 'close');
    socket.write(REQUEST.slice(0, 20));
    await wait(30);
    const stopping = stop();
    await wait(120);
    socket.write(REQUEST.slice(20));
    await closed;
    expect(received()).toContain('done');
    await stopSoon(() => stopping);
  });
});

test('who has connected, and waits to be accepted, is answered', async () => {
  const { stop, port } = await stoppable(atOnce);
  const callers = Array.from({ length: 20 }, () => connect({ host: '127.0.0.1', port }));
  for (const socket of callers) socket.write(REQUEST);
  // The system has connected them then, and the server does not know of them yet.
  await new Promise((resolve) => process.nextTick(resolve));
  const stopping = stop();
  const answers = await Promise.all(
    callers.map(async (socket) => {
      let text = '';
      for await (const chunk of socket.setEncoding('utf8')) text += String(chunk);
      return text.slice(-4);
    }),
  );
  expect(new Set(answers)).toEqual(new Set(['done']));
  await stopSoon(() => stopping);
});

test('an answer that has not begun when the stop is said is told to be the last', async () => {
  const answers: ServerResponse[] = [];
  const { stop, port } = await stoppable((_, response) => void answers.push(response));
  const { socket, received } = await open(port);
  socket.write(REQUEST);
  await expect.poll(() => answers.length).toBe(1);
  const closed = once(socket, 'close');
  const stopping = stop();
  // As the adapter writes heads.
  answers[0]?.writeHead(200, { 'Content-Type': 'text/plain' });
  answers[0]?.end('done');
  await closed;
  expect(received()).toContain('Connection: close');
  await stopSoon(() => stopping);
});

test('while a balancer is waited for, new callers are served, and sent elsewhere for their next request', async () => {
  const { stop, port } = await stoppable(atOnce, { delayMs: 200, lingerMs: 10 });
  const begin = performance.now();
  const stopping = stop();
  await wait(50);
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect([response.headers.get('Connection'), await response.text()]).toEqual(['close', 'done']);
  await stopping;
  expect(performance.now() - begin).toBeGreaterThanOrEqual(190);
  await expect(open(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

describe('under load', () => {
  /** One request over an agent's only connection: what was answered, and whether the connection goes on. */
  async function ask(port: number, agent: Agent): Promise<{ body: string; isLast: boolean }> {
    const [response] = (await once(get({ host: '127.0.0.1', port, agent }), 'response')) as [IncomingMessage];
    let body = '';
    for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
    return { body, isLast: response.headers.connection === 'close' };
  }

  test.each([0, 100])(
    'no request is lost over connections that are kept: each ends with an answer that says so (%i ms delay)',
    async (delayMs) => {
      let answered = 0;
      const { stop, port } = await stoppable(
        (_, response) => {
          // Some at once, some in a while, some in two parts.
          const kind = answered % 3;
          answered += 1;
          const finish = () => response.end('done');
          if (kind === 0) finish();
          if (kind === 1) response.write('be');
          if (kind > 0) setTimeout(finish, kind * 7);
        },
        { delayMs },
      );
      let received = 0;
      const greeted = new Set<number>();
      const stayOn = async (caller: number) => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        for (;;) {
          const { body, isLast } = await ask(port, agent);
          expect(body).toMatch(/^(?:be)?done$/);
          received += 1;
          greeted.add(caller);
          if (isLast) return;
          // Some are busy with what they got when the stop is said, and come back to a connection that they kept.
          await wait((caller % 4) * 10);
        }
      };
      const callers = Array.from({ length: 60 }, (_, caller) => stayOn(caller));
      // Everybody has a connection by then, and has used it more than once.
      await expect.poll(() => received > 200 && greeted.size, { timeout: 10_000 }).toBe(callers.length);
      await stopSoon(stop);
      await Promise.all(callers);
      expect(received).toBe(answered);
    },
  );
});
