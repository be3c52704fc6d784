import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { cards, chooseOrganization, expectUrl, open, openView } from './support/sentences.ts';
import { failedResource, test } from './support/test.ts';

/** How a catalogue is read behind the page that shows it. */

const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const organization = (page: Page) => page.getByRole('button', { name: /^Organization/ });

/** Which requests for packages there were, how many at once, and which did not end. */
function watchRequests(page: Page) {
  const seen = { asked: [] as string[], underWay: 0, mostAtOnce: 0, aborted: 0 };
  const isPackages = (url: string) => url.includes('/core/v1/virtual_machine_packages');
  const end = () => {
    seen.underWay -= 1;
  };
  page.on('request', (request) => {
    if (!isPackages(request.url())) return;
    seen.asked.push(decodeURIComponent(new URL(request.url()).search));
    seen.underWay += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.underWay);
  });
  page.on('requestfinished', (request) => isPackages(request.url()) && end());
  page.on('requestfailed', (request) => {
    if (!isPackages(request.url())) return;
    end();
    seen.aborted += 1;
  });
  return seen;
}

test('shows how far it is, asks for four things at a time at most, and stops when another is chosen', async ({
  page,
}) => {
  test.slow();
  await openView(page);
  await expect(organization(page)).toBeVisible();
  const requests = watchRequests(page);
  // Far enough away that the parts take some seconds to come.
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 1500,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await chooseOrganization(page, 'Ten thousand packages (totals absent)');
  await expect(page.getByText(/^[\d,]+ packages read$/)).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Reading the whole catalogue' })).toBeVisible();
  await page.getByRole('link', { name: 'Next page' }).click();
  await chooseOrganization(page, 'Acme (private packages)');
  await expectUrl(page, '?org=acme');
  await expect(heading(page)).toHaveText('1–30 of 54 packages');
  // What is on its way for the former one is given up, and nothing more is asked of it.
  const asked = requests.asked.filter((search) => search.includes('ten-thousand')).length;
  expect(asked).toBeLessThan(50);
  expect(requests.mostAtOnce).toBeLessThanOrEqual(4); // three parts, and a page
  await page
    .getByRole('group', { name: 'Availability', exact: true })
    .getByRole('checkbox', { name: /^Private/ })
    .click();
  await expect(heading(page)).toHaveText('6 of 54 packages with private availability');
  await expect(cards(page)).toHaveCount(6);
  expect(requests.asked.filter((search) => search.includes('ten-thousand'))).toHaveLength(asked);
});

test.describe('a part that is missing', () => {
  test.use({ expectedProblems: failedResource(503) });

  test('alone is asked for again, and what is there stays', async ({ page }) => {
    test.slow();
    await openView(page, '?org=part-missing&cores=8..');
    const notice = page.getByText('800 of 1,000 read; the rest could not be.');
    await expect(notice).toBeVisible({ timeout: 20_000 });
    const found = await heading(page).textContent();
    const requests = watchRequests(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => requests.asked.length).toBeGreaterThan(0);
    await expect(notice).toBeVisible({ timeout: 20_000 });
    expect(new Set(requests.asked.map((search) => new URLSearchParams(search).get('page')))).toEqual(
      new Set(['4']),
    );
    await expect(heading(page)).toHaveText(found ?? '');
  });
});

test('a list that moves while it is read has each package once', async ({ page }) => {
  await openView(page, '?org=moving&sort=cores');
  await expect(heading(page)).toHaveText(/of 90\d packages/, { timeout: 20_000 });
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All that is listed, as JSON' }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { id: string }[];
  expect(saved.length).toBeGreaterThanOrEqual(900);
  expect(new Set(saved.map(({ id }) => id)).size).toBe(saved.length);
});

test('the end of a large set is found without a total', async ({ page }) => {
  await openView(page, '?org=large-set&page=2');
  await expect(heading(page)).toHaveText('31–60 of 1,200 packages', { timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Page 40', exact: true })).toBeVisible();
});

test('the slash leads to the search box, on a phone into the sheet of filters', async ({ page }) => {
  await openView(page);
  await expect(page.getByRole('group', { name: 'CPU cores', exact: true })).toBeVisible();
  await expect
    .poll(async () => {
      await page.keyboard.press('/');
      return page
        .getByRole('searchbox', { name: 'Search' })
        .evaluate((field) => field === document.activeElement);
    })
    .toBe(true);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  await page.keyboard.type('a/b');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('a/b');
});

test('on a phone the filters are a dialog, and the page behind is out of reach until it is closed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openView(page, '?dedicated=yes');
  await page.getByRole('button', { name: 'Filters 1' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await expect(sheet).toBeVisible();
  await expect(page.locator('header').first()).toHaveAttribute('inert');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters 1' })).toBeFocused();
  await expect(page.locator('header').first()).not.toHaveAttribute('inert');
});

test('on a phone the page behind is there again for whoever goes Back from the filters', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, '/packages/rock-6');
  await page.getByRole('link', { name: 'All packages' }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.locator('header').first()).toHaveAttribute('inert');
  await page.goBack();
  await expectUrl(page, '/packages/rock-6');
  await expect(page.locator('header').first()).not.toHaveAttribute('inert');
});
