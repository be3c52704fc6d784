import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { cards, expectAwake, expectCards, expectUrl, expectWhole, openView } from './support/sentences.ts';
import { failedResource, test } from './support/test.ts';

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const chips = (page: Page) => page.getByRole('list', { name: 'Filters in use' }).getByRole('link');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });

test.describe('a range', () => {
  test('works from a link, and after a reload', async ({ page }) => {
    await openView(page, '?cores=48..64&dedicated=no');
    await expect(heading(page)).toHaveText(/^\d+ of 48 packages with 48 to 64 cores and shared CPUs$/);
    await expect(group(page, 'CPU cores').getByRole('spinbutton').first()).toHaveValue('48');
    await page.reload();
    await expect(heading(page)).toHaveText(/48 to 64 cores and shared CPUs/);
  });

  test('works by its fields, and Back undoes each step', async ({ page }) => {
    await openView(page);
    const [atLeast, atMost] = [
      group(page, 'Memory').getByRole('spinbutton').first(),
      group(page, 'Memory').getByRole('spinbutton').last(),
    ];
    await atLeast.fill('100');
    await atLeast.press('Enter');
    await expectUrl(page, '?memory=100..');
    await atMost.fill('200');
    await atMost.press('Enter');
    await expectUrl(page, '?memory=100..200');
    await page.goBack();
    await expectUrl(page, '?memory=100..');
    await expect(atMost).toHaveValue('');
    await page.goBack();
    await expectUrl(page, '/');
    await expect(cards(page)).toHaveCount(30);
  });

  test('works by its handles, from value to value, and one stay at a handle is one step', async ({
    page,
  }) => {
    await openView(page);
    await expectAwake(page);
    const handle = group(page, 'CPU cores').getByRole('slider').first();
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectUrl(page, '?cores=4..');
    await expect(handle).toHaveAttribute('aria-valuetext', '4');
    await page.goBack();
    await expectUrl(page, '/');
  });
});

test('each other filter works by hand: CPUs, group, availability, text', async ({ page }) => {
  await openView(page, '?org=acme');
  await group(page, 'CPUs')
    .getByRole('radio', { name: /^Dedicated/ })
    .click();
  await expectUrl(page, '?org=acme&dedicated=yes');
  await page.goBack();
  await group(page, 'Group')
    .getByRole('checkbox', { name: /^High memory/ })
    .click();
  await expect(heading(page)).toHaveText(/with group High memory$/);
  await page.goBack();
  await group(page, 'Availability')
    .getByRole('checkbox', { name: /^Private/ })
    .click();
  await expect(cards(page)).toHaveCount(6);
  await expect(group(page, 'Availability').getByRole('checkbox', { name: /^Public/ })).not.toBeChecked();
  await page.goBack();
  await search(page).pressSequentially('boulder');
  await expectUrl(page, '?org=acme&q=boulder');
  await page.goBack();
  await expectUrl(page, '?org=acme');
  await expect(search(page)).toHaveValue('');
});

test('counts leave their own filter out, and what gives nothing is shown as such', async ({ page }) => {
  await openView(page, '?dedicated=yes');
  await expect(group(page, 'CPUs').locator('label').filter({ hasText: 'Shared' })).toContainText('35');
  await expect(group(page, 'Group').locator('label').filter({ hasText: 'Standard vCPU' })).toContainText('0');
});

test('chips say what is on, and each takes itself away', async ({ page }) => {
  await openView(page, '?cores=8..&dedicated=yes&per_page=15&sort=-memory');
  await expect(chips(page)).toHaveText([/8 or more cores/, /dedicated CPUs/]);
  await chips(page).first().click();
  await expectUrl(page, '?dedicated=yes&sort=-memory&per_page=15');
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expectUrl(page, '?sort=-memory&per_page=15');
});

test('each of several choices has a chip of its own', async ({ page }) => {
  await openView(page, '?group=none&group=vmpkgrp_gone&dedicated=no');
  await expect(chips(page)).toHaveText([/shared CPUs/, /no group/, /group vmpkgrp_gone/]);
  await page.getByRole('link', { name: 'Remove: group vmpkgrp_gone' }).click();
  await expectUrl(page, '?dedicated=no&group=none');
});

test('a histogram says its numbers', async ({ page }) => {
  await openView(page, '?dedicated=yes&cores=8..');
  const histogram = group(page, 'CPU cores').getByRole('img');
  await expect(histogram).toHaveAccessibleName(/^1: 0 packages 2: 1 package 4: 2 packages /);
});

test('a number is taken with Enter, and the field keeps the focus; what is none is not taken', async ({
  page,
}) => {
  await openView(page);
  await expectWhole(page);
  const field = group(page, 'Memory').getByRole('spinbutton').first();
  await field.fill('100');
  await field.press('Enter');
  await expectUrl(page, '?memory=100..');
  await expect(field).toBeFocused();
  await field.fill('-5');
  await field.press('Enter');
  await expect(field).toHaveValue('-5');
  expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).not.toBe('');
  await expectUrl(page, '?memory=100..');
});

test('a link keeps the good parts of an order and of columns, and names the others', async ({ page }) => {
  await openView(page, '?layout=table&sort=price,-memory&columns=name,memory,colour');
  await expect(page.getByText(/sort=price/)).toBeVisible();
  await expect(page.getByText(/columns=colour/)).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveText([/Name/, /Memory/]);
});

test('the search box says what it understood before it is applied, and keeps the rest as text', async ({
  page,
}) => {
  await openView(page);
  await expectWhole(page);
  await search(page).fill('rock 8 cores 24gb dedicated');
  await expect(page.getByText('8 or more cores', { exact: true })).toBeVisible();
  await expectUrl(page, '/');
  await search(page).press('Enter');
  await expectUrl(page, '?cores=8..&memory=24..&dedicated=yes&q=rock');
  await expect(search(page)).toHaveValue('rock');
  await expect(page.getByRole('combobox', { name: 'Sort' })).toHaveValue('fit');
  await expect(cards(page).first()).toContainText('D-ROCK-24');
});

test('what is typed key by key is undone as a whole, with what was understood of it', async ({ page }) => {
  await openView(page, '?dedicated=yes');
  await expect(group(page, 'CPU cores')).toBeVisible();
  await expectWhole(page);
  await search(page).pressSequentially('8 cores 32gb');
  await expect(page.getByText('32 GB or more of memory', { exact: true })).toBeVisible();
  await expectUrl(page, '?dedicated=yes');
  await search(page).press('Enter');
  await expectUrl(page, '?cores=8..&memory=32..&dedicated=yes');
  await page.goBack();
  await expectUrl(page, '?dedicated=yes');
});

test('a text in the link that can be understood is offered as filters', async ({ page }) => {
  await openView(page, '?q=8+cores+dedicated');
  await expect(page.getByText('8 or more cores', { exact: true })).toBeVisible();
  await search(page).press('Enter');
  await expectUrl(page, '?cores=8..&dedicated=yes');
});

test('handles that stand on each other come apart by drawing, either way', async ({ page }) => {
  await openView(page, '?cores=8..8');
  const handles = group(page, 'CPU cores').getByRole('slider');
  await expectWhole(page);
  const track = await handles.first().boundingBox();
  if (track === null) throw new Error('The track must be there');
  const place = Number(await handles.first().inputValue());
  const [x, y] = [track.x + 12 + place * (track.width - 24), track.y + track.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(track.x + 2, y, { steps: 8 });
  await page.mouse.up();
  await expectUrl(page, '?cores=..8');
  await page.goBack();
  await expectUrl(page, '?cores=8..8');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width - 2, y, { steps: 8 });
  await page.mouse.up();
  await expectUrl(page, '?cores=8..');
});

test('a change after a reload is a step of its own', async ({ page }) => {
  await openView(page);
  const handle = group(page, 'CPU cores').getByRole('slider').first();
  for (const url of ['?cores=2..', '?cores=4..']) {
    await expectWhole(page);
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await expectUrl(page, url);
    if (url === '?cores=2..') await page.reload();
  }
  await page.goBack();
  await expectUrl(page, '?cores=2..');
});

test('the order is chosen, and is in the link', async ({ page }) => {
  await openView(page, '?per_page=3');
  await page.getByRole('combobox', { name: 'Sort' }).selectOption({ label: 'Memory, largest first' });
  await expectUrl(page, '?sort=-memory&per_page=3');
  await expect(cards(page).first()).toContainText('960 GB');
  await openView(page, '?sort=memory,-cores&per_page=3&org=answers-oldest');
  await expect(cards(page)).toHaveCount(3);
});

test('nothing found names what to give up, and what comes nearest', async ({ page }) => {
  await openView(page, '?cores=8..9&memory=500..');
  await expect(page.getByText('No package has all of this')).toBeVisible();
  await expect(page.getByText(/BOULDER-480: 39 cores too many and 20 GB short of memory/)).toBeVisible();
  await page.getByRole('link', { name: 'Without “500 GB or more of memory”' }).click();
  await expectUrl(page, '?cores=8..9');
  await expect(cards(page)).toHaveCount(6);
});

test('where no single filter stands in the way it says so', async ({ page }) => {
  await openView(page, '?cores=500..&memory=5000..');
  await expect(page.getByText(/More than one filter stands in the way/)).toBeVisible();
});

test('what cannot be judged is left out and counted', async ({ page }) => {
  await openView(page, '?org=answers-2023&dedicated=yes');
  await expect(page.getByText('48 packages do not state it, and are left out.')).toBeVisible();
});

test('ten thousand packages are read and found in', async ({ page }) => {
  await openView(page, '?org=ten-thousand&storage=..400');
  await expect(heading(page)).toHaveText(/^3,\d{3} of 10,000 packages with at most 400 GB of storage$/, {
    timeout: 15_000,
  });
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('link', { name: 'Page 2', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test.describe('a part that fails', () => {
  test.use({ expectedProblems: failedResource(503) });

  test('for good is told, and what is there can be used', async ({ page }) => {
    await openView(page, '?org=part-missing&cores=8..');
    await expect(page.getByText('800 of 1,000 read; the rest could not be.')).toBeVisible({
      timeout: 20_000,
    });
    await expect(cards(page)).toHaveCount(30);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('at times is asked for again, and comes', async ({ page }) => {
    await openView(page, '?org=flaky&sort=-cores');
    await expect(page.getByRole('heading', { level: 2, name: /of 600 packages/ })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText(/could not be/)).toHaveCount(0);
  });
});

test('a list that moves while it is read is held once', async ({ page }) => {
  await openView(page, '?org=moving&sort=cores');
  await expect(heading(page)).toHaveText(/of 90\d packages/, { timeout: 20_000 });
});

test('each number and each text that is taken is a step of its own', async ({ page }) => {
  await openView(page, '?org=acme');
  await expectWhole(page);
  const field = group(page, 'Memory').getByRole('spinbutton').first();
  for (const value of ['4', '16']) {
    await field.fill(value);
    await field.press('Enter');
    await expectUrl(page, `?org=acme&memory=${value}..`);
  }
  await page.goBack();
  await expectUrl(page, '?org=acme&memory=4..');
  for (const text of ['rock', 'boulder']) {
    await search(page).fill(text);
    await search(page).press('Enter');
    await expectUrl(page, `?org=acme&memory=4..&q=${text}`);
  }
  await page.goBack();
  await expectUrl(page, '?org=acme&memory=4..&q=rock');
});

test('what is taken back by hand leaves no step behind', async ({ page }) => {
  await openView(page, '?org=acme');
  await expectWhole(page);
  await search(page).pressSequentially('rock');
  await expectUrl(page, '?org=acme&q=rock');
  // A page that wakes while somebody types hears of the focus again.
  await search(page).dispatchEvent('focusin');
  await search(page).fill('');
  await expectUrl(page, '?org=acme');
  await group(page, 'CPUs')
    .getByRole('radio', { name: /^Dedicated/ })
    .click();
  await expectUrl(page, '?org=acme&dedicated=yes');
  await page.goBack();
  await expectUrl(page, '?org=acme');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('nor where a link is followed from there', async ({ page }) => {
  await openView(page, '?org=acme');
  await expectWhole(page);
  await search(page).pressSequentially('rock');
  await expectUrl(page, '?org=acme&q=rock');
  await search(page).fill('');
  await expectUrl(page, '?org=acme');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expectUrl(page, '?org=acme&page=2');
  await page.goBack();
  await expectUrl(page, '?org=acme');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('what a link says too much, or what cannot be, is ignored and told', async ({ page }) => {
  await openView(page, `?privacy=secret&q=${'rock'.repeat(60)}`);
  await expect(page.getByText(/privacy is public or private/)).toBeVisible();
  await expect(page.getByText(/a text has at most 200 characters/)).toBeVisible();
});

test('what is listed is saved, on all pages and in order', async ({ page }) => {
  await openView(page, '?dedicated=yes&sort=-memory&per_page=3');
  await expectCards(page, ['D-BOULDER-320', 'D-BOULDER-160', 'D-ROCK-144']);
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All that is listed, as CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(1 + 13);
});

test('the link is shared, and shown where the clipboard is blocked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openView(page, '?cores=8..');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: /Share|Link copied/ }).click();
  await expect(page.getByRole('textbox', { name: 'Copy this link' })).toHaveValue(page.url());
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page.getByRole('textbox', { name: 'Copy this link' })).toHaveCount(0);
});

test('on a phone the filters open above the results', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openView(page, '?dedicated=yes');
  await expectAwake(page);
  await expect(group(page, 'CPU cores')).toBeHidden();
  await page.getByRole('button', { name: 'Filters 1' }).click();
  await group(page, 'Group')
    .getByRole('checkbox', { name: /^Compute optimised/ })
    .click();
  await page.getByRole('button', { name: /^Show \d+ packages?$/ }).click();
  await expect(group(page, 'CPU cores')).toBeHidden();
  await expect(chips(page)).toHaveCount(2);
});
