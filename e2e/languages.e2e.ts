import { expect, type Page } from '@playwright/test';
import { beginView, expectNoAxeViolations, expectUrl, openView } from './support/sentences.ts';
import { start } from './support/start.ts';
import { failedResource, test } from './support/test.ts';

const html = (page: Page) => page.locator('html');
const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first();

test.describe('a reader of German', () => {
  test.use({ locale: 'de-DE' });

  test('has the catalogue in German from the first byte, and it stays so', async ({ page }) => {
    const response = await page.goto('/?cores=8..');
    expect(await response?.text()).toContain('<html lang="de"');
    expect(response?.headers()['vary']).toContain('Accept-Language');
    await expect(page.getByRole('button', { name: /^Favorit/ }).first()).toBeVisible();
    await expect(html(page)).toHaveAttribute('lang', 'de');
    await expect(heading(page)).toHaveText(/^\d+ von 48 Paketen: 8 oder mehr Kerne$/);
    await expect(page).toHaveTitle(/VM-Pakete$/);
    // What the browser finds out itself is in German, too.
    await page.getByRole('searchbox').fill('mindestens 4 Kerne und 16 GB RAM');
    await expect(page.getByRole('button', { name: 'Anwenden' })).toBeVisible();
    await page.getByRole('searchbox').press('Enter');
    await expect(heading(page)).toHaveText(/4 oder mehr Kerne/);
  });

  test('can open a link in English', async ({ page }) => {
    await openView(page, '?locale=en');
    await expect(heading(page)).toHaveText('1–30 of 48 packages');
    await expect(html(page)).toHaveAttribute('lang', 'en');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('walks through the catalogue in German', async ({ page }) => {
      await openView(page);
      await expect(heading(page)).toHaveText('1–30 von 48 Paketen');
      await page.getByRole('link', { name: 'Seite 2', exact: true }).click();
      await expect(heading(page)).toHaveText('31–48 von 48 Paketen');
    });
  });
});

test('a link says in which language it is, and so do all that follow', async ({ page }) => {
  await openView(page, '?locale=de');
  await expect(heading(page)).toHaveText('1–30 von 48 Paketen');
  await page.getByRole('link', { name: 'Seite 2', exact: true }).click();
  await expectUrl(page, '?page=2&locale=de');
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/locale=de/);
  await page.reload();
  await expect(html(page)).toHaveAttribute('lang', 'de');
});

test.describe('wherever one goes', () => {
  test.use({ expectedProblems: failedResource(404) });
  test('every link within the product keeps the language', async ({ page }) => {
    for (const address of [
      '/?cores=8..',
      '/packages/rock-6',
      '/compare?compare=rock-3&compare=rock-6',
      '/nowhere',
    ]) {
      await openState(page, withLocale(address, 'de'));
      const links = await page
        .getByRole('link')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      const lost = links.filter((href) => href.startsWith('/') && !href.includes('locale=de'));
      expect(links.length).toBeGreaterThan(0);
      expect(lost).toEqual([]);
    }
  });
});

test.describe('words that do not come', () => {
  test.use({ locale: 'de-DE', expectedProblems: /net::ERR_FAILED|Failed to fetch dynamically/ });

  test('are asked for again, and meanwhile the page stays as it is', async ({ page }) => {
    let asked = 0;
    await page.route(/german-[^/]*\.js/, async (route) => {
      asked += 1;
      if (asked === 1) await route.abort();
      else await route.continue();
    });
    await openView(page);
    await expect(heading(page)).toHaveText('1–30 von 48 Paketen');
    await expect(page.getByRole('button', { name: /^Favorit/ }).first()).toBeVisible();
    expect(asked).toBeGreaterThan(1);
  });
});

test('the language is chosen by hand, and Back takes it back', async ({ page }) => {
  await openView(page, '?cores=8..');
  await page.getByRole('button', { name: 'Theme and language' }).click();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expectUrl(page, '?cores=8..&locale=de');
  await expect(heading(page)).toHaveText(/8 oder mehr Kerne/);
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await page.goBack();
  await expect(heading(page)).toHaveText(/8 or more cores/);
  await expect(html(page)).toHaveAttribute('lang', 'en');
});

test('a language that is not there is said so, and the rest of the link counts', async ({ page }) => {
  await openView(page, '?cores=8..&locale=fr');
  await expect(heading(page)).toHaveText(/8 or more cores/);
  await expect(page.getByText('locale=fr')).toBeVisible();
});

test('the operator decides for everybody who has not chosen', async ({ page }) => {
  const gateway = await start('dist/server/main.js', { CATALOGUE_LOCALE: 'de-CH' });
  try {
    await page.goto(`${gateway.address}/?storage=1000..`);
    await expect(page.getByRole('button', { name: /^Favorit/ }).first()).toBeVisible();
    await expect(heading(page)).toHaveText(/1’000 GB oder mehr Speicherplatz/);
    await page.goto(`${gateway.address}/?storage=1000..&locale=en`);
    await expect(heading(page)).toHaveText(/1,000 GB or more of storage/);
  } finally {
    // What the page still asks for would not come.
    await page.goto('about:blank');
    await gateway.stop();
  }
});

/** What there is to see, in the states that have words of their own. */
const STATES: readonly (readonly [name: string, address: string])[] = [
  ['the cards', '/?per_page=6'],
  ['filters', '/?cores=2..&dedicated=no&group=none&q=rock&sort=memory,-cores'],
  ['near misses', '/?cores=8..9&memory=500..'],
  ['the table', '/?layout=table&columns=name,permalink,id,cores,memory_per_core,dedicated,group,privacy'],
  ['the map', '/?layout=map'],
  ['a package beside the cards', '/?package=rock-6&per_page=6'],
  ['the tray', '/?compare=rock-3&compare=rock-6&per_page=6'],
  ['awkward packages', '/?org=awkward'],
  ['answers of the oldest kind', '/?org=answers-oldest&per_page=15'],
  ['packages that cannot be read', '/?org=wrong-types'],
  ['no packages', '/?org=empty'],
  ['a page beyond the end', '/?page=99'],
  ['a link with mistakes', '/?page=x&cores=lots&layout=x&sort=x&privacy=x&per_page=0&compare=%20'],
  ['two organizations', '/?org=acme&org=empty'],
  ['a large set', '/?org=large-set&page=2'],
  ['an error with a token to give', '/?org=invalid-api-token'],
  ['an error that passes', '/?org=rate-limited'],
  ['a package', '/packages/rock-6?from=rock-3'],
  ['a package that is not there', '/packages/nothing'],
  ['a comparison', '/compare?compare=rock-3&compare=rock-6&compare=d-rock-6&baseline=rock-3&from=rock-24'],
  ['a comparison of what is not clear', '/compare?compare=rock-3&compare=nothing'],
  ['nothing to compare', '/compare'],
  ['organizations', '/organizations'],
  ['a page that is not there', '/nowhere'],
];

const withLocale = (address: string, locale: string) =>
  `${address}${address.includes('?') ? '&' : '?'}locale=${locale}`;

async function openState(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 2 }).or(page.getByRole('alert')).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

test.describe('in a language from right to left, of which each word is marked', () => {
  test.use({ expectedProblems: /Failed to load resource/ });
  for (const [name, address] of STATES) {
    test(`${name}: all words are translated, and nothing runs over`, async ({ page }) => {
      await openState(page, withLocale(address, 'ar-XB'));
      await expect(html(page)).toHaveAttribute('dir', 'rtl');
      // What is opened on use has words, too.
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
      await expectAllTranslated(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
    });
  }

  for (const name of [
    'Export',
    'Share',
    'Sort',
    'Favourites',
    'Theme and language',
    'API token',
    'Organization',
  ]) {
    test(`${name}, once it is open, too`, async ({ page }) => {
      await openState(page, '/?locale=ar-XB&compare=rock-3');
      await page
        .getByRole('button', { name: new RegExp(name) })
        .first()
        .click();
      await page.waitForLoadState('networkidle');
      await expectAllTranslated(page);
    });
  }

  test('axe finds nothing', async ({ page }) => {
    await openState(page, '/?locale=ar-XB&cores=2..');
    await expectNoAxeViolations(page);
  });
});

test.describe('in German', () => {
  test.use({ expectedProblems: /Failed to load resource/ });
  for (const [name, address] of STATES) {
    test(`${name}: nothing runs over at 320 px`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await openState(page, withLocale(address, 'de'));
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(320);
      await expect.poll(() => page.evaluate(spillingTexts)).toEqual([]);
    });
  }
  test('axe finds nothing', async ({ page }) => {
    await openState(page, '/?locale=de&cores=2..');
    await expectNoAxeViolations(page);
  });
  test('a page that waits says so in German', async ({ page }) => {
    await beginView(page, '?org=silent&locale=de');
    await expect(page.getByRole('status', { name: /geladen|Lade/ })).toBeVisible();
    await expect(html(page)).toHaveAttribute('lang', 'de');
  });
});

async function expectAllTranslated(page: Page): Promise<void> {
  const data = await dataWords(page);
  await expect.poll(() => page.evaluate(unmarkedTexts, data)).toEqual([]);
}

/** Names of things that come from the API, and what is the same in every language. */
async function dataWords(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(async () => {
    const found = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === 'string') found.add(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    const address = new URL(location.href);
    const organization = address.searchParams.get('org');
    const query = organization === null ? '' : `&organization[sub_domain]=${organization}`;
    for (const path of [`virtual_machine_packages?per_page=200${query}`, 'organizations'])
      collect(await (await fetch(`/core/v1/${path}`)).json().catch(() => null));
    return [...found];
  });
  const { pathname, searchParams } = new URL(page.url());
  return [...names, ...pathname.split('/'), ...searchParams.values(), 'GB', 'English', 'Deutsch'];
}

/** The texts of a page, read or seen, that have words without marks. Runs in the page. */
function unmarkedTexts(data: readonly string[]): readonly string[] {
  const names = data.filter((name) => name.trim() !== '').toSorted((a, b) => b.length - a.length);
  const isUnmarked = (text: string) => {
    let rest = text.replaceAll(/[\u2066-\u2069]/g, '');
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replaceAll(/א[^את]*ת/g, ' ');
    }
    for (const name of names) rest = rest.replaceAll(name, ' ');
    return /\p{L}{2,}/u.test(rest);
  };
  const found = new Set<string>();
  const note = (text: string | null, where: string) => {
    if (text !== null && isUnmarked(text)) found.add(`${where}: ${text.trim()}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    if (parent === null || parent.closest('script, style, code, pre, noscript, #ahead') !== null) continue;
    note(node.textContent, parent.tagName);
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of [
      'aria-label',
      'title',
      'placeholder',
      'alt',
      'aria-valuetext',
      'aria-roledescription',
    ])
      note(element.getAttribute(name), `${element.tagName} ${name}`);
  }
  note(document.title, 'TITLE');
  return [...found];
}

/** Texts that run over the side of what they stand in, onto what is beside it. Runs in the page. */
function spillingTexts(): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll(
    'dt, dd, p, h2, h3, li, a, button, label, legend, summary',
  )) {
    const { overflowX, display } = getComputedStyle(element);
    if (overflowX !== 'visible' || display === 'contents' || display === 'inline') continue;
    if (element.closest('.sr-only, [popover]:not(:popover-open)') !== null) continue;
    const text = element.textContent.trim();
    if (text !== '' && element.scrollWidth > element.clientWidth + 1)
      found.push(`${element.tagName}: ${text.slice(0, 60)}`);
  }
  return found;
}
