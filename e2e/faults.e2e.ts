import { expect, type Page } from '@playwright/test';
import { ALL_FAULTS, type Fault } from './support/faulty-api.ts';
import {
  comeBack,
  countRequests,
  expectStale,
  MINUTE,
  OF_FAULTS,
  organizationOf,
  OWN_TOKEN,
  pass,
  passUntil,
  SECOND,
  test,
} from './support/faulty-cloud.ts';
import { cards, expectAwake } from './support/sentences.ts';

/** What the API, and what is on the way to it, can do to a page. */

/** What the page says of each, where nothing is held: the fault itself, or the gateway's word for it. */
const WORDS: Readonly<Record<Fault, RegExp>> = {
  'refused connection': /API behind this catalogue could not be reached/,
  'reset half-way': /the answer broke off half-way/,
  '30 s of silence': /did not answer in time/,
  'slow trickle': /No complete answer came within 15 seconds|did not answer in time|could not be reached/,
  'truncated JSON': /stopped before its end/,
  'invalid JSON': /not in the format that the API promises/,
  'wrong types': /did not have the fields that the API promises/,
  HTML: /web page came instead of the list of packages/,
  '500': /answered with an error \(status 500\)/,
  '502': /answered with an error \(status 502\)/,
  '503': /unavailable at the moment/,
  '429 with detail': /Too many requests just now/,
  '429 without detail': /Too many requests just now|error \(status 429\)/,
  '3xx': /was no list of packages/,
  '100 MB': /what the API behind this catalogue answered cannot be used/i,
};

/** Of those that make no difference to a gateway which holds an answer, one each: `failing-upstream.test.ts` has all of them. */
const HELD: ReadonlySet<Fault> = new Set<Fault>([
  'refused connection',
  'reset half-way',
  '30 s of silence',
  'wrong types',
  'HTML',
  '503',
]);

test.use({ expectedProblems: OF_FAULTS });

const staleNotice = (page: Page) => page.getByText(/The API could not be asked anew/);

for (const fault of HELD) {
  test(`${fault}: what was there is shown, says how old it is, can be filtered, and is renewed by itself`, async ({
    page,
    api,
    gateway,
    context,
  }) => {
    await page.clock.install();
    await page.goto(`${gateway.address}/organizations`);
    await page.goto(gateway.address);
    await expect(cards(page)).toHaveCount(30);
    await api.fail(fault);
    await gateway.pass(2 * MINUTE);
    // The first who comes is answered with what is held, while it is asked for anew.
    await page.reload();
    await expect(cards(page)).toHaveCount(30);
    await gateway.pass(16 * SECOND);
    await expect(async () => {
      await gateway.pass(6 * SECOND);
      await page.reload();
      await expect(staleNotice(page)).toBeVisible({ timeout: 500 });
    }).toPass();
    await expectAwake(page);
    await expectStale(page);
    await expect(cards(page)).toHaveCount(30);

    const another = await context.newPage();
    await another.goto(`${gateway.address}/?cores=8..`);
    await expectStale(another);
    await expect(another.getByRole('heading', { level: 2 })).toHaveText(/of 48 packages/);
    await another.getByRole('searchbox').fill('rock-24');
    await expect(another.getByRole('heading', { name: /ROCK-24/ }).first()).toBeVisible();
    await expect(async () => {
      await another.goto(`${gateway.address}/organizations`);
      await gateway.pass(16 * SECOND);
      await expect(staleNotice(another)).toBeVisible({ timeout: 500 });
    }).toPass();
    await another.close();

    const asked = api.asked.length;
    const requests = countRequests(page);
    await pass(page, gateway, MINUTE, 10 * SECOND);
    await expect(cards(page)).toHaveCount(30);
    await expectStale(page);
    expect(requests.count).toBeLessThanOrEqual(3);
    expect(api.asked.length - asked).toBeLessThanOrEqual(5);

    await api.recover();
    await passUntil(page, gateway, { most: 3 * MINUTE, step: 20 * SECOND }, (options) =>
      expect(staleNotice(page)).toHaveCount(0, options),
    );
    await expect(cards(page)).toHaveCount(30);
  });
}

for (const fault of ALL_FAULTS) {
  test(`${fault}: where nothing is held the page says what is wrong, and goes on by itself`, async ({
    page,
    api,
    gateway,
  }) => {
    await page.clock.install();
    await api.fail(fault);
    await page.goto(`${gateway.address}/?org=${organizationOf(fault)}`, { waitUntil: 'commit' });
    await expect(async () => {
      await gateway.pass(SECOND);
      await expect(page.getByRole('alert')).toContainText(WORDS[fault], { timeout: 100 });
    }).toPass();
    await expect(page.getByRole('alert')).toContainText(
      /[Tt]ried again by itself in \d+ second|Trying again/,
    );
    await expect(cards(page)).toHaveCount(0);

    const asked = api.asked.length;
    // For packages and for organizations, eight times each, and once more where somebody looks at it.
    expect(asked).toBeLessThanOrEqual(18);
    const requests = countRequests(page);
    await pass(page, gateway, MINUTE);
    // Of packages and of organizations, up to seven each.
    expect(requests.count).toBeLessThanOrEqual(14);
    expect(api.asked.length - asked).toBeLessThanOrEqual(12);

    await api.recover();
    await passUntil(page, gateway, { most: 3 * MINUTE, step: 20 * SECOND }, (options) =>
      expect(cards(page)).toHaveCount(30, options),
    );
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test.describe('with a token of somebody’s own', () => {
    test.use(OWN_TOKEN);

    test(`${fault}: an open page keeps its cards, says what is wrong, and goes on by itself`, async ({
      page,
      api,
      gateway,
    }) => {
      await page.clock.install();
      await page.goto(gateway.address);
      await expectAwake(page);
      await expect(cards(page)).toHaveCount(30);
      await api.fail(fault);
      await page.clock.fastForward(10 * MINUTE);
      const requests = countRequests(page);
      await comeBack(page);
      await pass(page, gateway, MINUTE);
      await expect(page.getByRole('alert')).toContainText(WORDS[fault]);
      await expect(cards(page)).toHaveCount(30);
      expect(requests.count).toBeGreaterThan(0);
      expect(requests.count).toBeLessThanOrEqual(14);

      await api.recover();
      await passUntil(page, gateway, { most: 2 * MINUTE, step: 20 * SECOND }, (options) =>
        expect(page.getByRole('alert')).toHaveCount(0, options),
      );
      await expect(cards(page)).toHaveCount(30);
    });
  });
}
