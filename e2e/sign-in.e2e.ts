import { createServer } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { CLIENT_ID, CLIENT_SECRET, startProvider, type TestProvider } from '#server/sign-in/testing.ts';
import { cards, expectCards, expectNoAxeViolations, expectUrl } from './support/sentences.ts';
import { start, type Server } from './support/start.ts';
import { failedResource, test } from './support/test.ts';

/** Signing in, with a real provider, an API in another process, and a gateway that lists no organization for everybody. */

let api: Server;
let gateway: Server;
let provider: TestProvider;
let answer: 'allow' | 'decline' = 'allow';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const port = await freePort();
  const home = `http://127.0.0.1:${port}`;
  provider = await startProvider({ redirectUri: `${home}/sign-in/callback`, answer: () => answer });
  api = await start('dist/server/sandbox.js', {});
  gateway = await start('dist/server/main.js', {
    PORT: String(port),
    KATAPULT_API_URL: api.address,
    KATAPULT_API_TOKEN: 'the-operators',
    CATALOGUE_PUBLIC_URL: home,
    CATALOGUE_SIGN_IN_CLIENT_ID: CLIENT_ID,
    CATALOGUE_SIGN_IN_CLIENT_SECRET: CLIENT_SECRET,
    CATALOGUE_SIGN_IN_ISSUER: provider.issuer,
  });
});

test.afterAll(async () => {
  await Promise.all([gateway.stop(), api.stop(), provider.stop()]);
});

/** The provider sends people back to an address that is known before the gateway has one. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number }; // it listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const PRIVATE = ['ACME-BUILD-32', 'ACME-DB-16', 'ACME-WEB-4', 'ACME-WEB-8'];
const key = (page: Page) => page.getByRole('button', { name: 'API token' });
const menu = (page: Page) => page.getByRole('dialog', { name: 'API token' });

test.describe('somebody who is not signed in', () => {
  test.use({ expectedProblems: failedResource(403) });

  test('signs in where they are refused, sees their packages, and signs out', async ({ page, context }) => {
    await page.goto(`${gateway.address}/?org=acme&group=${await acmeGroup()}`);
    await expect(page.getByRole('alert')).toContainText('does not show the organization “acme”');
    await page.getByRole('alert').getByRole('link', { name: 'Sign in with Katapult' }).click();
    await expectCards(page, PRIVATE);
    await expectUrl(page, `/?org=acme&group=${await acmeGroup()}`);

    await page.reload();
    await expectCards(page, PRIVATE);
    // What the page asks for by itself is asked for in the same name.
    await page.getByRole('button', { name: /^Organization/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Large set/ })
      .click();
    // The group is Acme's: all of the other's packages have been read where none is found.
    await expect(page.getByRole('heading', { name: 'No package has all of this' })).toBeVisible();

    await key(page).click();
    await expect(menu(page).getByText('You are signed in.')).toBeVisible();
    await expectNoAxeViolations(page);
    for (const { name, httpOnly, sameSite } of await context.cookies(gateway.address)) {
      if (!name.startsWith('catalogue-')) continue;
      expect([name, httpOnly, sameSite]).toEqual(['catalogue-session', true, 'Lax']);
    }
    await menu(page).getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('alert')).toContainText('does not show the organization');
    expect(provider.asked.filter((each) => each === 'POST /token/revocation')).toHaveLength(2);
  });
});

test('the key at the top leads to signing in, and back to the same page', async ({ page }) => {
  await page.goto(`${gateway.address}/?cores=8..&sort=-memory`);
  await key(page).click();
  await expectNoAxeViolations(page);
  await menu(page).getByRole('link', { name: 'Sign in with Katapult' }).click();
  await expectUrl(page, '/?cores=8..&sort=-memory');
  await key(page).click();
  await expect(menu(page).getByText('You are signed in.')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of organizations leads in and out', async ({ page }) => {
    await page.goto(`${gateway.address}/organizations`);
    await expect(page.getByRole('link', { name: /^Acme/ })).toHaveCount(0);
    await expect(page.getByLabel('Your API token')).toBeHidden();
    await page.getByRole('link', { name: 'Sign in with Katapult' }).click();
    await expectUrl(page, '/organizations');
    await expect(page.getByRole('link', { name: /^Acme/ })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expectUrl(page, '/organizations');
    await expect(page.getByRole('link', { name: 'Sign in with Katapult' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Acme/ })).toHaveCount(0);
  });
});

test.describe('a no', () => {
  test.use({ expectedProblems: failedResource(403), locale: 'de-DE' });

  test('is explained in the reader’s language, with a way back', async ({ page }) => {
    answer = 'decline';
    await page.goto(`${gateway.address}/compare`);
    await key(page)
      .or(page.getByRole('button', { name: 'API-Token' }))
      .click();
    await page.getByRole('link', { name: 'Mit Katapult anmelden' }).click();
    await expect(page.getByRole('heading', { name: 'Sie sind nicht angemeldet' })).toBeVisible();
    await expectNoAxeViolations(page);
    answer = 'allow';
    await page.getByRole('link', { name: 'Zurück zum Katalog' }).click();
    await expectUrl(page, '/compare');
  });
});

test('no token reaches the browser or the log', async ({ page }) => {
  const received: Promise<string>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(gateway.address)) return;
    received.push(
      response.text().then(
        (body) => `${JSON.stringify(response.headers())} ${body}`,
        () => JSON.stringify(response.headers()), // a redirect has no body
      ),
    );
  });
  await page.goto(`${gateway.address}/sign-in?return=%2F%3Forg%3Dacme`);
  await expect(cards(page)).toHaveCount(30);
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(received);
  expect(all.length).toBeGreaterThan(4);
  expect(provider.secrets.size).toBeGreaterThan(2);
  expect(gateway.output()).toContain(`Signing in: with ${provider.issuer}`);
  for (const secret of [...provider.secrets, CLIENT_SECRET]) {
    for (const each of all) expect(each).not.toContain(secret);
    expect(gateway.output()).not.toContain(secret);
    expect(page.url()).not.toContain(secret);
  }
});

/** The ID of the group that only one organization has. */
async function acmeGroup(): Promise<string> {
  const response = await fetch(
    `${api.address}/core/v1/virtual_machine_packages?organization[sub_domain]=acme&per_page=200`,
    { headers: { Authorization: 'Bearer anything' } },
  );
  const body = (await response.json()) as {
    virtual_machine_packages: { group: { id: string; name: string } | null }[];
  };
  const group = body.virtual_machine_packages.find((each) => each.group?.name === 'Acme only')?.group;
  if (group == null) throw new Error('the sandbox has no such group');
  return group.id;
}
