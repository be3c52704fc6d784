import { createServer, type Server as HttpServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { anyPlayed, type Played } from '#api/testing.ts';
import { anyPageAddress } from '#view/testing.ts';
import { start, type Server } from './support/start.ts';
import { test } from './support/test.ts';

/** A page that is led to one address after another, and an API that answers whatever it likes: nothing stops it. */

/** `FUZZ_SEED` takes that of a run that failed. */
const seed = Number(process.env['FUZZ_SEED'] ?? 2026);
const ADDRESSES = Number(process.env['FUZZ_RUNS'] ?? 60);
const ANSWERS = Math.ceil(ADDRESSES / 6);
/** One address in so many is loaded, as a link from elsewhere is; others are gone to within the page. */
const LOADED_ONE_IN = 6;
/** Whatever the browser says of answers that are no success, and of icons that are not there. */
const OF_ANSWERS = /^console: Failed to load resource: /;

test.use({ expectedProblems: OF_ANSWERS });

/** Goes to an address within the page, as Back and Forward do. */
async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, address);
}

/** Waits until something is on the page, and fails where it is what stands for a page that has stopped. */
async function expectAlive(page: Page, address: string): Promise<void> {
  await expect(page.locator('main h1, main h2, main [role=alert]').first(), address).toBeAttached();
  await expect(page.getByRole('button', { name: /^(?:Reload|Neu laden)/ }), address).toHaveCount(0);
}

test(`addresses of any kind, one after another (seed ${seed})`, async ({ page, problems }) => {
  await page.goto('/');
  for (const [index, address] of fc.sample(anyPageAddress, { seed, numRuns: ADDRESSES }).entries()) {
    if (!URL.canParse(address, 'http://catalogue.example')) continue;
    if (index % LOADED_ONE_IN === 0) {
      await page.goto(address, { waitUntil: 'commit' });
      // Where a script changes the address in the very moment of hydration, React says so.
      await expect(page.locator('html[data-awake]'), address).toBeAttached();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    } else await goWithin(page, address);
    await expectAlive(page, address);
    expect([address, problems.filter((problem) => !OF_ANSWERS.test(problem))]).toEqual([address, []]);
  }
});

test.describe('an API that answers whatever it likes', () => {
  let played: Played;
  let api: HttpServer;
  let gateway: Server;

  test.beforeAll(async () => {
    api = createServer((_, response) => {
      const { status, body } = played;
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(body);
    });
    await new Promise<void>((resolve) => {
      api.listen(0, '127.0.0.1', resolve);
    });
    const address = api.address();
    gateway = await start('dist/server/main.js', {
      KATAPULT_API_URL: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
      KATAPULT_API_TOKEN: 'the-operators',
    });
  });
  test.afterAll(async () => {
    await gateway.stop();
    api.closeAllConnections();
    api.close();
  });

  // For a caller's own token the gateway keeps nothing.
  test.use({ extraHTTPHeaders: { Authorization: 'Bearer somebody' } });

  test(`on every page (seed ${seed})`, async ({ page, problems }) => {
    const pages = ['/', '/?layout=table', '/?layout=map', '/compare?compare=rock-6', '/packages/rock-6'];
    for (const [index, answer] of fc.sample(anyPlayed, { seed, numRuns: ANSWERS }).entries()) {
      played = answer;
      const address = pages[index % pages.length]!; // the rest of a division
      const about = `${address} with ${JSON.stringify(answer).slice(0, 2000)}`;
      await page.goto(gateway.address + address, { waitUntil: 'commit' });
      await expectAlive(page, about);
      // An address that changes in the very moment of hydration is another page than the server's: React says so.
      await page.waitForLoadState('networkidle');
      await goWithin(page, pages[(index + 1) % pages.length]!);
      await expectAlive(page, about);
      expect([about, problems.filter((problem) => !OF_ANSWERS.test(problem))]).toEqual([about, []]);
    }
  });
});
