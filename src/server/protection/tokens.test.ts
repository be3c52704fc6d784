import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { gatewayBefore, gatewayOverNetwork, jsonAnswer, rawExchange } from '../testing.ts';

/** The gateway's own token is looked for in `api.test.ts`; here are those of callers, and what a build could take along. */

const CALLERS = 'a-callers-own-5ecret';
const PACKAGES = '/core/v1/virtual_machine_packages';
const LIST = { pagination: {}, virtual_machine_packages: [], organizations: [] };

const upstreams: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  answers: async () => jsonAnswer(LIST),
  refuses: async () => jsonAnswer({ code: 'invalid_api_token' }, { status: 403 }),
  'fails with the token in its words': async (request) => {
    throw new TypeError(`Bad header: ${request.headers.get('Authorization')}`);
  },
  'repeats the token': async (request) => jsonAnswer({ ...LIST, seen: request.headers.get('Authorization') }),
  'repeats the token as it fails': async (request) =>
    jsonAnswer({ code: 'x', description: request.headers.get('Authorization'), detail: {} }, { status: 500 }),
  'repeats the token as it refuses': async (request) =>
    jsonAnswer({ code: 'x', description: request.headers.get('Authorization'), detail: {} }, { status: 403 }),
  redirects: async () => new Response(null, { status: 302, headers: { Location: '/elsewhere' } }),
  'answers nonsense': async () => new Response('<html>'),
};

test.each(Object.keys(upstreams))(
  'a caller’s token is in no answer and in no line where the API %s',
  async (name) => {
    const { ask, sent, log } = gatewayBefore(upstreams[name]!, { organizations: ['acme'] }); // one of its keys
    for (const path of [
      '/',
      '/?org=acme',
      '/packages/rock-6',
      '/organizations',
      '/nowhere',
      '/x.js',
      PACKAGES,
      '/core/v1/organizations',
      '/core/v1/x',
      `/?q=${'x'.repeat(9000)}`,
    ]) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        const response = await ask(path, { method, headers: { Authorization: `Bearer ${CALLERS}` } });
        const said = `${JSON.stringify([...response.headers])}${await response.text()}`;
        expect([method, path, said.includes(CALLERS)]).toEqual([method, path, false]);
      }
    }
    expect(sent.map(({ url }) => url).join()).not.toContain(CALLERS);
    expect(sent.map(({ headers }) => headers.get('Authorization'))).toContain(`Bearer ${CALLERS}`);
    expect(log.join()).not.toContain(CALLERS);
  },
);

test('what is written into an address by mistake goes nowhere: not to the API, not into a line', async () => {
  const { ask, sent, log } = gatewayBefore(upstreams['fails with the token in its words']!); // it is there
  for (const path of ['/', PACKAGES, '/core/v1/organizations', '/packages/x'])
    await ask(`${path}?token=${CALLERS}&access_token=${CALLERS}&api_key=${CALLERS}`);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.map(({ url }) => url).join()).not.toContain(CALLERS);
  expect(log.join()).not.toContain(CALLERS);
});

test('what Node refuses before the gateway sees it repeats nothing', async () => {
  await using gateway = await gatewayOverNetwork((_, response) => response.end());
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const head of [
    `GET / HTTP/1.1\r\nHost: a b\r\nAuthorization: Bearer ${CALLERS}`,
    `GET / HTTP/9.9\r\nHost: x\r\nAuthorization: Bearer ${CALLERS}`,
    `GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${CALLERS}\0`,
    `GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${CALLERS}\r\nX: ${'x'.repeat(17_000)}`,
    `TRACE / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${CALLERS}`,
  ]) {
    const received = await rawExchange(gateway.port, `${head}\r\nConnection: close\r\n\r\n`);
    expect(received).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(received).not.toContain(CALLERS);
  }
  expect(JSON.stringify(printed.mock.calls)).not.toContain(CALLERS);
  expect(gateway.log.join()).not.toContain(CALLERS);
});

test('a build takes nothing secret of its environment along', async () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules/.cache/secrets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = {
    PATH: process.env['PATH'],
    KATAPULT_API_TOKEN: 'operators-5ecret',
    VITE_SECRET: 'operators-5ecret',
    CATALOGUE_CLIENT_SECRET: 'operators-5ecret',
    CATALOGUE_LOCALE: 'de-AT',
  };
  const build = (...options: string[]) =>
    promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', ...options],
      { cwd: root, env },
    );
  await build('--outDir', join(folder, 'client'));
  await build('--ssr', '--outDir', join(folder, 'server'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['index.html', 'main.js']));
  // The setting that a build does take along is there, so that this looks at the right files.
  expect(texts.some((text) => text.includes('de-AT'))).toBe(true);
  expect(files.filter((_, n) => texts[n]?.includes('operators-5ecret')).map(({ name }) => name)).toEqual([]);
}, 60_000);
