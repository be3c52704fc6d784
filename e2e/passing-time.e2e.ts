import { expect, type Page } from '@playwright/test';
import {
  comeBack,
  countRequests,
  DAY,
  expectStale,
  MINUTE,
  OF_FAULTS,
  OWN_TOKEN,
  pass,
  passUntil,
  SECOND,
  test,
} from './support/faulty-cloud.ts';
import { cards, expectAwake } from './support/sentences.ts';
import type { TimedServer } from './support/start.ts';

/** Connections that go and come, tabs that sleep, and clocks that somebody sets. */

test.use({ expectedProblems: OF_FAULTS });

/** Opens the catalogue with a clock that the test moves, and waits until it is the browser's own. */
async function openWithClock(page: Page, gateway: TimedServer, query = ''): Promise<void> {
  await page.clock.install();
  await page.goto(`${gateway.address}/${query}`);
  await expectAwake(page);
  await expect(cards(page)).toHaveCount(30);
}

/** Sets the clock that the page sees, without any time passing. */
async function setClock(page: Page, ms: number): Promise<void> {
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + ms);
}

test('a browser that is offline asks nothing, and asks once when it is back', async ({
  page,
  gateway,
  context,
}) => {
  await openWithClock(page, gateway);
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward(10 * MINUTE);
  await context.setOffline(true);
  const requests = countRequests(page);
  await comeBack(page);
  await expect(page.getByRole('alert')).toContainText('This device is offline');
  for (let minute = 0; minute < 10; minute += 1) await page.clock.fastForward(MINUTE);
  await expect(cards(page)).toHaveCount(30);
  expect(requests.count).toBe(0);
  await context.setOffline(false);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await pass(page, gateway, 20 * SECOND);
  expect(requests.count).toBeGreaterThan(0);
  expect(requests.count).toBeLessThanOrEqual(2);
});

for (const path of ['packages/rock-6', 'compare?compare=rock-3&compare=rock-6']) {
  test(`of a browser that goes offline, ${path} says so, though nothing had been wrong before`, async ({
    page,
    gateway,
    context,
  }) => {
    await page.clock.install();
    await page.goto(`${gateway.address}/${path}`);
    await page.waitForLoadState('networkidle');
    await page.clock.fastForward(10 * MINUTE);
    await context.setOffline(true);
    await comeBack(page);
    await expect(page.getByRole('alert')).toContainText('This device is offline');
    await expect(page.getByText('ROCK-6').first()).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a tab that slept for an hour asks once', async ({ page, gateway }) => {
  await openWithClock(page, gateway);
  const requests = countRequests(page);
  await page.clock.fastForward(60 * MINUTE);
  await gateway.pass(60 * MINUTE);
  await comeBack(page);
  await pass(page, gateway, 20 * SECOND);
  await expect(cards(page)).toHaveCount(30);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(requests.count).toBeGreaterThan(0);
  expect(requests.count).toBeLessThanOrEqual(2);
});

for (const path of ['/packages/rock-6', '/compare?compare=rock-3&compare=rock-6']) {
  test(`${path}: who comes back after an hour is shown what there is by then`, async ({ page, gateway }) => {
    await page.clock.install();
    await page.goto(gateway.address + path);
    await page.waitForLoadState('networkidle');
    const requests = countRequests(page);
    await page.clock.fastForward(60 * MINUTE);
    await gateway.pass(60 * MINUTE);
    expect(requests.count).toBe(0);
    await comeBack(page);
    await pass(page, gateway, 20 * SECOND);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(requests.count).toBeGreaterThan(0);
    expect(requests.count).toBeLessThanOrEqual(2);
  });

  test(`${path}: a fault of ten minutes is told of, and over when the API is back, though nobody touches the page`, async ({
    page,
    api,
    gateway,
  }) => {
    const notice = page.getByText(/could not be asked anew/);
    await page.clock.install();
    await page.goto(gateway.address + path);
    await api.fail('503');
    await gateway.pass(2 * MINUTE);
    await expect(async () => {
      await gateway.pass(6 * SECOND);
      await page.reload();
      await expect(notice).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.waitForLoadState('networkidle');
    await pass(page, gateway, 10 * MINUTE, 20 * SECOND);
    await expect(notice).toBeVisible();
    await api.recover();
    await passUntil(page, gateway, { most: 3 * MINUTE, step: 20 * SECOND }, (options) =>
      expect(notice).toHaveCount(0, options),
    );
  });
}

test.describe('with a token of somebody’s own', () => {
  test.use(OWN_TOKEN);

  test('a tab that slept for an hour in the midst of a fault does not make up for what it missed', async ({
    page,
    api,
    gateway,
  }) => {
    await openWithClock(page, gateway);
    await api.fail('503');
    await page.clock.fastForward(10 * MINUTE);
    await comeBack(page);
    await pass(page, gateway, 20 * SECOND);
    await expect(page.getByRole('alert')).toContainText('unavailable at the moment');
    const requests = countRequests(page);
    await page.clock.fastForward(60 * MINUTE);
    await comeBack(page);
    await pass(page, gateway, 10 * SECOND);
    await expect(cards(page)).toHaveCount(30);
    expect(requests.count).toBeLessThanOrEqual(4);
    await api.recover();
    await passUntil(page, gateway, { most: 2 * MINUTE, step: 20 * SECOND }, (options) =>
      expect(page.getByRole('alert')).toHaveCount(0, options),
    );
  });

  for (const [which, ms] of [
    ['forwards', DAY],
    ['back', -DAY],
  ] as const) {
    test(`a browser’s clock that is set a day ${which} in the midst of a fault changes neither how often is asked nor what is said`, async ({
      page,
      api,
      gateway,
    }) => {
      await openWithClock(page, gateway);
      await api.fail('503');
      await page.clock.fastForward(10 * MINUTE);
      await comeBack(page);
      await pass(page, gateway, 20 * SECOND);
      const requests = countRequests(page);
      const notice = page.getByRole('alert');
      await expect(notice).toContainText(/in \d+ seconds?\./);
      await setClock(page, ms);
      await page.clock.runFor(SECOND);
      await expect(notice).toContainText(/in \d{1,2} seconds?\.|Trying again/);
      await expect(notice).not.toContainText(/in [-−]/);
      await pass(page, gateway, MINUTE);
      await expect(cards(page)).toHaveCount(30);
      expect(requests.count).toBeGreaterThan(0);
      expect(requests.count).toBeLessThanOrEqual(8);
      await api.recover();
      await passUntil(page, gateway, { most: 2 * MINUTE, step: 20 * SECOND }, (options) =>
        expect(notice).toHaveCount(0, options),
      );
    });
  }
});

for (const [which, ms] of [
  ['forwards', DAY],
  ['back', -DAY],
] as const) {
  test(`a browser’s clock that is set a day ${which} makes no age that cannot be, and no storm`, async ({
    page,
    api,
    gateway,
  }) => {
    await page.clock.install();
    await page.goto(gateway.address);
    await expect(cards(page)).toHaveCount(30);
    await api.fail('503');
    await gateway.pass(2 * MINUTE);
    await expect(async () => {
      await gateway.pass(6 * SECOND);
      await page.reload();
      await expect(page.getByText(/could not be asked anew/)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expectAwake(page);
    const requests = countRequests(page);
    await setClock(page, ms);
    await pass(page, gateway, MINUTE, 10 * SECOND);
    await expectStale(page);
    await expect(page.getByText(/asked anew/)).toContainText(/said (?:[1-9] minutes? ago|at \d{4})/);
    expect(requests.count).toBeLessThanOrEqual(4);
  });

  test(`a gateway’s clock that is set a day ${which} keeps nothing longer, calls nothing stale, and makes no storm`, async ({
    page,
    api,
    gateway,
  }) => {
    // What the test before has asked in vain is not asked again at once.
    await expect(async () => {
      await gateway.pass(MINUTE);
      await page.goto(gateway.address);
      await expect(cards(page)).toHaveCount(30);
      await expect(page.getByText(/asked anew/)).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await api.recover();
    await gateway.setClock(ms);
    try {
      for (let times = 0; times < 5; times += 1) {
        const response = await page.reload();
        const kept = /s-maxage=(\d+)/.exec(response?.headers()['cache-control'] ?? '')?.[1];
        expect(Number(kept ?? 0)).toBeLessThanOrEqual(60);
        await expect(cards(page)).toHaveCount(30);
        await expect(page.getByText(/asked anew/)).toHaveCount(0);
      }
      expect(api.asked.length).toBeLessThanOrEqual(3);
      await gateway.pass(2 * MINUTE);
      await page.reload();
      await page.reload();
      await expect(cards(page)).toHaveCount(30);
      await expect.poll(() => api.asked.length).toBeGreaterThan(0);
      expect(api.asked.length).toBeLessThanOrEqual(6);
    } finally {
      await gateway.setClock(-ms);
    }
  });
}
