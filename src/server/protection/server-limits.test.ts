import { EventEmitter, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ConnectionEnv } from '../connection.ts';
import { createServerFor, listen } from '../serve.ts';
import { closed, closeNow, rawExchange } from '../testing.ts';
import { applyLimits, SERVER_LIMITS, type ServerLimits } from './server-limits.ts';

/** A server with these limits that answers every request with its method and path. */
async function serve(limits: Partial<ServerLimits> = {}, isProxy?: () => boolean) {
  const seen: string[] = [];
  const app = new Hono<ConnectionEnv>();
  app.get('/large', () => new Response(new Uint8Array(50_000_000)));
  app.all('*', (c) => {
    seen.push(`${c.req.method} ${c.req.path}`);
    return c.text(`${c.req.method} ${c.req.path}`);
  });
  const server = createServerFor(app, {
    limits: { ...SERVER_LIMITS, ...limits },
    ...(isProxy && { isProxy }),
  });
  onTestFinished(() => closeNow(server));
  const { port } = await listen(server, { host: '127.0.0.1', port: 0 });
  return { port, seen };
}

async function open(port: number): Promise<{ socket: Socket; received: () => string }> {
  const socket = connect({ host: '127.0.0.1', port });
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  await once(socket, 'connect');
  return { socket, received: () => text };
}

const ONE_REQUEST = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';

const isOpen = (socket: Socket) => !socket.destroyed && socket.readable;

describe('who is slow on purpose', () => {
  test('and sends a head byte by byte is told so, and cut off', async () => {
    const { port, seen } = await serve({ headMs: 200, requestMs: 400, checkMs: 50 });
    const { socket, received } = await open(port);
    const begin = performance.now();
    const dripping = setInterval(() => socket.write('x'), 20);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    await closed(socket);
    clearInterval(dripping);
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(received()).toMatch(/^HTTP\/1\.1 408 /);
    expect(seen).toEqual([]);
  });

  test('and sends nothing at all is cut off', async () => {
    const { port } = await serve({ headMs: 200, requestMs: 400, checkMs: 50 });
    const { socket } = await open(port);
    await closed(socket);
    expect(socket.destroyed).toBe(true);
  });

  test('and sends nothing more after an answer is let go', async () => {
    const { port } = await serve({ idleMs: 100 });
    const { socket, received } = await open(port);
    socket.write('GET /one HTTP/1.1\r\nHost: x\r\n\r\n');
    await closed(socket);
    expect(received()).toContain('GET /one');
  });

  test('and does not read the answer is cut off', async () => {
    const { port } = await serve({ stillMs: 200 });
    const { socket } = await open(port);
    socket.pause();
    socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    let bytes = 0;
    socket.on('data', (text: string) => (bytes += text.length));
    const end = closed(socket);
    socket.resume();
    await end;
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(50_000_000);
  });

  test('the limits of a gateway are such that somebody on a phone does not meet them', () => {
    expect(SERVER_LIMITS.headMs).toBeGreaterThanOrEqual(10_000);
    expect(SERVER_LIMITS.headMs).toBeLessThanOrEqual(SERVER_LIMITS.requestMs);
    expect(SERVER_LIMITS.idleMs).toBeGreaterThan(60_000);
    // Longer than the API may be silent while a page waits for it.
    expect(SERVER_LIMITS.stillMs).toBeGreaterThan(20_000);
  });
});

describe('a head', () => {
  const headOf = (bytes: number) => `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(bytes)}\r\n`;

  test('that is too large is a 431, from one header or from many', async () => {
    const { port, seen } = await serve();
    expect(await rawExchange(port, `${headOf(17_000)}\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    const many = Array.from({ length: 2000 }, (_, n) => `X-${n}: ${n}\r\n`).join('');
    expect(await rawExchange(port, `GET / HTTP/1.1\r\nHost: x\r\n${many}\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await rawExchange(port, `GET /${'x'.repeat(17_000)} HTTP/1.1\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(seen).toEqual([]);
  });

  test('of a usual size is read', async () => {
    const { port } = await serve();
    expect(await rawExchange(port, `${headOf(6000)}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a body', () => {
  test.each([
    ['a GET with one', 'GET', 'Content-Length: 5\r\n\r\nhello'],
    ['a POST', 'POST', 'Content-Length: 5\r\n\r\nhello'],
    ['a GET in pieces', 'GET', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n'],
    ['one that never comes', 'POST', 'Content-Length: 1000000000\r\n\r\n'],
    ['one that asks first', 'PUT', 'Content-Length: 1000000000\r\nExpect: 100-continue\r\n\r\n'],
    ['pieces without an end', 'POST', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'],
  ])('is not waited for, and ends the connection: %s', async (_, method, rest) => {
    const { port, seen } = await serve();
    const begin = performance.now();
    const received = await rawExchange(port, `${method} /a HTTP/1.1\r\nHost: x\r\n${rest}`);
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(received).toMatch(/\r\nConnection: close\r\n/i);
    expect(received).not.toContain('100 Continue');
    expect(seen).toEqual([`${method} /a`]);
  });

  test.each([
    ['', ''],
    [', whatever stands before its length', 'a:\r\n'.repeat(2500)],
  ])('of a gigabyte is not read%s', async (_, before) => {
    const { port } = await serve();
    const { socket, received } = await open(port);
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${before}Content-Length: 1000000000\r\n\r\n`);
    const piece = Buffer.alloc(1_000_000);
    let sent = 0;
    const send = () => {
      while (!socket.destroyed && sent < 1000) {
        sent += 1;
        if (!socket.write(piece)) {
          socket.once('drain', send);
          return;
        }
      }
    };
    send();
    await closed(socket);
    expect(received()).toMatch(/^HTTP\/1\.1 200 /);
    // What was on its way in the buffers of the system.
    expect(sent).toBeLessThan(50);
  });

  test('of no length is none, and the connection goes on', async () => {
    const { port, seen } = await serve();
    await rawExchange(
      port,
      'GET /one HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    );
    expect(seen).toEqual(['GET /one', 'GET /two']);
  });
});

describe('connections', () => {
  test('are no more than so many from one address, and one that ends makes room', async () => {
    const { port } = await serve({ connectionsPerAddress: 3 });
    const held = await Promise.all([open(port), open(port), open(port)]);
    const { socket: refused } = await open(port);
    await closed(refused);
    held[0]?.socket.destroy();
    await expect.poll(async () => (await rawExchange(port, ONE_REQUEST)).slice(0, 12)).toBe('HTTP/1.1 200');
    expect(held.slice(1).map(({ socket }) => isOpen(socket))).toEqual([true, true]);
  });

  test('from one network of 64 bits are those of one address', () => {
    const server = new EventEmitter();
    const limits = { ...SERVER_LIMITS, connectionsPerAddress: 2 };
    applyLimits(
      server as Server,
      limits,
      () => {},
      () => false,
    );
    const connect = (remoteAddress: string) => {
      const socket = Object.assign(new EventEmitter(), { remoteAddress, isCut: false, destroy() {} });
      socket.destroy = () => void (socket.isCut = true);
      server.emit('connection', socket);
      return socket;
    };
    const [first, ...others] = ['::1', '::2', '::3', ':ffff::4'].map((host) =>
      connect(`2001:db8:1:2${host}`),
    );
    expect(others.map(({ isCut }) => isCut)).toEqual([false, true, true]);
    expect(connect('2001:db8:1:3::1').isCut).toBe(false);
    first?.emit('close');
    expect(connect('2001:db8:1:2::5').isCut).toBe(false);
  });

  test('of a proxy are those of many', async () => {
    const { port } = await serve({ connectionsPerAddress: 1 }, () => true);
    const held = await Promise.all([open(port), open(port), open(port)]);
    expect(await rawExchange(port, ONE_REQUEST)).toMatch(/^HTTP\/1\.1 200 /);
    expect(held.map(({ socket }) => isOpen(socket))).toEqual([true, true, true]);
  });

  test('are no more than so many in all', async () => {
    const { port } = await serve({ connections: 2 }, () => true);
    const held = await Promise.all([open(port), open(port)]);
    const { socket: refused } = await open(port);
    await closed(refused);
    expect(held.map(({ socket }) => isOpen(socket))).toEqual([true, true]);
  });
});

test('Node’s own server has the limits that are set here, and no leniency', () => {
  const server = createServerFor(new Hono<ConnectionEnv>());
  const unlimited = createServer();
  expect([server.headersTimeout, server.requestTimeout, server.keepAliveTimeout]).toEqual([
    10_000, 15_000, 65_000,
  ]);
  expect(server.maxConnections).toBe(SERVER_LIMITS.connections);
  expect(unlimited.headersTimeout).not.toBe(server.headersTimeout);
});
