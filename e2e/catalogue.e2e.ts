import { expect } from '@playwright/test';
import { MOST_SHIFT, watchShift } from './support/layout-shift.ts';
import {
  beginView,
  cards,
  chooseOrganization,
  expectCards,
  expectUrl,
  openView,
  expectAwake,
} from './support/sentences.ts';
import { failedResource, test, UNKEPT } from './support/test.ts';

const heading = (text: string | RegExp) => ({ level: 2, name: text }) as const;

test('a card shows all that is known of a package', async ({ page }) => {
  await openView(page, '?org=acme&per_page=200');
  const rock6 = cards(page).filter({ has: page.getByRole('heading', { name: 'ROCK-6', exact: true }) });
  await expect(rock6).toHaveText(
    /^ROCK-6Standard vCPU.*CPU cores ?Shared ?2.*Memory ?6 GB.*Storage ?50 GB.*1 IPv4.*3,072 GB a month.*Public.*rock-6/,
  );
  const dedicated = cards(page).filter({ has: page.getByRole('heading', { name: 'D-ROCK-6', exact: true }) });
  await expect(dedicated).toContainText('Dedicated');
  await expect(dedicated.locator('img')).toHaveJSProperty('complete', true);
  await expect(cards(page).filter({ hasText: 'Private' })).toHaveCount(6);
});

test('what an answer leaves out is "not stated", never zero or no', async ({ page }) => {
  await openView(page, '?org=answers-oldest');
  const first = cards(page).first();
  await expect(first).toContainText('Group not stated');
  await expect(first).toContainText('sharing not stated');
  await expect(first).toContainText('IPv4 not stated');
  await expect(first).toContainText('Bandwidth not stated');
  await expect(first).toContainText('Availability not stated');
  await expect(page.getByRole('main')).not.toContainText(/undefined|NaN|null/);
  await openView(page, '?org=answers-2023');
  await expect(cards(page).first()).toContainText('Bandwidth not stated');
  await openView(page, '?org=answers-2024');
  await expect(cards(page).first()).not.toContainText('Bandwidth not stated');
  await expect(cards(page).first()).toContainText('Group not stated');
});

test.describe('pages', () => {
  test('turn from a link, by hand, with Back and after a reload', async ({ page }) => {
    await openView(page, '?per_page=15&page=2');
    await expect(page.getByRole('heading', heading('16–30 of 48 packages'))).toBeVisible();
    await page.getByRole('link', { name: 'Next page' }).click();
    await expectUrl(page, '?page=3&per_page=15');
    await expect(page.getByRole('heading', heading('31–45 of 48 packages'))).toBeVisible();
    await expect(page).toHaveTitle('Page 3 · VM packages');
    await page.getByRole('link', { name: 'Page 4', exact: true }).click();
    await expect(cards(page)).toHaveCount(3);
    await page.goBack();
    await expectUrl(page, '?page=3&per_page=15');
    await expect(cards(page)).toHaveCount(15);
    await page.reload();
    await expect(page.getByRole('heading', heading('31–45 of 48 packages'))).toBeVisible();
    await expect(page.getByRole('link', { name: 'Page 3', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  test('are real links', async ({ page }) => {
    await openView(page, '?per_page=15');
    await expect(page.getByRole('link', { name: 'Next page' })).toHaveAttribute(
      'href',
      '/?page=2&per_page=15',
    );
    await expect(page.getByRole('link', { name: '60', exact: true })).toHaveAttribute(
      'href',
      '/?per_page=60',
    );
  });

  test('take the reader to the top of the new one', async ({ page }) => {
    await openView(page, '?per_page=15');
    await page.getByRole('link', { name: 'Next page' }).click();
    const results = page.getByRole('heading', heading(/16–30/));
    await expect(results).toBeFocused();
    await expect(results).toBeInViewport();
  });

  test('leave the reader where they are when the page is opened in another tab', async ({
    page,
    context,
  }) => {
    await openView(page, '?per_page=15');
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Next page' }).click({ modifiers: ['ControlOrMeta'] });
    await (await opened).close();
    await expect(page.getByRole('heading', heading(/1–15/))).not.toBeFocused();
    await expect(page.getByRole('link', { name: 'Next page' })).toBeInViewport();
  });

  test('keep parameters that are not the catalogue’s', async ({ page }) => {
    await openView(page, '?utm_source=mail&per_page=15');
    await page.getByRole('link', { name: 'Next page' }).click();
    await expectUrl(page, '?page=2&per_page=15&utm_source=mail');
  });

  test('change their size, and begin at the first again', async ({ page }) => {
    await openView(page, '?page=2');
    await page.getByRole('link', { name: '15', exact: true }).click();
    await expectUrl(page, '?per_page=15');
    await expect(cards(page)).toHaveCount(15);
    await page.goBack();
    await expectUrl(page, '?page=2');
  });

  test('beyond the end explain themselves and lead to the last', async ({ page }) => {
    await openView(page, '?page=99&per_page=20');
    await expect(page.getByText('There is no page 99: the last one is 3')).toBeVisible();
    await page.getByRole('link', { name: 'Go to page 3' }).click();
    await expectUrl(page, '?page=3&per_page=20');
    await expect(cards(page)).toHaveCount(8);
  });

  test('of a large set go forward, and its end is found without a total', async ({ page }) => {
    await openView(page, '?org=large-set&per_page=200&page=5');
    // How many there are is known once all have been read, in the background and among 200 cards.
    await expect(page.getByRole('heading', heading(/801–1,000 of 1,200 packages/))).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page.getByRole('heading', heading(/1,001–1,200 of 1,200 packages/))).toBeVisible();
    await expect(page.getByRole('link', { name: 'Next page' })).toHaveCount(0);
    await openView(page, '?org=large-set&per_page=200&page=7');
    await page.getByRole('link', { name: 'Go to page 6' }).click();
    await expect(page.getByRole('heading', heading(/1,001–1,200/))).toBeVisible();
  });

  test.describe('that follow', () => {
    test.use({ expectedProblems: /net::ERR_INTERNET_DISCONNECTED/ });

    test('come at once, because they were fetched ahead', async ({ page, context }) => {
      const ahead = page.waitForResponse(
        (response) => new URL(response.url()).searchParams.get('page') === '2',
      );
      await openView(page, '?org=large-set&per_page=15');
      await (await ahead).finished();
      await context.setOffline(true);
      await page.getByRole('link', { name: 'Next page' }).click();
      await expect(page.getByRole('heading', heading(/16–30/))).toBeVisible();
    });
  });
});

test.describe('a link with mistakes in it', () => {
  test('keeps what is good and says what was ignored', async ({ page }) => {
    await openView(page, '?page=two&per_page=15&org=a_b');
    await expect(
      page.getByText('page=two in the link was ignored: a page is a whole number from 1.'),
    ).toBeVisible();
    await expect(page.getByText(/org=a_b in the link was ignored/)).toBeVisible();
    await expect(cards(page)).toHaveCount(15);
  });

  test('with two organizations explains it and offers both', async ({ page }) => {
    await openView(page, '?org=acme&org=empty');
    await expect(page.getByText('This link names more than one organization')).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Show acme' }).click();
    await expectUrl(page, '?org=acme');
    await expect(cards(page)).toHaveCount(30);
    await page.goBack();
    await page.getByRole('link', { name: 'Show empty' }).click();
    await expectUrl(page, '?org=empty');
  });

  test('made with the API’s own names works, and is rewritten', async ({ page }) => {
    await openView(page, '?organization[sub_domain]=acme');
    await expectUrl(page, '?org=acme');
    await expect(page.getByRole('button', { name: /Acme/ })).toBeVisible();
    await page.getByRole('link', { name: 'Next page' }).click();
    await expectUrl(page, '?org=acme&page=2');
  });
});

test.describe('while it loads', () => {
  test.use(UNKEPT);

  test('cards of the final size stand in, and what is there stays until the new answer comes', async ({
    page,
  }) => {
    await beginView(page, '?org=very-slow&per_page=15');
    await expect(page.getByRole('status', { name: 'Loading 15 packages' })).toBeVisible();
    await expect(cards(page)).toHaveCount(15);
    await openView(page, '?per_page=15');
    await chooseOrganization(page, 'Slow (2 seconds)');
    await expect(page.getByRole('list', { name: 'Packages', exact: true })).toHaveAttribute(
      'aria-busy',
      'true',
    );
    await expect(cards(page)).toHaveCount(15);
    await expect(page.getByRole('list', { name: 'Packages', exact: true })).toHaveAttribute(
      'aria-busy',
      'false',
    );
  });

  test('nothing jumps', async ({ page }) => {
    const shift = await watchShift(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await openView(page, '?org=slow');
      await expect(cards(page)).toHaveCount(30);
      expect(await shift()).toBeLessThan(MOST_SHIFT);
    }
  });
});

test.describe('hostile and awkward packages', () => {
  test.use({ expectedProblems: failedResource(404) });

  test('are shown as what they are, and run nothing', async ({ page }) => {
    await openView(page, '?org=awkward&per_page=200');
    await expect(page.getByRole('heading', { name: '<img src=x onerror' })).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-ran');
    const sources = await page
      .locator('main img')
      .evaluateAll((images) => images.map((image) => image.getAttribute('src')));
    for (const source of sources) expect(source).toMatch(/^(https?:\/\/|\/(?!\/))/);
    // A broken picture gives way to the drawn mark.
    await expect
      .poll(() =>
        page
          .locator('main img')
          .evaluateAll(
            (images) =>
              images.filter(
                (image) =>
                  (image as HTMLImageElement).complete && (image as HTMLImageElement).naturalWidth === 0,
              ).length,
          ),
      )
      .toBe(0);
  });

  test('that break the contract are counted and named, and the good ones are shown', async ({ page }) => {
    await openView(page, '?org=wrong-types');
    await expect(cards(page)).toHaveCount(8);
    await page.getByText('4 more packages could not be read').click();
    await expect(page.getByText(/cpu_cores: expected a whole number, got "four"/)).toBeVisible();
  });
});

test('an organization without packages says so, and leads on', async ({ page }) => {
  await openView(page, '?org=empty');
  await expect(page.getByText('No packages are available to Empty (no packages)')).toBeVisible();
  await page.getByRole('link', { name: 'Show the public packages' }).click();
  await expectUrl(page, '/');
  await expect(cards(page)).toHaveCount(30);
});

test('an address that leads nowhere says so, with the right status, and leads to the catalogue', async ({
  page,
}) => {
  test.info().annotations.push({ type: 'status', description: 'the document itself is a 404' });
  const answer = await page.request.get('/nowhere?org=acme');
  expect(answer.status()).toBe(404);
  await page.goto('/');
  await expectAwake(page);
  await page.evaluate(() => history.pushState(null, '', '/nowhere?org=acme'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await page.getByRole('link', { name: 'Go to the catalogue' }).click();
  await expectUrl(page, '/?org=acme');
});

test('a sandbox says on every page that it is one', async ({ page }) => {
  await openView(page);
  await expect(page.getByText('Sandbox data, not a live catalogue')).toBeVisible();
});

test('the first cards of the public catalogue are the real ones', async ({ page }) => {
  await openView(page, '?per_page=1');
  await expectCards(page, ['ROCK-1']);
});
