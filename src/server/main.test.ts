import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

/** The two programs as processes: what they print, how they refuse, and how they end. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGES = '/core/v1/virtual_machine_packages';

let folder: string;

beforeAll(async () => {
  // Inside the project, where the built programs find their packages; beside `dist`, which may be in use.
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'node_modules/.cache/programs-'));
  await build({ root: ROOT, logLevel: 'error', build: { ssr: true, outDir: join(folder, 'server') } });
  mkdirSync(join(folder, 'client/assets'), { recursive: true });
  writeFileSync(
    join(folder, 'client/index.html'),
    '<!doctype html><html lang="en"><head><title>Page</title><script id="catalogue-config" type="application/json">{}</script></head><body><div id="root"></div></body>',
  );
  writeFileSync(join(folder, 'client/assets/main-1.js'), 'let script');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

interface Program {
  readonly child: ChildProcess;
  /** All that it printed so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

function start(name: 'main' | 'sandbox', settings: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [join(folder, `server/${name}.js`)], {
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: '0',
      // Only what is amiss.
      CATALOGUE_LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, out: () => out, err: () => err, ended };
}

/** The address that a program prints once it serves. */
async function linkOf({ out, err }: Program): Promise<string> {
  await expect.poll(() => out() + err(), { timeout: 10_000 }).toMatch(/: http:\S+/);
  return /: (http:\S+)/.exec(out())?.[1] ?? '';
}

describe('the gateway', () => {
  test('says where it is, where its data comes from and how to change that', async () => {
    const program = start('main');
    const link = await linkOf(program);
    expect(program.out()).toBe(
      `VM catalogue: ${link}\n` +
        'Data: the sandbox. Its cloud is invented, but for the names and sizes of twenty packages that Katapult sold.\n' +
        'For the real API set KATAPULT_API_TOKEN, and KATAPULT_API_URL where it is not https://api.katapult.io.\n',
    );
    expect(program.err()).toBe('');
    const page = await (await fetch(link)).text();
    expect(page).toContain('{"apiBase":"/core/v1","sandbox":true}');
    expect(await (await fetch(`${link}/assets/main-1.js`)).text()).toBe('let script');
    expect((await fetch(`${link}${PACKAGES}`)).status).toBe(200);
  });

  test('draws the images of previews with what is installed beside it', async () => {
    const program = start('main', { CATALOGUE_PUBLIC_URL: 'https://catalogue.example' });
    const link = await linkOf(program);
    const page = await (await fetch(`${link}/?cores=8..`)).text();
    expect(page).toContain('<meta property="og:image" content="https://catalogue.example/og.png?cores=8..">');
    const image = await fetch(`${link}/og.png?cores=8..`);
    expect([image.status, image.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect((await image.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    expect((await fetch(`${link}/og.png?at=/packages/no-such-package`)).status).toBe(404);
    expect(program.err()).toBe('');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test('in front of the real API’s like prints and serves its token nowhere', async () => {
    const sandbox = await linkOf(start('sandbox'));
    const program = start('main', {
      KATAPULT_API_URL: sandbox,
      KATAPULT_API_TOKEN: 'kat_5ecret',
      CATALOGUE_ORGANIZATIONS: 'acme,unreachable,internal-error',
      CATALOGUE_ORDER_URL: 'https://shop.example/{id}',
      KATAPULT_TYPO: 'kat_5ecret',
    });
    const link = await linkOf(program);
    let everything = '';
    for (const path of [
      '/',
      '/nowhere',
      PACKAGES,
      `${PACKAGES}?page=x`,
      `${PACKAGES}?organization[sub_domain]=acme`,
      `${PACKAGES}?organization[sub_domain]=empty`,
      `${PACKAGES}?organization[sub_domain]=unreachable`,
      `${PACKAGES}?organization[sub_domain]=internal-error`,
      '/core/v1/organizations',
      '/core/v1/x',
    ]) {
      const response = await fetch(`${link}${path}`);
      everything += `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}\n`;
    }
    expect(everything).toContain('"sandbox":false,"orderUrl":"https://shop.example/{id}"');
    expect(everything).toContain('bad_gateway');
    expect(everything).toContain('organization_not_listed');
    expect(everything).not.toContain('kat_5ecret');
    expect(program.out()).toContain(`Data: ${sandbox}/core/v1, asked with the gateway's token.`);
    expect(program.err()).toContain('Warning: KATAPULT_TYPO is not a setting');
    expect(program.out() + program.err()).not.toContain('kat_5ecret');
  });

  test.each([
    [{ PORT: 'abc' }, /^PORT is "abc": .*\n$/],
    [{ PORT: '70000' }, /^PORT is "70000": .*\n$/],
    [{ HOST: '192.0.2.1' }, /^HOST is "192\.0\.2\.1", which is no address of this machine\. .*\n$/],
    [
      { KATAPULT_API_URL: 'https://api.katapult.io' },
      /^KATAPULT_API_URL is set, but KATAPULT_API_TOKEN is not.*\n$/,
    ],
    [{ PORT: 'x', HOST: ' ' }, /^PORT is .*\nHOST is .*\n$/],
  ])('with %j ends with code 1 and one line for each problem', async (settings, line) => {
    const { ended, out, err } = start('main', settings);
    expect(await ended).toBe(1);
    expect(err()).toMatch(line);
    expect(out()).toBe('');
  });

  test('where its port is in use ends with code 1 and one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as { port: number }; // it listens on a port
    const { ended, err } = start('main', { PORT: String(port) });
    expect(await ended).toBe(1);
    expect(err()).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another port with PORT, such as PORT=${port + 1}.\n`,
    );
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'at %s ends at once with code 0 when nothing is under way',
    async (signal) => {
      const program = start('main');
      // An answer whose connection is kept open for the next.
      await (await fetch(await linkOf(program))).text();
      const begin = performance.now();
      program.child.kill(signal);
      expect(await program.ended).toBe(0);
      expect(performance.now() - begin).toBeLessThan(1500);
    },
  );

  test('finishes the answers under way, also when the signal comes twice at once, and takes no others', async () => {
    const program = start('main');
    const link = await linkOf(program);
    const slow = fetch(`${link}${PACKAGES}?organization[sub_domain]=slow`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    program.child.kill('SIGINT');
    // Sent together they would arrive as one.
    await new Promise((resolve) => setTimeout(resolve, 100));
    program.child.kill('SIGINT');
    await expect
      .poll(() =>
        fetch(link).then(
          () => 'answers',
          () => 'refuses',
        ),
      )
      .toBe('refuses');
    const response = await slow;
    expect(await response.json()).toMatchObject({ pagination: { total: 48 } });
    expect(await program.ended).toBe(0);
  });

  test('ends at once at a second signal', async () => {
    const program = start('main');
    const silent = fetch(`${await linkOf(program)}${PACKAGES}?organization[sub_domain]=silent`);
    const lost = silent.then(
      () => 'answered',
      () => 'lost',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    program.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(1);
    expect(await lost).toBe('lost');
  });
});

describe('operating the gateway', () => {
  /** The lines of its log; everything on standard error must be one. */
  function linesOf({ err }: Program): Record<string, unknown>[] {
    return err()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>); // an object, or a test says what else
  }

  test('its log is lines of JSON on standard error, from the start to the end', async () => {
    const program = start('main', { CATALOGUE_LOG_LEVEL: 'info' });
    const link = await linkOf(program);
    const response = await fetch(`${link}/?cores=8..&token=kat_5ecret`, {
      headers: { 'X-Request-Id': 'mine', Connection: 'close' },
    });
    await response.text();
    expect(response.headers.get('X-Request-Id')).toBe('mine');
    await fetch(`${link}/healthz`);
    await expect.poll(program.err).toContain('"route":"/"');
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.out()).toMatch(/^VM catalogue: http:.*\nData: .*\nFor .*\n$/);
    expect(program.err()).not.toContain('5ecret');
    expect(linesOf(program)).toMatchObject([
      { level: 'info', msg: 'The gateway serves.', address: link },
      {
        level: 'info',
        msg: 'GET /: 200',
        requestId: 'mine',
        route: '/',
        parameters: 'cores',
        otherParameters: 1,
        status: 200,
        bytes: expect.any(Number),
      },
      { level: 'info', msg: 'The gateway was told to stop.', delayMs: 0 },
      { level: 'info', msg: 'The gateway has stopped.', cut: 0 },
    ]);
  });

  test('what was counted is on an address of its own, which it says, and not on the public one', async () => {
    const program = start('main', { CATALOGUE_METRICS_PORT: '0', CATALOGUE_METRICS_HOST: '127.0.0.1' });
    const link = await linkOf(program);
    const address = /^Metrics: (http:\S+\/metrics)$/m.exec(program.out())?.[1] ?? '';
    await (await fetch(link)).text();
    const text = await (await fetch(address)).text();
    expect(text).toMatch(/^catalogue_http_requests_total\{route="\/",method="GET",status="2xx"\} 1$/m);
    expect(text).toMatch(
      /^catalogue_upstream_answers_total\{list="packages",outcome="success",token="own"\} [1-9]/m,
    );
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
    expect((await fetch(`${link}/metrics`)).status).toBe(404);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test('an address for metrics that is in use ends it with code 1 and one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as { port: number }; // it listens on a port
    const { ended, err } = start('main', {
      CATALOGUE_METRICS_PORT: String(port),
      CATALOGUE_METRICS_HOST: '127.0.0.1',
    });
    expect(await ended).toBe(1);
    expect(err()).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another port with CATALOGUE_METRICS_PORT, such as CATALOGUE_METRICS_PORT=${port + 1}.\n`,
    );
  });

  test('told to stop it says that it is not ready, serves on for the delay, and loses no request of those who stay', async () => {
    const program = start('main', { CATALOGUE_SHUTDOWN_DELAY: '1' });
    const link = await linkOf(program);
    let answered = 0;
    /** Asks over one connection until an answer says that it is the last. */
    const stayOn = async (path: string) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (;;) {
        const [response] = (await once(get(`${link}${path}`, { agent }), 'response')) as [IncomingMessage]; // as it gives
        let bytes = 0;
        for await (const chunk of response) bytes += (chunk as Buffer).byteLength; // no encoding is set
        expect([response.statusCode, bytes > 100]).toEqual([200, true]);
        answered += 1;
        if (response.headers.connection === 'close') return;
      }
    };
    const paths = ['/', '/?cores=8..', '/packages/rock-6', PACKAGES, '/?org=slow'];
    const callers = [...paths, ...paths].map(stayOn);
    await expect.poll(() => answered, { timeout: 10_000 }).toBeGreaterThan(50);
    const begin = performance.now();
    program.child.kill('SIGTERM');
    await expect.poll(async () => (await fetch(`${link}/readyz`)).status).toBe(503);
    expect((await fetch(`${link}/healthz`)).status).toBe(200);
    expect((await fetch(link)).headers.get('Connection')).toBe('close');
    await Promise.all(callers);
    expect(await program.ended).toBe(0);
    expect(performance.now() - begin).toBeGreaterThan(900);
    expect(program.err()).toBe('');
  });
});

describe('the sandbox alone', () => {
  test('serves the contract to any origin, as the API does', async () => {
    const program = start('sandbox');
    const link = await linkOf(program);
    expect(program.out()).toContain(`KATAPULT_API_URL=${link} KATAPULT_API_TOKEN=anything npm start`);
    const Origin = 'https://elsewhere.example';
    const preflight = await fetch(`${link}${PACKAGES}`, {
      method: 'OPTIONS',
      headers: {
        Origin,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('Authorization,Content-Type');
    for (const headers of [{ Origin }, { Origin, Authorization: 'Bearer x' }]) {
      const response = await fetch(`${link}${PACKAGES}`, { headers });
      expect(response.status).toBe('Authorization' in headers ? 200 : 400);
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(response.headers.has('Access-Control-Expose-Headers')).toBe(false);
    }
  });

  test('has icons at addresses of its own', async () => {
    const link = await linkOf(start('sandbox'));
    const list = await fetch(`${link}${PACKAGES}?per_page=200`, { headers: { Authorization: 'Bearer x' } });
    const icon = /"url":"([^"]+)"/.exec(await list.text())?.[1] ?? '';
    expect(icon).toMatch(new RegExp(`^${link}/sandbox/icons/`));
    expect((await fetch(icon)).status).toBe(200);
  });

  test.each([
    ['unreachable', 'fetch failed'],
    ['cut-off', 'terminated'],
  ])('"%s" loses the connection, and prints nothing', async (subDomain, message) => {
    const program = start('sandbox');
    const link = await linkOf(program);
    const reading = fetch(`${link}${PACKAGES}?organization[sub_domain]=${subDomain}`, {
      headers: { Authorization: 'Bearer x' },
    }).then((response) => response.text());
    await expect(reading).rejects.toThrow(message);
    expect(program.err()).toBe('');
    expect((await fetch(`${link}/`)).status).toBe(404);
  });

  test('counts against the limit that is set', async () => {
    const link = await linkOf(start('sandbox', { SANDBOX_RATE_LIMIT: '1' }));
    const ask = () => fetch(`${link}${PACKAGES}`, { headers: { Authorization: 'Bearer x' } });
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
  });
});
