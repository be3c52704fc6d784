import { expect, type Page } from '@playwright/test';
import { expectNoAxeViolations, expectUrl, openView } from './support/sentences.ts';
import { test } from './support/test.ts';

/** One of the awkward packages names an icon that is not there. */
test.use({ expectedProblems: /Failed to load resource.*missing\.svg/ });

const table = (page: Page) => page.getByRole('table', { name: /^Packages, / });
const heading = (page: Page, name: string | RegExp) => table(page).getByRole('columnheader', { name });
const sortBy = (page: Page, name: string) => heading(page, name).getByRole('link');
const names = (page: Page) => table(page).getByRole('rowheader');
const sortButton = (page: Page) => page.getByRole('button', { name: 'Sort order' });

/** The cells of a column, from top to bottom, by its heading. */
async function column(page: Page, name: string): Promise<string[]> {
  const headings = await table(page).getByRole('columnheader').allInnerTexts();
  const place = headings.findIndex((each) => new RegExp(`^[▲▼]?\\d?${name}(?![ \\w])`).test(each));
  expect(place, `a column called ${name}, of ${headings.join()}`).toBeGreaterThanOrEqual(0);
  const rows = table(page).getByRole('row');
  const cells: string[] = [];
  for (let row = 1; row < (await rows.count()); row += 1) {
    cells.push(
      (
        await rows.nth(row).getByRole('rowheader').or(rows.nth(row).getByRole('cell')).nth(place).innerText()
      ).trim(),
    );
  }
  return cells;
}

async function expectColumns(page: Page, expected: readonly string[]): Promise<void> {
  await expect(table(page).getByRole('columnheader')).toHaveText(
    expected.map((name) => new RegExp(`^[▲▼]?${name}[▲▼]?$`)),
  );
}

const USUAL = [
  'Name',
  'CPU cores',
  'Memory',
  'Storage',
  'Bandwidth a month',
  'IPv4 addresses',
  'CPUs',
  'Group',
  'Availability',
];

test.describe('the layout', () => {
  test('is chosen by hand, keeps the page, and its code comes only then', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await openView(page, '?page=2');
    await expect(page.getByRole('article')).toHaveCount(18);
    await page.waitForLoadState('networkidle');
    expect(scripts.filter((url) => url.includes('package-table'))).toEqual([]);
    await page.getByRole('navigation', { name: 'Layout' }).getByRole('link', { name: 'Table' }).click();
    await expectUrl(page, '?layout=table&page=2');
    await expect(names(page)).toHaveCount(18);
    expect(scripts.filter((url) => url.includes('package-table'))).toHaveLength(1);
    await page.goBack();
    await expect(page.getByRole('article')).toHaveCount(18);
  });

  test('shows what a card shows', async ({ page }) => {
    await openView(page, '?org=acme&layout=table&privacy=private&q=acme-db');
    await expectColumns(page, USUAL);
    await expect(names(page)).toHaveText(['ACME-DB-16']);
    await expect(table(page).getByRole('cell')).toHaveText([
      '16',
      '256 GB',
      '2,000 GB',
      '4,096 GB',
      '1',
      '◆ Dedicated',
      'Acme only',
      'Private',
    ]);
  });
});

test.describe('a heading', () => {
  test('sorts: ascending, descending, then as before; Back undoes each', async ({ page }) => {
    await openView(page, '?layout=table&per_page=5');
    await expect(table(page)).toHaveAccessibleName('Packages, as listed');
    await sortBy(page, 'Memory').click();
    await expectUrl(page, '?sort=memory&layout=table&per_page=5');
    await expect(heading(page, 'Memory')).toHaveAttribute('aria-sort', 'ascending');
    await expect(table(page)).toHaveAccessibleName('Packages, sorted by memory, smallest first');
    await expect(names(page).first()).toHaveText('ROCK-1');
    await sortBy(page, 'Memory').click();
    await expectUrl(page, '?sort=-memory&layout=table&per_page=5');
    await expect(heading(page, 'Memory')).toHaveAttribute('aria-sort', 'descending');
    await expect(names(page).first()).toHaveText('BOULDER-960');
    await expect(sortBy(page, 'Memory')).toBeFocused();
    await sortBy(page, 'Memory').click();
    await expectUrl(page, '?layout=table&per_page=5');
    await expect(table(page).locator('[aria-sort]')).toHaveCount(0);
    await page.goBack();
    await expectUrl(page, '?sort=-memory&layout=table&per_page=5');
    await page.goBack();
    await page.goBack();
    await expectUrl(page, '?layout=table&per_page=5');
  });

  test('is a link, and says where it leads', async ({ page }) => {
    await openView(page, '?layout=table&sort=memory&page=2');
    await expect(sortBy(page, 'Memory')).toHaveAttribute('href', '/?sort=-memory&layout=table');
    await expect(sortBy(page, 'CPU cores')).toHaveAttribute('href', '/?sort=cores&layout=table');
  });

  test('with Shift sorts by several, and each says its place', async ({ page }) => {
    await openView(page, '?layout=table&per_page=5');
    await sortBy(page, 'CPUs').click();
    await sortBy(page, 'CPUs').click();
    await sortBy(page, 'Memory').click({ modifiers: ['Shift'] });
    await expectUrl(page, '?sort=-dedicated,memory&layout=table&per_page=5');
    await expect(heading(page, 'CPUs')).toHaveAttribute('aria-sort', 'descending');
    await expect(heading(page, 'CPUs')).toContainText('▼1');
    await expect(heading(page, 'Memory')).not.toHaveAttribute('aria-sort');
    await expect(heading(page, 'Memory')).toContainText('▲2');
    await expect(
      table(page).getByRole('link', { name: 'Memory (number 2 in the order: smallest first)' }),
    ).toBeVisible();
    const memory = await column(page, 'Memory');
    expect(memory).toEqual(memory.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b)));
    expect(new Set(await column(page, 'CPUs'))).toEqual(new Set(['◆ Dedicated']));
    await page.reload();
    await expect(heading(page, 'Memory')).toContainText('▲2');
    // By keyboard as well.
    await sortBy(page, 'Memory').focus();
    await page.keyboard.press('Shift+Enter');
    await expectUrl(page, '?sort=-dedicated,-memory&layout=table&per_page=5');
    await page.goBack();
    await expectUrl(page, '?sort=-dedicated,memory&layout=table&per_page=5');
  });

  test('goes from best fit to a column and back to best fit', async ({ page }) => {
    await openView(page, '?cores=4..&layout=table');
    await expect(table(page)).toHaveAccessibleName('Packages, best fit first');
    await sortBy(page, 'Storage').click();
    await sortBy(page, 'Storage').click();
    await expect(table(page)).toHaveAccessibleName('Packages, sorted by storage, largest first');
    await sortBy(page, 'Storage').click();
    await expectUrl(page, '?cores=4..&layout=table');
    await expect(table(page)).toHaveAccessibleName('Packages, best fit first');
  });
});

for (const direction of ['', '-']) {
  test(`what is unknown comes last, also ${direction === '' ? 'ascending' : 'descending'}`, async ({
    page,
  }) => {
    await openView(page, `?org=ten-thousand&layout=table&q=ite-1536&sort=${direction}bandwidth&per_page=200`);
    await expect(heading(page, 'Bandwidth a month')).toHaveAttribute('aria-sort', /./, { timeout: 20_000 });
    await expect(page.getByText(/ of 10,000 packages/).first()).toBeVisible({ timeout: 20_000 });
    const values = await column(page, 'Bandwidth a month');
    const stated = values.filter((value) => value !== 'not stated');
    expect(stated.length).toBeGreaterThan(0);
    expect(values.length).toBeGreaterThan(stated.length);
    expect(values.slice(0, stated.length)).toEqual(stated);
  });
}

test('an attribute that no package states can be sorted by all the same', async ({ page }) => {
  await openView(page, '?org=answers-2023&layout=table&sort=-dedicated&per_page=5');
  await expect(names(page)).toHaveCount(5);
  expect(new Set(await column(page, 'CPUs'))).toEqual(new Set(['not stated']));
});

test.describe('an order by several', () => {
  test('is made, turned round, moved and undone without a table, by keyboard', async ({ page }) => {
    await openView(page, '?per_page=3');
    await sortButton(page).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Sort order' });
    await dialog.getByRole('combobox', { name: 'Sort by' }).selectOption('Memory');
    await dialog.getByRole('button', { name: 'Add' }).press('Enter');
    await expectUrl(page, '?sort=memory&per_page=3');
    await dialog.getByRole('combobox', { name: 'Then by' }).selectOption('CPU cores');
    await dialog.getByRole('button', { name: 'Add' }).press('Enter');
    await dialog.getByRole('combobox', { name: 'CPU cores' }).selectOption('Largest first');
    await expectUrl(page, '?sort=memory,-cores&per_page=3');
    await expect(page.getByRole('combobox', { name: 'Sort', exact: true })).toContainText(
      'Memory, smallest first, then cores, largest first',
    );
    await dialog.getByRole('button', { name: 'Move CPU cores up' }).press('Enter');
    await expectUrl(page, '?sort=-cores,memory&per_page=3');
    await expect(dialog.getByRole('button', { name: 'Move CPU cores up' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Do not sort by CPU cores' }).press('Enter');
    await expectUrl(page, '?sort=memory&per_page=3');
    await expect(dialog.getByRole('button', { name: 'Add' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Do not sort by Memory' }).press('Enter');
    await expectUrl(page, '?per_page=3');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.goBack();
    await expectUrl(page, '?sort=memory&per_page=3');
  });

  test('offers best fit only while something can fit', async ({ page }) => {
    await openView(page, '?sort=memory');
    const sort = page.getByRole('combobox', { name: 'Sort', exact: true });
    await expect(sort.getByRole('option', { name: 'Best fit first' })).toHaveCount(0);
    await openView(page, '?cores=2..&sort=memory');
    await expect(sort.getByRole('option', { name: 'Best fit first' })).toHaveCount(1);
  });
});

test.describe('the columns', () => {
  const chooser = (page: Page) => page.getByRole('dialog', { name: 'Columns' });
  const open = async (page: Page) => {
    await page.getByRole('button', { name: 'Columns' }).click();
    await expect(chooser(page)).toBeVisible();
  };

  test('come from a link, in its order, and stay after a reload', async ({ page }) => {
    await openView(page, '?layout=table&columns=group,name,memory_per_core,permalink');
    await expectColumns(page, ['Group', 'Name', 'Memory per core', 'Permalink']);
    await expect(page.getByRole('button', { name: 'Copy Permalink of ROCK-1', exact: true })).toBeVisible();
    await page.reload();
    await expectColumns(page, ['Group', 'Name', 'Memory per core', 'Permalink']);
  });

  test('are chosen and moved by hand; Back undoes each step; the usual ones leave no trace', async ({
    page,
  }) => {
    await openView(page, '?layout=table&page=2');
    await open(page);
    // Clicked, not checked at once: while the page is still being taken over, the first change shows a moment later.
    await chooser(page).getByRole('checkbox', { name: 'Group' }).click();
    await chooser(page).getByRole('checkbox', { name: 'Memory per core' }).click();
    const changed = 'name,cores,memory,storage,memory_per_core,bandwidth,ipv4,dedicated,privacy';
    await expectUrl(page, `?layout=table&columns=${changed}&page=2`);
    const up = chooser(page).getByRole('button', { name: 'Move Memory up' });
    await up.press('Enter');
    await expectUrl(page, `?layout=table&columns=${changed.replace('cores,memory', 'memory,cores')}&page=2`);
    await expect(up).toBeFocused();
    await expect(page.getByText('Memory is column 2 of 9')).toBeAttached();
    await expectColumns(page, [
      'Name',
      'Memory',
      'CPU cores',
      'Storage',
      'Memory per core',
      'Bandwidth a month',
      'IPv4 addresses',
      'CPUs',
      'Availability',
    ]);
    await page.goBack();
    await expectUrl(page, `?layout=table&columns=${changed}&page=2`);
    await page.goBack();
    await page.goBack();
    await expectUrl(page, '?layout=table&page=2');
    await expectColumns(page, USUAL);
  });

  test('go back to the usual ones, and wait while there are cards', async ({ page }) => {
    await openView(page, '?layout=table&columns=name,memory');
    await page.getByRole('navigation', { name: 'Layout' }).getByRole('link', { name: 'Grid' }).click();
    await expectUrl(page, '?columns=name,memory');
    await expect(page.getByRole('button', { name: 'Columns' })).toHaveCount(0);
    await page.goBack();
    await open(page);
    await chooser(page).getByRole('link', { name: 'Back to the usual columns' }).click();
    await expectUrl(page, '?layout=table');
    await expectColumns(page, USUAL);
  });

  test('always have the name', async ({ page }) => {
    await openView(page, '?layout=table&columns=memory');
    await expectColumns(page, ['Name', 'Memory']);
    await open(page);
    await expect(chooser(page).getByRole('listitem').first()).toContainText('Name always');
    await expect(chooser(page).getByRole('checkbox', { name: /^Name/ })).toHaveCount(0);
    await chooser(page).getByRole('checkbox', { name: 'Memory', exact: true }).click();
    await expectColumns(page, ['Name']);
  });

  test('are moved by dragging their headings, in one step', async ({ page }) => {
    await openView(page, '?layout=table&columns=name,cores,memory,storage');
    await heading(page, 'Storage').dragTo(heading(page, 'CPU cores'));
    await expectUrl(page, '?layout=table&columns=name,storage,cores,memory');
    await page.goBack();
    await expectUrl(page, '?layout=table&columns=name,cores,memory,storage');
  });
});

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  for (const query of [
    '?layout=table',
    '?org=awkward&layout=table&per_page=60&cores=..3&sort=memory,-cores',
  ]) {
    test(`${query}: the table scrolls, the page does not, and names stay`, async ({ page }) => {
      await openView(page, query);
      await expect(names(page).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const region = page.getByRole('region', { name: 'Table of packages' });
      const before = (await names(page).first().boundingBox())!; // it is visible
      await region.focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
      await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(60);
      expect((await names(page).first().boundingBox())!.x).toBe(before.x);
    });
  }

  test('order, columns and the rest are behind buttons that fit', async ({ page }) => {
    await openView(page, '?layout=table&dedicated=yes&per_page=3');
    await sortButton(page).click();
    const dialog = page.getByRole('dialog', { name: 'Sort order' });
    await dialog.getByRole('combobox', { name: 'Sort', exact: true }).selectOption('Memory, largest first');
    await expectUrl(page, '?dedicated=yes&sort=-memory&layout=table&per_page=3');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await expectUrl(page, '?dedicated=yes&sort=-memory,cores&layout=table&per_page=3');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Group' }).click();
    await expectUrl(
      page,
      '?dedicated=yes&sort=-memory,cores&layout=table&columns=name,cores,memory,storage,bandwidth,ipv4,dedicated,privacy&per_page=3',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

for (const width of [768, 960, 1024, 1280, 1600]) {
  test(`nothing runs over at ${width} px, with all columns`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openView(
      page,
      '?org=awkward&cores=1..&layout=table&columns=name,permalink,id,cores,memory,storage,memory_per_core,bandwidth,ipv4,dedicated,group,privacy',
    );
    await expect(names(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('headings stay in sight while the page scrolls', async ({ page }) => {
  await openView(page, '?layout=table');
  await names(page).last().scrollIntoViewIfNeeded();
  await expect(heading(page, 'Memory')).toBeInViewport();
});

test('names that are hard to show are shown as they are', async ({ page }) => {
  await openView(page, '?org=awkward&layout=table&per_page=60');
  await expect(names(page).filter({ hasText: '<img src=x' })).toHaveCount(1);
  await expect(names(page).filter({ hasText: 'حزمة' })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
});

test.describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const query of [
      '?layout=table&sort=memory,-cores&per_page=5',
      '?org=awkward&layout=table&columns=name,permalink,dedicated,group,privacy',
      '?org=answers-oldest&layout=table&per_page=5',
    ]) {
      test(`${query}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await openView(page, query);
        await expect(names(page).first()).toBeVisible();
        await page.waitForLoadState('load');
        await expectNoAxeViolations(page);
      });
    }
    for (const name of ['Sort order', 'Columns']) {
      test(`in the popover “${name}”, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await openView(page, '?layout=table&sort=memory,-cores&per_page=15');
        await page.getByRole('button', { name }).click();
        await expect(page.getByRole('dialog', { name }).getByRole('list')).toBeVisible();
        await expectNoAxeViolations(page);
      });
    }
  }
});
