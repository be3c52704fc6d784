import { createServer, type Server } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen, ServeProblem } from './serve.ts';
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

  test('names the setting that the port is from', async () => {
    const { port } = await listen(started(createServer()), LOCAL);
    const settings = { host: 'OTHER_HOST', port: 'OTHER_PORT' };
    await expect(listen(createServer(), { host: '127.0.0.1', port }, settings)).rejects.toThrow(
      `choose another port with OTHER_PORT, such as OTHER_PORT=${port + 1}.`,
    );
    await expect(listen(createServer(), { host: '192.0.2.1', port: 0 }, settings)).rejects.toThrow(
      'OTHER_HOST is "192.0.2.1"',
    );
  });

  test.each(['192.0.2.1', 'no-such-host.invalid'])('says that %s is not here', async (host) => {
    await expect(listen(createServer(), { host, port: 0 })).rejects.toThrow(
      `HOST is "${host}", which is no address of this machine.`,
    );
  });
});
