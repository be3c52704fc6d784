import { expect } from '@playwright/test';
import { expectAwake, openView } from './support/sentences.ts';
import { test, UNKEPT } from './support/test.ts';

/** What is shown while the API cannot be asked: what there was before, and how old that is. */

const PAGES = [
  '/?org=stale',
  '/?org=stale&cores=8..',
  '/packages/rock-6?org=stale',
  '/compare?compare=rock-3&compare=rock-6&org=stale',
];

for (const address of PAGES) {
  test(`${address} says how old it is`, async ({ page }) => {
    await page.goto(address);
    await expect(
      page.getByText(/could not be asked anew.*said 2[56] minutes ago \(\d{4}‑\d\d‑\d\d\s\d\d:\d\d\sUTC\)/),
    ).toBeVisible();
  });
}

test.describe('without scripts', () => {
  test.use({ ...UNKEPT, javaScriptEnabled: false });

  for (const address of PAGES) {
    test(`${address} says of when it is`, async ({ page }) => {
      await page.goto(address);
      await expect(
        page.getByText(/could not be asked anew.*said at \d{4}‑\d\d‑\d\d\s\d\d:\d\d\sUTC/),
      ).toBeVisible();
    });
  }
});

test('what is as new as it should be says nothing of its age', async ({ page }) => {
  await openView(page);
  await expectAwake(page);
  await expect(page.getByText(/asked anew/)).toHaveCount(0);
});

test.describe('a browser without a connection', () => {
  test.use({ ...UNKEPT, expectedProblems: /net::ERR_INTERNET_DISCONNECTED/ });

  test('keeps what it has, finds and sorts in it, says so, and goes on by itself', async ({
    page,
    context,
  }) => {
    await page.clock.install();
    await openView(page, '?org=acme');
    await expectAwake(page);
    await page.getByRole('heading', { name: /of 54 packages/ }).waitFor();
    await page.clock.fastForward('10:00');
    await context.setOffline(true);
    // As somebody who comes back to a tab.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(page.getByRole('alert')).toContainText(/offline|no connection/i);
    await page.getByRole('searchbox').fill('rock-6');
    await expect(page.getByRole('heading', { name: /ROCK-6/ }).first()).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
