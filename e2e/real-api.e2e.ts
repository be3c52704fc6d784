import { expect } from '@playwright/test';
import { cards } from './support/sentences.ts';
import { start, type Server } from './support/start.ts';
import { failedResource, test } from './support/test.ts';

/** The gateway as an operator runs it: with a token, in front of an API that is another process. */

const TOKEN = 'operators-own-secret-7f3a91';

let api: Server;
let gateway: Server;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  api = await start('dist/server/sandbox.js', {});
  gateway = await start('dist/server/main.js', {
    KATAPULT_API_URL: api.address,
    KATAPULT_API_TOKEN: TOKEN,
    CATALOGUE_ORGANIZATIONS: 'acme,large-set',
    CATALOGUE_ORDER_URL: 'https://shop.example/order/{permalink}?for={organization}',
  });
});

test.afterAll(async () => {
  await Promise.all([gateway.stop(), api.stop()]);
});

test('shows the API’s packages, and says nothing of a sandbox', async ({ page }) => {
  await page.goto(`${gateway.address}/?org=acme`);
  await expect(cards(page)).toHaveCount(30);
  await expect(page.getByText('Sandbox data')).toHaveCount(0);
  await page.getByRole('button', { name: /^Organization/ }).click();
  await expect(page.getByRole('dialog').getByRole('link')).toHaveText([
    'Public packages',
    /^Acme/,
    /^Large set/,
  ]);
});

test('leads to where the operator takes orders', async ({ page }) => {
  await page.goto(`${gateway.address}/packages/rock-6?org=acme`);
  await expect(page.getByRole('link', { name: 'Order ROCK-6' })).toHaveAttribute(
    'href',
    'https://shop.example/order/rock-6?for=acme',
  );
});

test.describe('an organization that the operator did not list', () => {
  test.use({ expectedProblems: failedResource(403) });

  test('is refused with the gateway’s token, and shown with a caller’s own', async ({ page }) => {
    await page.goto(`${gateway.address}/?org=empty`);
    await expect(page.getByRole('alert')).toContainText(
      'This catalogue does not show the organization “empty”',
    );
    await page.getByLabel('Your API token').last().fill('a-token-of-my-own');
    await page.getByRole('alert').getByRole('button', { name: 'Use this token' }).click();
    await expect(page.getByText('No packages are available to Empty')).toBeVisible();
  });
});

test('the token never reaches the browser', async ({ page }) => {
  const received: Promise<string>[] = [];
  page.on('response', (response) => {
    received.push(
      response.text().then(
        (body) => `${response.url()} ${JSON.stringify(response.headers())} ${body}`,
        () => '', // a 304 or an aborted answer has no body
      ),
    );
  });
  await page.goto(`${gateway.address}/?org=acme`);
  await expect(cards(page)).toHaveCount(30);
  await page.request.get(`${gateway.address}/core/v1/organizations?token=`);
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(received);
  expect(all.length).toBeGreaterThan(4);
  for (const each of all) expect(each).not.toContain(TOKEN);
  expect(gateway.output()).toContain(api.address);
  expect(gateway.output()).not.toContain(TOKEN);
});

test.describe('when the API is gone', () => {
  test.use({ expectedProblems: failedResource(502) });

  test('says so, and goes on when it is back', async ({ page }) => {
    await page.goto(`${gateway.address}/`);
    await expect(page.getByRole('group', { name: 'CPU cores' })).toBeVisible();
    await api.stop();
    // What is held goes on working.
    await page.getByRole('link', { name: '60', exact: true }).click();
    await expect(cards(page)).toHaveCount(48);
    await page.goto(`${gateway.address}/?org=acme&privacy=private`);
    await expect(cards(page)).toHaveCount(6);
    await page.goto(`${gateway.address}/?org=large-set`);
    await expect(page.getByRole('alert')).toContainText('The API behind this catalogue could not be reached');
    api = await start('dist/server/sandbox.js', { PORT: new URL(api.address).port });
    await expect(cards(page)).toHaveCount(30);
  });
});
