import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type TestInfo } from '@playwright/test';
import { cards, expectAwake, expectUrl } from './support/sentences.ts';
import { start, type Server } from './support/start.ts';
import { failedResource, test } from './support/test.ts';

/** What a page does that was open while its catalogue was replaced, or a part of it was missing. */

/** A build in a folder of its own, within the project, where its packages are found. */
async function copyOfBuild(info: TestInfo, name: string): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'test-results', `${info.testId}-${name}`);
  await cp('dist/client', join(folder, 'client'), { recursive: true });
  await cp('dist/server', join(folder, 'server'), { recursive: true });
  return folder;
}

/** Gives each part of the program another name, as a build of other sources does. */
async function renameParts(folder: string): Promise<void> {
  const client = join(folder, 'client');
  const parts = (await readdir(join(client, 'assets'))).filter((name) => name.endsWith('.js'));
  const other = (text: string) =>
    parts.reduce((renamed, name) => renamed.replaceAll(name, name.replace('.js', '_.js')), text);
  for (const name of parts) {
    const text = await readFile(join(client, 'assets', name), 'utf8');
    await rm(join(client, 'assets', name));
    await writeFile(join(client, 'assets', other(name)), other(text));
  }
  for (const name of ['index.html', 'preloads.json']) {
    await writeFile(join(client, name), other(await readFile(join(client, name), 'utf8')));
  }
  await dropCompressed(folder);
}

/** What was compressed before is not what it belongs to any more. */
async function dropCompressed(folder: string): Promise<void> {
  const assets = join(folder, 'client', 'assets');
  for (const name of await readdir(assets)) if (/\.(?:br|gz)$/.test(name)) await rm(join(assets, name));
}

/** Starts a build where another one was until now. */
async function replace(server: Server, folder: string): Promise<Server> {
  await server.stop();
  return start(join(folder, 'server', 'main.js'), { PORT: new URL(server.address).port });
}

let server: Server;

test.afterEach(async () => {
  await server.stop();
});

test.use({ expectedProblems: new RegExp(`${failedResource(404).source}|net::ERR_`) });

test('a newer version is said to be there once a part of the old one is missing, and a reload keeps what is in the address', async ({
  page,
}, info) => {
  const newer = await copyOfBuild(info, 'newer');
  await renameParts(newer);
  server = await start('dist/server/main.js', {});
  await page.goto(`${server.address}/?org=acme&cores=8..`);
  await expectAwake(page);
  await page.waitForLoadState('networkidle');
  const shown = await cards(page).count();
  server = await replace(server, newer);

  // What has been loaded goes on working, and nothing is said.
  await page.getByRole('searchbox').fill('rock');
  await expect(page).toHaveURL(/q=rock/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  await expectUrl(page, '/?org=acme&cores=8..');

  await page.getByRole('button', { name: 'Theme and language' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'There is a newer version of the catalogue' });
  await expect(notice).toContainText('everything in its address stays');
  await expect(cards(page)).toHaveCount(shown);
  await page.keyboard.press('Escape');
  await notice.getByRole('button', { name: 'Reload the page' }).click();
  await expectAwake(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectUrl(page, '/?org=acme&cores=8..');
  await expect(cards(page)).toHaveCount(shown);
  await page.getByRole('button', { name: 'Theme and language' }).click();
  await expect(page.getByRole('radio', { name: /Dark/ })).toBeVisible();
});

test('where a link leads to what is gone, a reload shows it in the newer version', async ({ page }, info) => {
  const newer = await copyOfBuild(info, 'newer');
  await renameParts(newer);
  server = await start('dist/server/main.js', {});
  await page.goto(`${server.address}/?org=acme`);
  await expectAwake(page);
  await page.waitForLoadState('networkidle');
  server = await replace(server, newer);
  await cards(page).first().getByRole('link').first().click();
  await expectUrl(page, '/?org=acme&package=rock-1');
  const notice = page.getByRole('alert').filter({ hasText: 'There is a newer version of the catalogue' });
  await notice.getByRole('button', { name: 'Reload the page' }).click();
  await expectAwake(page);
  await expectUrl(page, '/?org=acme&package=rock-1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  // On its card, and beside the cards.
  await expect(page.getByRole('heading', { name: 'ROCK-1', exact: true })).toHaveCount(2);
});

test('where the code of another layout is gone the packages stay', async ({ page }, info) => {
  const newer = await copyOfBuild(info, 'newer');
  await renameParts(newer);
  server = await start('dist/server/main.js', {});
  await page.goto(server.address);
  await expectAwake(page);
  await page.waitForLoadState('networkidle');
  server = await replace(server, newer);
  for (const layout of ['Table', 'Map']) {
    await page.getByRole('link', { name: layout, exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible();
    await expect(cards(page)).toHaveCount(30);
  }
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(cards(page)).toHaveCount(0);
  await expectUrl(page, '/?layout=map');
});

test('a part that is missing for a while is asked for ever more rarely, and comes by itself', async ({
  page,
}, info) => {
  const broken = await copyOfBuild(info, 'broken');
  await dropCompressed(broken);
  for (const name of await readdir(join(broken, 'client', 'assets')))
    if (name.startsWith('preferences-')) await rm(join(broken, 'client', 'assets', name));
  await page.clock.install();
  server = await start(join(broken, 'server', 'main.js'), {});
  await page.goto(server.address);
  await expectAwake(page);
  await page.waitForLoadState('networkidle');
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/preferences-')) asked += 1;
  });
  await page.getByRole('button', { name: 'Theme and language' }).click();
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded');
  for (let passed = 0; passed < 60; passed += 5) {
    await page.clock.fastForward(5000);
    await page.evaluate(() => fetch('/healthz').then(() => undefined));
  }
  await expect(page.getByText('There is a newer version of the catalogue')).toHaveCount(0);
  await expect(cards(page)).toHaveCount(30);
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThanOrEqual(9);

  await server.stop();
  server = await start('dist/server/main.js', { PORT: new URL(server.address).port });
  await expect(async () => {
    await page.clock.fastForward(20_000);
    await expect(page.getByRole('radio', { name: /Dark/ })).toBeVisible({ timeout: 400 });
  }).toPass();
});

for (const [language, address, words] of [
  ['English', '/', /reloads in a moment/],
  ['German', '/?locale=de', /lädt gleich neu/],
] as const) {
  test(`a page whose program does not come says so (${language}), and is loaded anew by itself`, async ({
    page,
  }) => {
    server = await start('dist/server/main.js', {});
    let asked = 0;
    await page.route('**/assets/index-*.js', async (route) => {
      asked += 1;
      await (asked === 1 ? route.abort() : route.continue());
    });
    await page.goto(server.address + address);
    await expect(page.getByRole('alert')).toHaveText(words);
    // What the server has rendered is there, and its links and forms work.
    await expect(page.getByRole('article')).toHaveCount(30);
    await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 40_000 });
    await expect(page.getByRole('article')).toHaveCount(30);
  });
}

test('a page whose program does not come is loaded anew, and not often', async ({ page }) => {
  server = await start('dist/server/main.js', {});
  let asked = 0;
  await page.route('**/assets/index-*.js', async (route) => {
    asked += 1;
    await route.abort();
  });
  await page.goto(server.address);
  await expect.poll(() => asked, { timeout: 40_000 }).toBe(2);
  await page.waitForTimeout(14_000);
  expect(asked).toBe(2);
  await expect(page.getByRole('alert')).toBeVisible();
});

/** Passes on what the server says, but for the second half of its first page, which is left to `second`. */
async function passOn(second: (response: ServerResponse, rest: Buffer) => void) {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    void (async () => {
      const whole = await fetch(server.address + request.url);
      const body = Buffer.from(await whole.arrayBuffer());
      response.writeHead(whole.status, { 'Content-Type': whole.headers.get('Content-Type') ?? '' });
      if (request.url !== '/' || asked.push(request.url) > 1) {
        response.end(body);
        return;
      }
      response.write(body.subarray(0, 60_000));
      second(response, body.subarray(60_000));
    })();
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const { port } = proxy.address() as AddressInfo; // it listens on a port
  const stop = () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { address: `http://127.0.0.1:${port}/`, asked, stop };
}

test('a page that is cut off says so, and is loaded anew by itself', async ({ page }) => {
  server = await start('dist/server/main.js', {});
  const { address, stop } = await passOn((response) => {
    setTimeout(() => response.socket?.resetAndDestroy(), 500);
  });
  await page.clock.install();
  await page.goto(address, { waitUntil: 'commit' });
  await expect(cards(page).first()).toBeVisible();
  await page.clock.fastForward(46_000);
  await expect(page.getByRole('alert')).toHaveText(/reloads in a moment/);
  await page.clock.fastForward(30_000);
  await expectAwake(page);
  await expect(cards(page)).toHaveCount(30);
  stop();
});

test('a page that comes slowly, but comes, is not loaded anew', async ({ page }) => {
  server = await start('dist/server/main.js', {});
  let goOn = () => {};
  const { address, asked, stop } = await passOn((response, rest) => {
    goOn = () => response.end(rest);
  });
  await page.clock.install();
  await page.goto(address, { waitUntil: 'commit' });
  await expect(cards(page).first()).toBeVisible();
  await page.clock.fastForward(46_000);
  await expect(page.getByRole('alert')).toHaveText(/reloads in a moment/);
  goOn();
  await expectAwake(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.clock.fastForward(200_000);
  await expect(cards(page)).toHaveCount(30);
  expect(asked).toHaveLength(1);
  stop();
});
