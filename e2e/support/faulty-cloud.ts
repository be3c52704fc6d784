import { expect, type Page } from '@playwright/test';
import { ALL_FAULTS, startFaultyApi, type Fault, type FaultyApi } from './faulty-api.ts';
import { startTimed, type TimedServer } from './start.ts';
import { failedResource, test as base } from './test.ts';

/** The built gateway in front of an API that fails on purpose, one of each for a worker, and the time that passes there. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

/** What Chromium says of faults, in the console. */
export const OF_FAULTS = new RegExp(`${failedResource(429, 500, 502, 503, 504).source}|net::ERR_`);

export const test = base.extend<{ wellAtFirst: void }, { api: FaultyApi; gateway: TimedServer }>({
  // No hook: of a module that several files use, a worker would run it for the tests of the first file alone.
  wellAtFirst: [
    async ({ api, gateway }, use) => {
      await api.recover();
      // What other tests have left is old by now, and may be asked for.
      await gateway.pass(11 * MINUTE);
      await use();
    },
    { auto: true },
  ],
  api: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs
    async ({}, use) => {
      const api = await startFaultyApi();
      await use(api);
      await api.stop();
    },
    { scope: 'worker' },
  ],
  gateway: [
    async ({ api }, use) => {
      const gateway = await startTimed('dist/server/main.js', {
        KATAPULT_API_URL: api.address,
        KATAPULT_API_TOKEN: 'operators-own',
        CATALOGUE_ORGANIZATIONS: ALL_FAULTS.map(organizationOf).join(','),
      });
      await use(gateway);
      await gateway.stop();
    },
    { scope: 'worker' },
  ],
});

/** An organization that nobody has asked for before. */
export function organizationOf(fault: Fault): string {
  return `of-${fault.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}

/** For `test.use`: asked for with a token of the caller's own, of which nothing is kept. */
export const OWN_TOKEN = { extraHTTPHeaders: { Authorization: 'Bearer somebody' } };

/** What a page asks the API on its gateway from now on. */
export function countRequests(page: Page): { count: number } {
  const requests = { count: 0 };
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/core/v1/')) requests.count += 1;
  });
  return requests;
}

/** As somebody who comes back to a tab. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
}

/** Lets time pass, in milliseconds, in the page and in the gateway alike: in steps, between which answers come. */
export async function pass(page: Page, gateway: TimedServer, ms: number, step = 5 * SECOND): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    await Promise.all([page.clock.fastForward(step), gateway.pass(step)]);
    // What was asked before this is answered before it, but for what is silent.
    await page.evaluate(() => fetch('/healthz').then(() => undefined));
  }
}

/** Lets time pass in both until something is so, but no more than this many milliseconds. */
export async function passUntil(
  page: Page,
  gateway: TimedServer,
  { most, step }: { readonly most: number; readonly step: number },
  isSo: (options: { timeout: number }) => Promise<void>,
): Promise<void> {
  for (let passed = 0; passed < most; passed += step) {
    await pass(page, gateway, step, step);
    try {
      return await isSo({ timeout: 400 });
    } catch {
      // Not yet.
    }
  }
  await isSo({ timeout: 1000 });
}

/** What a page says that shows what it had before. */
export async function expectStale(page: Page): Promise<void> {
  await expect(
    page.getByText(/could not be asked anew\. This is what it said (?:\d+ minutes? ago|at )/),
  ).toBeVisible();
}
