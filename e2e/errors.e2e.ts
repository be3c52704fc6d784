import { expect } from '@playwright/test';
import { beginView, cards, expectUrl, openView } from './support/sentences.ts';
import { failedResource, test, UNKEPT } from './support/test.ts';

/** What Chromium writes when there is no connection, or not to the end. */
const LOST = /net::ERR_/;

function anyOf(...patterns: RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** Which organization of the sandbox fails how, what the page says, and what it offers. */
const FAILURES: readonly (readonly [
  organization: string,
  status: number,
  words: RegExp,
  action: RegExp | null,
])[] = [
  ['missing-api-token', 400, /asked without a token.*KATAPULT_API_TOKEN/, /Use this token/],
  ['invalid-argument', 400, /could not use “organization\[sub_domain\]”/, /Start over/],
  ['unauthorized-network', 403, /may not be used from this network.*203\.0\.113\.7/, /Use this token/],
  ['invalid-api-token', 403, /wrong or has expired.*1 March 2026/, /Use this token/],
  ['invalid-capabilities-token', 403, /capabilities token is not valid/, /Use this token/],
  ['scope-not-granted', 403, /scope virtual_machine_packages:read/, /Use this token/],
  ['suspended', 403, /organization “suspended” is suspended/, /Show the public packages/],
  ['not-activated', 403, /organization “not-activated” has not been activated/, /Show the public packages/],
  ['vanished', 404, /no organization “vanished”/, /Show the public packages/],
  ['nobody-has-this', 404, /no organization “nobody-has-this”/, /Show the public packages/],
  ['rate-limited', 429, /Too many requests.*requests a minute.*tried again by itself in \d+ seconds/, null],
  ['service-unavailable', 503, /unavailable at the moment.*tried again by itself/, /Try again now/],
  ['internal-error', 500, /answered with an error \(status 500\)/, /Try again now/],
  ['unknown-error', 422, /moon is waxing.*moon_in_wrong_phase/, /Try again now/],
  ['html-body', 200, /web page came instead/, /Try again now/],
  ['truncated-json', 200, /stopped before its end/, /Try again now/],
  ['no-content', 204, /answer was empty \(status 204\)/, /Try again now/],
  ['error-in-200', 200, /unavailable at the moment/, /Try again now/],
  ['wrong-shape', 200, /did not have the fields.*virtual_machine_packages/, /Try again now/],
  ['cut-off', 502, /answered cannot be used.*broke off half-way.*tried again by itself/, /Try again now/],
  ['unreachable', 502, /API behind this catalogue could not be reached/, /Try again now/],
];

for (const [organization, status, words, action] of FAILURES) {
  test.describe(organization, () => {
    test.use({ expectedProblems: anyOf(failedResource(status, 502, 503), LOST) });

    test('is explained, with its one action, and never shown as empty', async ({ page }) => {
      await openView(page, `?org=${organization}`);
      const notice = page.getByRole('alert');
      await expect(notice).toContainText(words);
      await expect(page.getByText(/No packages are available/)).toHaveCount(0);
      await expect(cards(page)).toHaveCount(0);
      if (action === null)
        await expect(notice.getByRole('button').or(notice.getByRole('link'))).toHaveCount(0);
      else await expect(notice.getByText(action).filter({ visible: true })).toBeVisible();
    });
  });
}

test.describe('slowness', () => {
  test.use({ ...UNKEPT, expectedProblems: failedResource(504) });

  test('that ends is waited for', async ({ page }) => {
    await beginView(page, '?org=very-slow');
    await expect(page.getByRole('status', { name: /Loading/ })).toBeVisible();
    await expect(cards(page)).toHaveCount(30, { timeout: 12_000 });
  });
  test('without an answer ends in the gateway’s words', async ({ page }) => {
    await beginView(page, '?org=silent');
    await expect(page.getByRole('alert')).toContainText('did not answer in time', { timeout: 14_000 });
  });
  test('that never ends is given up after 15 seconds', async ({ page }) => {
    await beginView(page, '?org=trickle');
    await expect(page.getByRole('alert')).toContainText('No complete answer came within 15 seconds', {
      timeout: 18_000,
    });
  });
});

test.describe('what passes', () => {
  test.use({ expectedProblems: anyOf(failedResource(429, 503), LOST) });

  test('429 counts down, and goes on by itself', async ({ page }) => {
    await openView(page, '?org=rate-limit-passing');
    await expect(page.getByRole('alert')).toContainText(/in [234] seconds/);
    await expect(cards(page)).toHaveCount(30);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('429 that names no time is asked again after a minute', async ({ page }) => {
    await page.clock.install();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes('virtual_machine_packages')) asked += 1;
    });
    await openView(page, '?org=rate-limited');
    // Up to a quarter longer: not all pages come back at once.
    await expect(page.getByRole('alert')).toContainText(/in (5[89]|6\d|7[0-5]) seconds/);
    await page.clock.runFor(40_000);
    await expect(page.getByRole('alert')).toContainText(/in (1[89]|2\d|3[0-5]) seconds/);
    // The first time it was the gateway that asked.
    expect(asked).toBe(0);
    await page.clock.runFor(36_000);
    await expect.poll(() => asked).toBe(1);
    await expect(page.getByRole('alert')).toContainText(/in (4[3-9]|5\d|6\d|7[0-5]) seconds/);
  });

  test('503 is tried again by itself', async ({ page }) => {
    const response = await page.goto('/?org=unavailable-passing');
    expect(response?.status()).toBe(503);
    expect(await response?.text()).toContain('unavailable at the moment');
    await expect(cards(page)).toHaveCount(30);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('503 keeps what is on screen, and says whose it is', async ({ page }) => {
    await openView(page, '?org=part-missing&per_page=200&page=3');
    await expect(cards(page)).toHaveCount(200);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page.getByRole('alert')).toContainText('Still shown: 401–600 of 1,000 packages');
    await expect(cards(page)).toHaveCount(200);
    await page.goBack();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expectUrl(page, '?org=part-missing&per_page=200&page=3');
  });

  test('a lost network keeps what is on screen, and goes on when it is back', async ({ page, context }) => {
    await openView(page, '?per_page=15');
    await expect(cards(page)).toHaveCount(15);
    await page.getByRole('button', { name: /^Organization/ }).click();
    const acme = page.getByRole('dialog').getByRole('link', { name: /^Acme/ });
    await expect(acme).toBeVisible();
    // The words for it come when the browser has nothing else to do.
    await expect
      .poll(() =>
        page.evaluate(() =>
          performance.getEntriesByType('resource').some(({ name }) => name.includes('/trouble-notice')),
        ),
      )
      .toBe(true);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await acme.click();
    await expect(page.getByRole('alert')).toContainText('This device is offline');
    await expect(cards(page)).toHaveCount(15);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(/of 54 packages/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
