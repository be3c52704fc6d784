import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { cards, expectAwake, expectWhole, open, openView } from './support/sentences.ts';
import { failedResource, test } from './support/test.ts';
import { setTripwires } from './support/tripwires.ts';

/** Names and icons that want more than to be shown, at each place where the catalogue shows or writes one. */

test.use({
  // Of icons that are not there.
  expectedProblems: failedResource(404),
  permissions: ['clipboard-read', 'clipboard-write'],
});

const MARKUP = '<img src=x onerror="document.documentElement.dataset.ran=1">';

let tripped: () => Promise<string[]>;

test.beforeEach(async ({ page, baseURL }) => {
  tripped = await setTripwires(page, [new URL(baseURL ?? '').origin]);
});

test.afterEach(async () => {
  expect(await tripped()).toEqual([]);
});

interface Listed {
  readonly name: string;
  readonly permalink: string;
}

async function awkwardPackages(page: Page): Promise<readonly Listed[]> {
  const answer = await page.request.get(
    '/core/v1/virtual_machine_packages?organization[sub_domain]=awkward&per_page=200',
  );
  return ((await answer.json()) as { virtual_machine_packages: Listed[] }).virtual_machine_packages;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

for (const [locale, map] of [
  ['en', 'Packages by cores and memory'],
  ['de', 'Pakete nach Kernen und Arbeitsspeicher'],
] as const) {
  test(`do nothing on cards, in the table and on the map (${locale})`, async ({ page }) => {
    await openView(page, `?org=awkward&per_page=200&locale=${locale}`);
    await expect(page.getByRole('article')).toHaveCount(32);
    await expect(page.getByRole('heading', { name: MARKUP })).toBeVisible();
    // Icons are loaded as they come into sight.
    for (const card of await page.getByRole('article').all()) await card.scrollIntoViewIfNeeded();
    await openView(page, `?org=awkward&per_page=200&layout=table&locale=${locale}`);
    await expect(page.getByRole('rowheader').filter({ hasText: MARKUP })).toHaveCount(1);
    await openView(page, `?org=awkward&layout=map&locale=${locale}`);
    const points = page.getByRole('list', { name: map }).getByRole('link');
    await expect(points.first()).toBeVisible();
    for (const point of await points.all()) await point.focus();
    await openView(page, `/embed?org=awkward&per_page=200&locale=${locale}`.slice(1));
    await expect(page.getByRole('heading', { name: MARKUP })).toBeVisible();
  });
}

test('do nothing in somebody else’s page, in a shadow root', async ({ page }) => {
  await page.goto('/examples/element.html');
  await expect(page.locator('vm-catalogue').getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page
    .locator('vm-catalogue')
    .first()
    .evaluate((element: HTMLElement & { navigate: (query: string) => void }) =>
      element.navigate('?org=awkward&per_page=200'),
    );
  await expect(page.getByRole('heading', { name: MARKUP })).toBeVisible();
  for (const card of await page.getByRole('article').all()) await card.scrollIntoViewIfNeeded();
});

test('do nothing in search, filters, their chips, favourites, the panel and the tray', async ({ page }) => {
  await openView(page, '?org=awkward&per_page=200');
  await expectAwake(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('<img src=x onerror');
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('button', { name: `Favourite: ${MARKUP}`, exact: true }).click();
  await page.getByRole('button', { name: 'Favourites', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Favourites' }).getByRole('link')).toHaveText([MARKUP]);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: `Compare ${MARKUP}`, exact: true }).check();
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText(MARKUP);
  await openView(page, '?org=awkward&package=markup&group=none');
  await expect(page.getByRole('complementary', { name: `About ${MARKUP}` })).toBeVisible();
  const groups = page.getByRole('group', { name: 'Group', exact: true });
  await groups.getByRole('checkbox', { name: /^<script>/ }).check();
  await expect(page.getByRole('link', { name: /^Remove: .*<script>/ })).toBeVisible();
});

test('do nothing on a page of their own, in its title, and beside others', async ({ page }) => {
  test.slow();
  for (const { name, permalink } of await awkwardPackages(page)) {
    await open(page, `/packages/${encodeURIComponent(permalink)}?org=awkward`);
    const [firstWord = ''] = name.trim().split(/[\s\u202E]+/);
    await expect(page.getByRole('article').first().getByRole('heading').first()).toContainText(firstWord);
    await expect(page).toHaveTitle(/Awkward names and icons · VM packages$/);
  }
  await page.goto(
    `/packages/${encodeURIComponent(`${MARKUP}</title><script>alert(1)</script>`)}?org=awkward`,
  );
  await expect(page.getByRole('alert')).toContainText(MARKUP);
});

test('do nothing in a comparison, nor in what is copied of it', async ({ page }) => {
  const packages = await awkwardPackages(page);
  for (let first = 0; first < packages.length; first += 6) {
    const six = packages.slice(first, first + 6).map(({ permalink }) => permalink);
    const query = new URLSearchParams([['org', 'awkward'], ...six.map((name) => ['compare', name])]);
    await open(page, `/compare?${query}`);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copied as Markdown' })).toBeVisible();
    const lines = (await copied(page)).split('\n').filter((line) => line.startsWith('|'));
    // What could begin a tag, a link, a picture or a mention has a backslash or a gap.
    for (const line of lines) expect(line).not.toMatch(/(?<!\\)[<\]`]|@\w|:\/\//);
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(page.getByRole('button', { name: 'Copied as CSV' })).toBeVisible();
    expect(await copied(page)).not.toMatch(/(?:^|[,;\t\r\n])"?\s*[=+@](?!\d)/m);
  }
});

test('are saved as text: no cell is a formula, and JSON has each name as it is', async ({ page }) => {
  await openView(page, '?org=awkward&sort=listed');
  await expectWhole(page);
  const save = async (format: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `All that is listed, as ${format}` }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  const csv = await save('CSV');
  expect(csv).toContain(`"'=HYPERLINK(""https://example.com"",""Click"")"`);
  expect(csv).toContain(`'@SUM(A1:A9)`);
  expect(csv).not.toMatch(/(?:^|[,;\t\r\n])"?\s*[=+@-](?!["\r\n]|\d)/m);
  const json = JSON.parse(await save('JSON')) as Listed[];
  expect(new Set(json.map(({ name }) => name))).toEqual(
    new Set((await awkwardPackages(page)).map(({ name }) => name)),
  );
});

test.describe('in lines to paste', () => {
  test.skip(process.platform === 'win32', 'There is no shell to try them in.');

  for (const permalink of [
    '../../etc/passwd',
    '?page=2&org=acme#top',
    '100%25%',
    'rock-1,rock-3',
    'größe',
    '__proto__',
    `with space'; echo $(ran) "'`,
  ]) {
    test(`${permalink} is a word and nothing more to a shell`, async ({ page }) => {
      await open(page, `/packages/${encodeURIComponent(permalink)}?org=awkward`);
      await page.locator('summary', { hasText: 'API (cURL)' }).click();
      await page.getByRole('button', { name: 'Copy API (cURL)' }).click();
      await expect(page.getByText('Copied', { exact: true })).toBeVisible();
      const script = `PATH=\ncurl() { printf '%s\\0' "$@"; }\n${await copied(page)}\n`;
      const words = execFileSync('/bin/bash', ['-s'], { input: script, encoding: 'utf8' }).split('\0');
      expect(JSON.parse(words.at(-2) ?? '')).toMatchObject({
        organization: { sub_domain: 'awkward' },
        package: { permalink },
      });
    });
  }
});

test('do nothing where a link is shared: in tags, and drawn', async ({ page }) => {
  for (const path of [
    '/?org=awkward&q=onerror',
    '/packages/markup?org=awkward',
    '/compare?org=awkward&compare=markup&compare=formula',
  ]) {
    await page.goto(path);
    await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
    expect(
      await page.locator('head').locator('img, b, script:not([id]):not([type]):not([src])').count(),
    ).toBe(1);
    const image = new URL((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '');
    const width = await page.evaluate(async (src) => {
      const drawn = new Image();
      drawn.src = src;
      await drawn.decode();
      return drawn.naturalWidth;
    }, image.pathname + image.search);
    expect(width).toBe(1200);
  }
});
