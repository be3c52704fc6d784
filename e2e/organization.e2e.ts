import { expect, type Page } from '@playwright/test';
import { cards, chooseOrganization, expectUrl, expectWhole, openView } from './support/sentences.ts';
import { failedResource, test } from './support/test.ts';

const selector = (page: Page) => page.getByRole('button', { name: /^Organization/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Choose an organization' });
const field = (page: Page) => dialog(page).getByRole('textbox');

test('is chosen from the list, with Back and after a reload', async ({ page }) => {
  await openView(page, '?page=2');
  await chooseOrganization(page, 'Acme (private packages)');
  await expectUrl(page, '?org=acme');
  await expect(page).toHaveTitle('Acme (private packages) · VM packages');
  await expect(page.getByRole('heading', { level: 2, name: /of 54 packages/ })).toBeVisible();
  await page.reload();
  await expect(selector(page)).toContainText('Acme');
  await page.goBack();
  await expectUrl(page, '?page=2');
  await expect(selector(page)).toContainText('Public packages');
  await chooseOrganization(page, 'Acme (private packages)');
  await chooseOrganization(page, 'Public packages');
  await expectUrl(page, '/');
});

test('is typed by sub-domain', async ({ page }) => {
  await openView(page);
  await selector(page).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('ACME');
  await page.keyboard.press('Enter');
  await expectUrl(page, '?org=acme');
  await expect(dialog(page)).toBeHidden();
  await expect(cards(page)).toHaveCount(30);
});

test('is typed where filters are in force, which its form carries in hidden fields', async ({ page }) => {
  await openView(page, '?cores=8..');
  await selector(page).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('acme');
  await page.keyboard.press('Enter');
  await expectUrl(page, '?org=acme&cores=8..');
});

test('is typed where something was typed and taken back, and one step of Back undoes it', async ({
  page,
}) => {
  await openView(page);
  await expectWhole(page);
  await page.getByRole('searchbox').pressSequentially('rock');
  await expectUrl(page, '?q=rock');
  await page.getByRole('searchbox').fill('');
  await expectUrl(page, '/');
  await selector(page).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('acme');
  await page.keyboard.press('Enter');
  await expectUrl(page, '?org=acme');
  await page.goBack();
  await expectUrl(page, '/');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('is typed by ID', async ({ page }) => {
  const { organizations } = (await (await page.request.get('/core/v1/organizations')).json()) as {
    organizations: { id: string; sub_domain: string }[];
  };
  const { id } = organizations.find((each) => each.sub_domain === 'acme')!; // the sandbox has it
  await openView(page);
  await selector(page).click();
  await field(page).fill(id);
  await page.keyboard.press('Enter');
  await expectUrl(page, `?org_id=${id}`);
  await expect(selector(page)).toContainText('Acme');
});

test('is found by a part of its name', async ({ page }) => {
  await openView(page);
  await selector(page).click();
  await field(page).fill('ten thou');
  await expect(dialog(page).getByRole('link')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expectUrl(page, '?org=ten-thousand');
});

test('that can be none is refused with a word, and nothing is lost', async ({ page }) => {
  await openView(page);
  await selector(page).click();
  await field(page).fill('not a name');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText(/neither a sub-domain/)).toBeVisible();
  await expect(field(page)).toHaveValue('not a name');
  await expectUrl(page, '/');
});

test('is chosen with the keyboard alone', async ({ page }) => {
  await openView(page);
  await selector(page).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(dialog(page).getByRole('link', { name: /^Acme/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('link', { name: 'Public packages' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expectUrl(page, '?org=acme');
  await selector(page).press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(selector(page)).toBeFocused();
});

test('that is suspended or not activated is marked in the list', async ({ page }) => {
  await openView(page);
  await selector(page).click();
  await expect(dialog(page).getByRole('link', { name: /^Suspended suspended · suspended/ })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: /not-activated · not activated/ })).toBeVisible();
});

test.describe('without the right to list organizations', () => {
  test.use({ expectedProblems: failedResource(403) });

  test('is still typed by hand', async ({ page }) => {
    await openView(page);
    await page.getByRole('button', { name: 'API token' }).click();
    await page.getByLabel('Your API token').fill('no-organizations-scope');
    await page.getByRole('button', { name: 'Use this token' }).click();
    await selector(page).click();
    await expect(
      dialog(page).getByText(/could not be listed: the API token may not list organizations/),
    ).toBeVisible();
    await field(page).fill('acme');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: /54 packages/ })).toBeVisible();
  });
});

test.describe('a token of one’s own', () => {
  test.use({ expectedProblems: failedResource(403) });

  test('is used at once, kept in memory only, and forgotten on request', async ({ page }) => {
    await openView(page);
    await expect(cards(page)).toHaveCount(30);
    const open = () => page.getByRole('button', { name: 'API token' }).click();
    await open();
    await page.getByLabel('Your API token').fill('expired');
    const sent = page.waitForRequest((request) => request.url().includes('virtual_machine_packages'));
    await page.getByRole('button', { name: 'Use this token' }).click();
    expect((await sent).headers()['authorization']).toBe('Bearer expired');
    await expect(page.getByRole('alert')).toContainText('The API token is wrong or has expired');
    expect(page.url()).not.toContain('expired');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      'expired',
    );
    await open();
    await page.getByRole('dialog', { name: 'API token' }).getByRole('button', { name: 'Forget it' }).click();
    await expect(cards(page)).toHaveCount(30);
  });

  test('is in nothing that a browser keeps', async ({ page, context }) => {
    const token = 'a-5ecret-of-my-own';
    await openView(page);
    await page.getByRole('button', { name: 'API token' }).click();
    await page.getByLabel('Your API token').fill(token);
    const sent = page.waitForRequest((request) => request.url().includes('virtual_machine_packages'));
    await page.getByRole('button', { name: 'Use this token' }).click();
    expect((await sent).headers()['authorization']).toBe(`Bearer ${token}`);
    await expect(cards(page)).toHaveCount(30);
    await page.getByRole('link', { name: 'Next' }).first().click();
    await expectUrl(page, '?page=2');
    const kept = await page.evaluate(async () => {
      const stores = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return JSON.stringify({
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        requests: stores.flat().map(({ url }) => url),
        cookie: document.cookie,
        history: history.state as unknown,
        address: location.href,
        name: window.name,
        document: document.documentElement.outerHTML,
        fields: [...document.querySelectorAll('input')].map(({ value }) => value),
      });
    });
    expect(kept).not.toContain(token);
    expect(JSON.stringify(await context.storageState())).not.toContain(token);
    await page.reload();
    await page.getByRole('button', { name: 'API token' }).click();
    await expect(page.getByLabel('Your API token')).toHaveValue('');
    await expect(page.getByText('A token of yours is in use.')).toHaveCount(0);
  });

  test('that is sent before the page has scripts goes nowhere', async ({ page }) => {
    await page.route('**/assets/*.js', () => {});
    await page.goto('/?org=invalid-api-token', { waitUntil: 'commit' });
    await page.getByLabel('Your API token').fill('a-5ecret-of-my-own');
    await page.getByRole('button', { name: 'Use this token' }).click();
    await page.getByLabel('Your API token').press('Enter');
    await expectUrl(page, '?org=invalid-api-token');
  });
});
