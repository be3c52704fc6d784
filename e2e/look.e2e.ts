import { expect, type Page } from '@playwright/test';
import { beginView, cards, expectNoAxeViolations, openView } from './support/sentences.ts';
import { test } from './support/test.ts';

/** A page that waits for its data, for as long as the gateway does. */
const LOADING = '?org=silent';

const STATES: readonly (readonly [name: string, query: string])[] = [
  ['the cards', '?per_page=15'],
  ['awkward packages', '?org=awkward'],
  ['answers of the oldest kind', '?org=answers-oldest&per_page=15'],
  ['packages that cannot be read', '?org=wrong-types'],
  ['no packages', '?org=empty'],
  ['a page beyond the end', '?page=99'],
  ['a link with mistakes', '?page=x'],
  ['two organizations', '?org=acme&org=empty'],
  ['a large set', '?org=large-set&page=2'],
  ['loading', LOADING],
  ['an error with a token to give', '?org=invalid-api-token'],
  ['an error that passes', '?org=rate-limited'],
];

test.use({ expectedProblems: /Failed to load resource/ });

for (const [name, query] of STATES) {
  test.describe(name, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await begin(page, query);
        await expectNoAxeViolations(page);
      });
    }
    test('nothing runs over at 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await begin(page, query);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });
}

/** Opens a state of the list above, and waits for what it ends in: cards, a message, or the skeleton of what never comes. */
async function begin(page: Page, query: string) {
  if (query === LOADING) await beginView(page, query);
  else await openView(page, query);
  await expect(
    cards(page)
      .first()
      .or(page.getByRole('alert'))
      .or(page.getByRole('status', { name: /Loading/ }))
      .or(page.getByRole('heading', { name: /No packages are available|There is no page/ }))
      .first(),
  ).toBeVisible();
}

test.describe('open popovers', () => {
  for (const name of [/^Organization/, 'Theme', 'API token']) {
    test(`${name}: axe finds nothing, and it fits at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await openView(page, '?per_page=15');
      await page.getByRole('button', { name }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      const box = (await dialog.boundingBox())!; // it is visible
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      await expectNoAxeViolations(page);
    });
  }
});

test.describe('the theme', () => {
  test('is the system’s until one is chosen, and then stays', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openView(page, '?per_page=15');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Light' }).check();
    const light = await background();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await background()).toBe(light);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'As the system has it' }).check();
    expect(await background()).toBe(dark);
  });

  test('can be chosen where storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await openView(page, '?per_page=15');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('with the keyboard alone', () => {
  test('everything is reached in reading order, and the focus is always seen', async ({ page }) => {
    await openView(page, '?per_page=1');
    await expect(cards(page)).toHaveCount(1);
    const reached: string[] = [];
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) break;
      reached.push((await focused.getAttribute('aria-label')) ?? (await focused.innerText()).trim());
      expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
      if (reached.at(-1) === '200') break;
    }
    expect(reached[0]).toBe('Skip to the packages');
    expect(reached).toEqual(
      expect.arrayContaining([
        'VM packages',
        'Theme and language',
        'API token',
        '60',
        'Copy permalink of ROCK-1',
        'Next page',
      ]),
    );
  });

  test('the packages are one step away', async ({ page }) => {
    await openView(page, '?per_page=15');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
});

test('the permalink is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openView(page, '?per_page=1');
  await page.getByRole('button', { name: 'Copy permalink of ROCK-1' }).click();
  await expect(page.getByText('Copied rock-1')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('rock-1');
});

test('without motion, nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openView(page, '?org=slow&per_page=15');
  await expect(cards(page)).toHaveCount(15);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
