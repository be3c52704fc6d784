import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { npmRun, run } from './processes.mjs';

/** A program that starts a child, which stays for a minute and keeps a connection to this test open meanwhile. */
function parent(port: number): string[] {
  const child = `require('node:net').connect(${port}, '127.0.0.1'); setTimeout(() => {}, 60000)`;
  return ['-e', `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}])`];
}

describe.skipIf(process.platform === 'win32')('a command', () => {
  test('that ends well is told from one that does not, with all that it printed', async () => {
    const script = `console.log('out'); console.error('err'); process.exitCode = Number(process.argv[1])`;
    const well = await run(process.execPath, ['-e', script, '0'], { seconds: 10 });
    expect(well).toEqual({
      ok: true,
      output: expect.stringMatching(/^(out\nerr\n|err\nout\n)$/),
      ending: 'ended with code 0',
    });
    const badly = await run(process.execPath, ['-e', script, '3'], { seconds: 10 });
    expect(badly).toMatchObject({ ok: false, ending: 'ended with code 3' });
  });

  test('that does not exist is told in words', async () => {
    const outcome = await run('no-such-command', [], { seconds: 10 });
    expect(outcome).toMatchObject({
      ok: false,
      ending: expect.stringMatching(/^could not be started \(.*ENOENT/),
    });
  });

  test('that ends by a signal is told with its name', async () => {
    const outcome = await run(process.execPath, ['-e', `process.kill(process.pid, 'SIGKILL')`], {
      seconds: 10,
    });
    expect(outcome).toMatchObject({ ok: false, ending: 'was ended by SIGKILL' });
  });

  test('that takes too long is stopped, and all that it started with it', async () => {
    const { port, grandchild } = await listen();
    const running = run(process.execPath, parent(port), { seconds: 2 });
    const connection = await grandchild;
    expect(await running).toMatchObject({ ok: false, ending: 'was stopped after 2 s' });
    await expectClosed(connection);
  });

  test('gets the signal that this process gets, and so does all that it started', async () => {
    const { port, grandchild } = await listen();
    const script = `
      import { run } from ${JSON.stringify(new URL('processes.mjs', import.meta.url).href)};
      await run(process.execPath, ${JSON.stringify(parent(port))}, { seconds: 60 });
    `;
    const runner = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    const connection = await grandchild;
    runner.kill('SIGTERM');
    const [code] = await once(runner, 'exit');
    expect(code).toBe(143);
    await expectClosed(connection);
  });
});

test('a script is run by the npm that runs this one, without a shell', () => {
  vi.stubEnv('npm_execpath', '/lib/npm/bin/npm-cli.js');
  expect(npmRun('types')).toEqual([
    process.execPath,
    ['/lib/npm/bin/npm-cli.js', 'run', '--silent', 'types'],
  ]);
});

test('a script is run by npm where something else runs this one', () => {
  vi.stubEnv('npm_execpath', '/lib/pnpm/bin/pnpm.cjs');
  expect(npmRun('types').flat().slice(-4)).toEqual(['npm', 'run', '--silent', 'types']);
});

/** A port, and the connection that a grandchild opens to it. */
async function listen(): Promise<{ readonly port: number; readonly grandchild: Promise<Socket> }> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a pipe's address would be a string, but this is no pipe
  const grandchild = once(server, 'connection').then(([socket]: Socket[]) => {
    if (socket === undefined) throw new Error('connected without a socket');
    return socket.on('error', () => {}).resume();
  });
  return { port, grandchild };
}

/** Waits until the other end of a connection is gone, as it is when its process is. */
async function expectClosed(connection: Socket): Promise<void> {
  await expect.poll(() => connection.closed, { timeout: 5000 }).toBe(true);
}
