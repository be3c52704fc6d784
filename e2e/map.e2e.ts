import { expect, type Page } from '@playwright/test';
import { expectNoAxeViolations, expectUrl, expectWhole, openView } from './support/sentences.ts';
import { test } from './support/test.ts';

const points = (page: Page) =>
  page.getByRole('list', { name: 'Packages by cores and memory' }).getByRole('link');
const point = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'Packages by cores and memory' }).getByRole('link', { name });
const heading = (page: Page) => page.getByRole('heading', { level: 2 });

/** Waits until the page answers to keys and pointers, and not as a document alone. */
async function expectAwake(page: Page) {
  await expectWhole(page);
  await expect
    .poll(() =>
      points(page)
        .first()
        .evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react'))),
    )
    .toBe(true);
}

/** Drags from one point to another, a little beyond both. */
async function dragAround(page: Page, from: RegExp, to: RegExp) {
  const [a, b] = [await point(page, from).boundingBox(), await point(page, to).boundingBox()];
  if (a === null || b === null) throw new Error('Both points must be on the map');
  await page.mouse.move(a.x - 6, a.y + a.height + 6);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2);
  await page.mouse.move(b.x + b.width + 6, b.y - 6);
}

test('shows every package by cores and memory, from a link and after a reload', async ({ page }) => {
  await openView(page, '?layout=map&dedicated=yes');
  await expect(points(page)).toHaveCount(13);
  await expect(heading(page)).toHaveText(/^13 of 48 packages/);
  await page.reload();
  await expect(
    point(page, /^D-ROCK-24: 8 cores, 24 GB of memory, 200 GB of storage, Dedicated vCPU$/),
  ).toBeVisible();
});

test('a rectangle keeps what is in it, and Back takes it away', async ({ page }) => {
  await openView(page, '?layout=map');
  await expectAwake(page);
  await dragAround(page, /^ROCK-12:/, /^ROCK-36:/);
  await page.mouse.up();
  await expectUrl(page, '?cores=4..12&memory=12..40&layout=map');
  await page.goBack();
  await expectUrl(page, '?layout=map');
  // One of the 48 stands where another looks the same.
  await expect(points(page)).toHaveCount(47);
});

test('Escape takes a rectangle back, and one around nothing says so', async ({ page }) => {
  await openView(page, '?layout=map');
  await expectAwake(page);
  await dragAround(page, /^ROCK-12:/, /^ROCK-36:/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectUrl(page, '?layout=map');
  const area = await page.locator('.map-area').boundingBox();
  if (area === null) throw new Error('The map must be there');
  await page.mouse.move(area.x + area.width - 60, area.y + area.height - 60);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width - 10, area.y + area.height - 10, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByText('There is no package in that rectangle.')).toBeVisible();
  await expectUrl(page, '?layout=map');
});

test('every point is read and reached by keyboard, and leads to its packages', async ({ page }) => {
  await openView(page, '?layout=map&group=none');
  await expectAwake(page);
  await points(page).first().focus();
  await expect(points(page).first()).toHaveAccessibleName(
    'PEBBLE-1: 1 core, 2 GB of memory, 20 GB of storage, no group',
  );
  await page.keyboard.press('ArrowRight');
  await expect(point(page, /^PEBBLE-2:/)).toBeFocused();
  await expect(page.locator('p', { hasText: /^PEBBLE-2: 2 cores/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(point(page, /^PEBBLE-1:/)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expectUrl(page, '?cores=2..2&memory=4..4&group=none&layout=table');
});

test('is read as a table', async ({ page }) => {
  await openView(page, '?layout=map&cores=8..');
  await page.getByRole('link', { name: 'Read as a table' }).click();
  await expectUrl(page, '?cores=8..&layout=table');
  await expect(page.getByRole('table')).toBeVisible();
});

test('says what it cannot place', async ({ page }) => {
  await openView(page, '?layout=map&org=answers-oldest');
  await expect(page.getByText('48 packages have no place here')).toBeVisible();
});

test('holds ten thousand packages', async ({ page }) => {
  await openView(page, '?layout=map&org=ten-thousand');
  await expect(heading(page)).toHaveText('10,000 packages', { timeout: 30_000 });
  await expect(page.getByText(/There is too much to draw/)).toBeVisible();
  expect(await points(page).count()).toBeLessThanOrEqual(1500);
});

test('loads its code when it is first used', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await openView(page);
  await expectWhole(page);
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => url.includes('package-map'))).toEqual([]);
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(points(page)).toHaveCount(47);
  expect(scripts.filter((url) => url.includes('package-map'))).toHaveLength(1);
});

for (const [width, colorScheme] of [
  [1280, 'dark'],
  [320, 'light'],
] as const) {
  test(`fits ${width} px, ${colorScheme}, and axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const query of ['?layout=map', '?layout=map&org=awkward']) {
      await openView(page, query);
      await expect(points(page).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expectNoAxeViolations(page);
    }
  });
}
