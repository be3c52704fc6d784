import { expect } from '@playwright/test';
import { MOST_SHIFT, watchShift } from './support/layout-shift.ts';
import { cards, expectNoAxeViolations, openView } from './support/sentences.ts';
import { startStaticHost, type StaticHost } from './support/static-host.ts';
import { failedResource, test } from './support/test.ts';

/** The built files on a host that can do nothing but send them; the API is the gateway's, on another origin. */

let host: StaticHost;

test.beforeAll(async () => {
  host = await startStaticHost(`${process.env['GATEWAY_ADDRESS']}/core/v1`);
});
test.afterAll(() => host.close());
test.beforeEach(async ({ page }) => {
  await page.goto(host.address);
});

test('shows the catalogue, its icons and all that can be done with it', async ({ page }) => {
  await expect(cards(page)).toHaveCount(30);
  await expect(page).toHaveTitle('VM packages');
  await page
    .getByRole('group', { name: 'CPUs', exact: true })
    .getByRole('radio', { name: /^Dedicated/ })
    .click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('13 of 48 packages with dedicated CPUs');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('rowheader', { name: 'D-ROCK-6', exact: true })).toBeVisible();
  const icon = page.getByRole('rowheader').locator('img').first();
  await expect
    .poll(() => icon.evaluate((image) => (image as HTMLImageElement).naturalWidth)) // images only
    .toBeGreaterThan(0);
  await expectNoAxeViolations(page);
});

test.describe('for a reader of German', () => {
  test.use({ locale: 'de-AT' });

  test('is in German, and in English where a link says so', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('1–30 von 48 Paketen');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-AT');
    await page.goto(`${host.address}/?locale=en`);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('1–30 of 48 packages');
  });
});

test('takes a link in the API’s spelling, and rewrites it', async ({ page }) => {
  await page.goto(`${host.address}/?organization[sub_domain]=acme&cores_min=4`);
  await expect(page).toHaveURL(`${host.address}/?org=acme&cores=4..`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/of 54 packages with 4 or more cores$/);
});

test('stands in with skeletons until the first answer, and nothing jumps when it comes', async ({ page }) => {
  await page.goto(`${host.address}/?org=slow&per_page=15`, { waitUntil: 'commit' });
  const skeletons = page.getByRole('status', { name: 'Loading 15 packages' });
  await expect(skeletons).toBeVisible();
  const before = await skeletons.locator('> div').nth(7).boundingBox();
  await expect(cards(page)).toHaveCount(15);
  const after = await cards(page).nth(7).boundingBox();
  expect(Math.abs((before?.y ?? 0) - (after?.y ?? 99))).toBeLessThanOrEqual(2);
});

for (const [what, path] of [
  ['a filtered view', '/?cores=8..9&memory=500..'],
  ['a map', '/?layout=map&group=none'],
  ['a package beside the others', '/?package=rock-6'],
  ['a package', '/packages/rock-6'],
  ['a comparison', '/compare?compare=rock-3&compare=rock-6'],
  ['organizations', '/organizations'],
  ['an answer that is old', '/?org=stale'],
  ['an old comparison', '/compare?org=stale&compare=rock-3&compare=rock-6'],
  ['packages that cannot be read', '/?org=wrong-types'],
] as const) {
  test(`nothing moves while it comes: ${what}`, async ({ page }) => {
    const shift = await watchShift(page);
    // A chunk more or less late: what waits for it must have had its room before.
    await page.route('**/assets/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${host.address}${path}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(/^Loading/);
      await page.waitForLoadState('networkidle');
      expect(await shift()).toBeLessThan(MOST_SHIFT);
    }
  });
}

test.describe('an error', () => {
  test.use({ expectedProblems: failedResource(403) });

  test('is explained', async ({ page }) => {
    await page.goto(`${host.address}/?org=suspended`);
    await expect(page.getByRole('alert')).toContainText('The organization “suspended” is suspended');
  });
});

test('an address that is no page says so', async ({ page }) => {
  await page.goto(`${host.address}/nowhere?org=acme`);
  await expect(page.getByRole('alert')).toContainText('There is no page at this address');
  await page.getByRole('link', { name: 'Go to the catalogue' }).click();
  await expect(cards(page)).toHaveCount(30);
  await openView(page);
});
