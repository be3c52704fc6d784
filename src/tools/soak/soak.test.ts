import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mostWithin } from './flaky-api.mjs';
import { failedIn } from './load.mjs';
import { restarted, steady } from './trials.mjs';

/** What `npm run soak` tries for a minute, for some seconds. */

/** `npm test` names one, and fetches it where it can. */
const nginx = process.env['NGINX_PROGRAM'];

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;

beforeAll(async () => {
  // Inside the project, where the built programs find their packages; beside `dist`, which may be in use.
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'node_modules/.cache/soak-'));
  // React is another one where things are tested.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root: ROOT, logLevel: 'error', build: { ssr: true, outDir: join(folder, 'server') } });
  mkdirSync(join(folder, 'client/assets'), { recursive: true });
  writeFileSync(
    join(folder, 'client/index.html'),
    '<!doctype html><html lang="en"><head><title>Page</title><script id="catalogue-config" type="application/json">{}</script></head><body><div id="root"></div></body>',
  );
  writeFileSync(join(folder, 'client/assets/main-1.js'), 'let script');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('50 connections before an API that fails a third of its requests: no answer fails, it is not asked too often, memory does not grow', async () => {
  const { missed, figures } = await steady({ server: join(folder, 'server'), connections: 50, seconds: 6 });
  expect({ missed, figures }).toMatchObject({ missed: [] });
}, 60_000);

test.skipIf(nginx === undefined)(
  'the same behind nginx, while gateways are restarted',
  async () => {
    const trial = { server: join(folder, 'server'), connections: 20, seconds: 8, nginx: nginx ?? '' };
    const { missed, figures } = await restarted(trial);
    expect({ missed, figures }).toMatchObject({ missed: [] });
  },
  60_000,
);

test('requests are counted in any minute, not only in those that begin with the first', () => {
  expect(mostWithin([], 60)).toBe(0);
  expect(mostWithin([0, 50, 59, 60, 100, 109], 60)).toBe(5);
  expect(mostWithin([0, 60, 120], 60)).toBe(1);
});

test('an answer has failed where it says so', () => {
  const load = { telling: 0, errors: 0, samples: [], p50: 1, p99: 1 };
  expect(failedIn({ ...load, statuses: { 200: 7, 304: 1 } })).toBe(0);
  expect(failedIn({ ...load, statuses: { 200: 7, 404: 1, 429: 2, 502: 3 } })).toBe(6);
  expect(failedIn({ ...load, statuses: { 200: 7 }, telling: 2 })).toBe(2);
});
