import { once } from 'node:events';
import { createServer, get, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen, prepareToStop, ServeProblem } from './serve.ts';
import { closeNow } from './testing.ts';

const LOCAL = { host: '127.0.0.1', port: 0 };

function started(server: Server): Server {
  onTestFinished(() => closeNow(server));
  return server;
}

describe('listening', () => {
  test('gives the port that was free', async () => {
    const { host, port } = await listen(started(createServer()), LOCAL);
    expect(host).toBe('127.0.0.1');
    expect(port).toBeGreaterThan(0);
  });

  test('works on IPv6', async () => {
    const server = started(createServer((_, response) => response.end('six')));
    const { port } = await listen(server, { host: '::1', port: 0 });
    expect(await (await fetch(`http://[::1]:${port}`)).text()).toBe('six');
  });

  test('says in one line that a port is in use', async () => {
    const { port } = await listen(started(createServer()), LOCAL);
    await expect(listen(createServer(), { host: '127.0.0.1', port })).rejects.toEqual(
      new ServeProblem(
        `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another port with PORT, such as PORT=${port + 1}.`,
      ),
    );
  });

  test.each(['192.0.2.1', 'no-such-host.invalid'])('says that %s is not here', async (host) => {
    await expect(listen(createServer(), { host, port: 0 })).rejects.toThrow(
      `HOST is "${host}", which is no address of this machine.`,
    );
  });
});

describe('stopping', () => {
  /** A server whose answers wait until they are told to finish, and a connection to it that can be watched. */
  async function waitingServer(graceMs?: number) {
    const answers: ServerResponse[] = [];
    const server = started(
      createServer((_, response) => {
        answers.push(response);
        response.write('begin ');
      }),
    );
    const stop = prepareToStop(server, graceMs);
    const { port } = await listen(server, LOCAL);
    return { stop, port, answers };
  }

  async function open(port: number): Promise<{ socket: Socket; received: () => string }> {
    const socket = connect({ host: '127.0.0.1', port });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    await once(socket, 'connect');
    return { socket, received: () => text };
  }

  /** Stops, and fails where that takes as long as if something had to be cut. */
  async function stopSoon(stop: () => Promise<void>): Promise<void> {
    const begin = performance.now();
    await stop();
    expect(performance.now() - begin).toBeLessThan(2000);
  }

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
    const server = started(createServer((_, response) => response.end('done')));
    const stop = prepareToStop(server);
    const { port } = await listen(server, LOCAL);
    const { socket, received } = await open(port);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await expect.poll(received).toContain('done');
    const closed = once(socket, 'close');
    await stopSoon(stop);
    await closed;
    expect(socket.destroyed).toBe(true);
  });

  test('lets an answer under way finish, then closes its connection', async () => {
    const { stop, port, answers } = await waitingServer();
    const { socket, received } = await open(port);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await expect.poll(received).toContain('begin');
    const closed = once(socket, 'close');
    let stopped = false;
    const stopping = stop().finally(() => {
      stopped = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(stopped).toBe(false);
    answers[0]?.end('end');
    await stopSoon(() => stopping);
    await closed;
    expect(received()).toMatch(/begin [\s\S]*end[\s\S]*\r\n0\r\n\r\n$/);
  });

  test('waits for so long and no longer', async () => {
    const { stop, port } = await waitingServer(40);
    const request = get({ host: '127.0.0.1', port, agent: false });
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream]; // that is what `response` gives
    const failed = once(response, 'error');
    response.resume();
    const begin = performance.now();
    await stop();
    expect(performance.now() - begin).toBeGreaterThanOrEqual(35);
    await failed;
  });
});
