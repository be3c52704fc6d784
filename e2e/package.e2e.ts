import { expect, type Page } from '@playwright/test';
import {
  cards,
  expectAwake,
  expectNoAxeViolations,
  expectUrl,
  expectWhole,
  open,
  openView,
} from './support/sentences.ts';
import { failedResource, test, UNKEPT } from './support/test.ts';

async function openPackage(page: Page, path: string): Promise<void> {
  await open(page, `/packages/${path}`);
}

const about = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name: `About ${name}` });
const tray = (page: Page) => page.getByRole('region', { name: 'Comparison' });
const summary = (page: Page, hasText: string) => page.locator('summary', { hasText });
const box = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Compare ${name}`, exact: true });

/** The ID of an organization of the sandbox. */
async function idOf(page: Page, subDomain: string): Promise<string> {
  const answer = (await (await page.request.get('/core/v1/organizations')).json()) as {
    organizations: { id: string; sub_domain: string }[];
  };
  return answer.organizations.find((each) => each.sub_domain === subDomain)?.id ?? '';
}

test.describe('a package’s page', () => {
  test('says all of it, from a cold link', async ({ page }) => {
    await openPackage(page, 'rock-6?org=acme');
    await expect(page).toHaveTitle('ROCK-6 · Acme (private packages) · VM packages');
    await expect(about(page, 'ROCK-6')).toContainText('Standard vCPU');
    const facts = section(page, 'What it has, among 54 packages');
    for (const label of [
      'CPU cores',
      'Memory',
      'Storage',
      'Memory per core',
      'Bandwidth a month',
      'CPUs',
      'Group',
    ])
      await expect(facts).toContainText(label);
    await expect(facts).toContainText('46th of 54: 45 have more, 7 less, 1 as much');
    await expect(facts.getByRole('img').nth(1)).toHaveAttribute('aria-label', /6 GB to 8 GB: 5 packages/);
    await expect(facts.getByRole('img').last()).toHaveAttribute(
      'aria-label',
      /Public: \d+ packages; Private: /,
    );
    const steps = section(page, 'One step from here');
    await expect(steps.getByRole('listitem').filter({ hasText: /^↑More memory:/ })).toHaveText(
      '↑More memory: ROCK-12, +6 GB2 more cores, 50 GB more storage, 1,024 GB more bandwidth a month',
    );
    const family = section(page, /^Its family/);
    await expect(family.getByRole('listitem').first()).toContainText('ROCK-3');
    await expect(family.locator('[aria-current]')).toContainText('ROCK-6');
  });

  test('is found by its ID too', async ({ page }) => {
    await openPackage(page, 'rock-6');
    const id = await page.getByText(/^vmpkg_/).innerText();
    await openPackage(page, id);
    await expect(about(page, 'ROCK-6')).toBeVisible();
  });

  test('leads from step to step, each from its top, and Back returns', async ({ page }) => {
    await openPackage(page, 'rock-6?org=acme&compare=rock-3');
    await page.evaluate(() => window.scrollTo(0, 400));
    await section(page, 'One step from here')
      .getByRole('listitem')
      .filter({ hasText: /^↑More memory:/ })
      .getByRole('link')
      .click();
    await expectUrl(page, '/packages/rock-12?org=acme&compare=rock-3');
    await expect(about(page, 'ROCK-12')).toBeVisible();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await expect(page.getByRole('main')).toBeFocused();
    await page.goBack();
    await expect(about(page, 'ROCK-6')).toBeVisible();
    await page.getByRole('link', { name: 'All packages' }).click();
    await expectUrl(page, '/?org=acme&compare=rock-3');
  });

  test('says what is not known of an old answer, and guesses no family', async ({ page }) => {
    await openPackage(page, 'rock-6?org=answers-oldest');
    await expect(section(page, /^Its family/).getByRole('listitem')).toHaveCount(0);
    await expect(section(page, /^Its family/)).toContainText('No other package is known to have its group');
    await expect(about(page, 'ROCK-6').getByText('not stated').first()).toBeVisible();
    await expect(about(page, 'ROCK-6')).not.toContainText(/NaN|undefined/);
  });

  test('has no sideways scrolling at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openPackage(page, 'rock-6?from=rock-12&compare=rock-3');
    await expect(about(page, 'ROCK-6')).toBeVisible();
    await summary(page, 'Terraform').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('is printed without what only a screen can do', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await openPackage(page, 'rock-6?from=rock-12&compare=rock-3');
    await expect(page.getByText(/^Shrinks: /)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Forget what I have now' })).toBeHidden();
    await expect(section(page, 'What it has, among 48 packages')).toBeVisible();
    await expect(tray(page)).toBeHidden();
    await expect(page.getByRole('link', { name: 'I have this one now' })).toBeHidden();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openPackage(page, 'rock-6?from=rock-12&compare=rock-3');
      await expect(page.getByRole('button', { name: 'Favourite: ROCK-6' })).toBeVisible();
      await summary(page, 'API (cURL)').click();
      await expectNoAxeViolations(page);
    });
  }
});

test.describe('a change from the package that one has', () => {
  test('to a smaller one needs a stop', async ({ page }) => {
    await openPackage(page, 'rock-6?from=rock-12');
    await expect(page.getByRole('heading', { name: 'Changing from ROCK-12 to ROCK-6' })).toBeVisible();
    await expect(page.getByText(/^Shrinks: 2 fewer cores, 6 GB less memory/)).toBeVisible();
    await expect(page.getByText('The machine must be stopped first')).toBeVisible();
  });

  test('to a larger one does not, and is chosen by hand', async ({ page }) => {
    await openPackage(page, 'rock-6');
    await page.getByRole('link', { name: 'I have this one now' }).click();
    await expectUrl(page, '/packages/rock-6?from=rock-6');
    await expect(page.getByRole('heading', { name: 'This is the package that you have now' })).toBeVisible();
    await section(page, /^Its family/)
      .getByRole('link', { name: 'ROCK-12' })
      .click();
    await expectUrl(page, '/packages/rock-12?from=rock-6');
    await expect(page.getByText('The machine is resized as it runs')).toBeVisible();
    await page.getByRole('link', { name: 'Forget what I have now' }).click();
    await expectUrl(page, '/packages/rock-12');
  });

  test('says what becomes something else, and what nobody knows', async ({ page }) => {
    await page.goto('/packages/rock-12?from=d-rock-12');
    await expect(
      page.getByText(
        'Changes: shared CPUs instead of dedicated CPUs and group Standard vCPU instead of group Dedicated vCPU.',
      ),
    ).toBeVisible();
    await page.goto('/packages/rock-6?from=rock-288');
    await expect(page.getByText('Not stated by both: bandwidth a month.')).toBeVisible();
  });

  test('that is not there is not known', async ({ page }) => {
    await openPackage(page, 'rock-6?from=gone');
    await expect(page.getByRole('heading', { name: 'What a change means is not known' })).toBeVisible();
  });
});

test.describe('a name that is no package', () => {
  test.use({ expectedProblems: failedResource(404) });

  test('offers the closest, with status 404, before and after scripts', async ({ page, request }) => {
    const response = await request.get('/packages/rok-6');
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain('There is no package');
    await openPackage(page, 'rok-6?org=acme');
    await expect(page.getByRole('alert')).toContainText('There is no package “rok-6” here');
    await page.getByRole('alert').getByRole('link', { name: 'ROCK-6', exact: true }).click();
    await expectUrl(page, '/packages/rock-6?org=acme');
    await expect(about(page, 'ROCK-6')).toBeVisible();
  });

  test('may be hostile', async ({ page }) => {
    await openPackage(page, encodeURIComponent('<img src=x onerror=alert(1)>"\u202Ex'));
    await expect(page.getByRole('alert')).toContainText('<img src=x onerror=alert(1)>');
    await page.goto('/packages/%E0%A4%A');
    await expect(page.getByRole('alert')).toBeVisible();
  });
});

test.describe('a package that could not be read', () => {
  test.use({ expectedProblems: failedResource(404) });

  test('is not said to be gone', async ({ page }) => {
    await page.goto('/packages/rock-6?org=wrong-types');
    await expect(page.getByText('It may be among those that could not be read.')).toBeVisible();
    await expect(page.getByText(/more packages? could not be read\. Why\?/)).toBeVisible();
  });
});

test.describe('an organization that cannot be shown', () => {
  test.use({ expectedProblems: failedResource(403) });

  test('says so on a package’s page', async ({ page, request }) => {
    expect((await request.get('/packages/rock-6?org=suspended')).status()).toBe(403);
    await openPackage(page, 'rock-6?org=suspended');
    await expect(page.getByRole('alert')).toContainText('suspended');
  });
});

test.describe('a package in the list', () => {
  test('opens beside the results, from a click and from a link; Escape closes and gives the focus back', async ({
    page,
  }) => {
    await openView(page, '?org=acme&cores=2..');
    await expectWhole(page);
    await page.getByRole('link', { name: 'ROCK-6', exact: true }).click();
    await expectUrl(page, '?org=acme&cores=2..&package=rock-6');
    await expect(panel(page, 'ROCK-6')).toBeFocused();
    await expect(panel(page, 'ROCK-6')).toContainText('46th of 54');
    await expect(cards(page).first()).toBeVisible();
    await section(page, /^Its family/)
      .getByRole('link', { name: 'ROCK-12' })
      .click();
    await expectUrl(page, '?org=acme&cores=2..&package=rock-12');
    await expect(panel(page, 'ROCK-12')).toBeFocused();
    await page.reload();
    await expect(panel(page, 'ROCK-12')).toContainText('12 GB');
    await expectAwake(page);
    await page.keyboard.press('Escape');
    await expectUrl(page, '?org=acme&cores=2..');
    await expect(page.getByRole('link', { name: 'ROCK-12', exact: true })).toBeFocused();
    await page.goBack();
    await expect(panel(page, 'ROCK-12')).toBeVisible();
    await panel(page, 'ROCK-12').getByRole('link', { name: 'Full page' }).click();
    await expectUrl(page, '/packages/rock-12?org=acme&cores=2..');
  });

  test('keeps the focus in the panel when what had it goes, and gives it back on Back', async ({ page }) => {
    await openView(page, '?org=acme');
    await expectWhole(page);
    await page.getByRole('link', { name: 'ROCK-6', exact: true }).press('Enter');
    await expect(panel(page, 'ROCK-6')).toBeFocused();
    await panel(page, 'ROCK-6').getByRole('link', { name: 'I have this one now' }).press('Enter');
    await expectUrl(page, '?org=acme&package=rock-6&from=rock-6');
    await expect(panel(page, 'ROCK-6')).toBeFocused();
    await panel(page, 'ROCK-6').getByRole('link', { name: 'Forget what I have now' }).press('Enter');
    await expectUrl(page, '?org=acme&package=rock-6');
    await expect(panel(page, 'ROCK-6')).toBeFocused();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expectUrl(page, '?org=acme');
    await expect(page.getByRole('link', { name: 'ROCK-6', exact: true })).toBeFocused();
  });

  test('opens its own page on a phone, and in a tab of its own anywhere', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openView(page, '?org=acme');
    await page.getByRole('link', { name: 'ROCK-6', exact: true }).click();
    await expectUrl(page, '/packages/rock-6?org=acme');
    await expect(about(page, 'ROCK-6')).toBeVisible();
  });

  test('opens from the table', async ({ page }) => {
    await openView(page, '?layout=table');
    await expectWhole(page);
    await page.getByRole('link', { name: 'ROCK-6', exact: true }).click();
    await expectUrl(page, '?layout=table&package=rock-6');
    await expect(panel(page, 'ROCK-6')).toBeFocused();
    await expectNoAxeViolations(page);
  });
});

test.describe('the tray', () => {
  test('follows across pages and layouts, in the link', async ({ page }) => {
    await openView(page, '?org=acme');
    await expectWhole(page);
    await box(page, 'ROCK-3').click();
    await expectUrl(page, '?org=acme&compare=rock-3');
    await box(page, 'ROCK-6').click();
    await expect(tray(page).getByRole('listitem')).toHaveText(['ROCK-3', 'ROCK-6']);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expectUrl(page, '?org=acme&page=2&compare=rock-3&compare=rock-6');
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    await expect(tray(page).getByRole('listitem')).toHaveCount(2);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expectUrl(page, '?org=acme&compare=rock-3');
    await expect(box(page, 'ROCK-6')).not.toBeChecked();
    await tray(page).getByRole('link', { name: 'Take ROCK-3 out of the comparison' }).click();
    await expectUrl(page, '?org=acme');
    await expect(tray(page)).toHaveCount(0);
  });

  test('takes ticks as fast as they come', async ({ page }) => {
    await openView(page, '?org=acme');
    await expectAwake(page);
    await page.evaluate(() => {
      for (const name of ['ROCK-1', 'ROCK-3', 'ROCK-6'])
        document.querySelector<HTMLInputElement>(`input[aria-label="Compare ${name}"]`)?.click();
    });
    await expectUrl(page, '?org=acme&compare=rock-1&compare=rock-3&compare=rock-6');
  });

  test('keeps its names on a phone, and the focus on the page', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openView(
      page,
      '?compare=rock-1&compare=rock-3&compare=rock-6&compare=rock-12&compare=rock-18&compare=d-rock-24',
    );
    const names = tray(page).getByRole('listitem').locator('bdi');
    for (const name of await names.all())
      expect(await name.evaluate((element) => element.clientWidth)).toBeGreaterThan(30);
    expect(await tray(page).evaluate((element) => element.clientHeight)).toBeLessThan(160);
    await tray(page).getByRole('link', { name: 'Empty it' }).press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('is full with six', async ({ page }) => {
    await openView(page, '?compare=rock-1&compare=rock-3&compare=rock-6&compare=rock-12&compare=rock-18');
    await expectWhole(page);
    await box(page, 'FLINT-4').click();
    await expect(tray(page)).toContainText('6 is as many as can be compared');
    await expect(box(page, 'PEBBLE-1')).toBeDisabled();
    await expect(box(page, 'ROCK-3')).toBeEnabled();
    await expectNoAxeViolations(page);
    await tray(page).getByRole('link', { name: 'Empty it' }).click();
    await expectUrl(page, '/');
  });

  test('leads to the comparison', async ({ page }) => {
    await openView(page, '?org=acme&compare=rock-3&compare=rock-6&cores=2..');
    await tray(page).getByRole('link', { name: 'Compare 2' }).click();
    await expectUrl(page, '/compare?org=acme&cores=2..&compare=rock-3&compare=rock-6');
    // The way back leads to what was asked.
    await page.getByRole('link', { name: 'All packages' }).click();
    await expectUrl(page, '?org=acme&cores=2..&compare=rock-3&compare=rock-6');
  });
});

test.describe('the way out', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('names the organization as tools take it, however the link does', async ({ page }) => {
    await openPackage(page, `rock-6?org_id=${await idOf(page, 'acme')}`);
    await summary(page, 'Terraform').click();
    await expect(section(page, 'Terraform')).toContainText('organization = "acme"');
  });

  test('is a line to paste, with what is to be filled in marked', async ({ page }) => {
    await openPackage(page, 'rock-6?org=acme');
    await summary(page, 'API (cURL)').click();
    const snippet = section(page, 'API (cURL)');
    await expect(snippet).toContainText('"sub_domain": "acme"');
    await expect(snippet).toContainText('"permalink": "rock-6"');
    await expect(snippet.locator('mark')).toHaveText([
      '$KATAPULT_API_TOKEN',
      'YOUR-DATA-CENTER',
      'YOUR-DISK-TEMPLATE',
      'YOUR-HOSTNAME',
    ]);
    await page.getByRole('button', { name: 'Copy API (cURL)' }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('virtual_machines/build');
    await summary(page, 'Terraform').click();
    await expect(section(page, 'Terraform')).toContainText('package = "rock-6"');
    await expect(section(page, 'Terraform')).toContainText('organization = "acme"');
    await expect(snippet).toBeHidden();
    await summary(page, 'Build specification').click();
    await expect(section(page, 'Build specification')).toContainText('"permalink": "rock-6"');
  });
});

test.describe('favourites', () => {
  const star = (page: Page, name: string) =>
    page.getByRole('button', { name: `Favourite: ${name}`, exact: true });
  const openMenu = async (page: Page) =>
    page.getByRole('button', { name: 'Favourites', exact: true }).click();

  test('are kept in this browser for each organization, and never in the link', async ({ page }) => {
    await openView(page, '?org=acme');
    await star(page, 'ROCK-3').click();
    await star(page, 'ROCK-6').click();
    await expectUrl(page, '?org=acme');
    await page.reload();
    await expect(star(page, 'ROCK-3')).toHaveAttribute('aria-pressed', 'true');
    await openMenu(page);
    await expect(page.getByRole('list', { name: 'Favourites' }).getByRole('link')).toHaveText([
      'ROCK-3',
      'ROCK-6',
    ]);
    await page.getByRole('link', { name: 'Compare them: a link to share' }).click();
    await expectUrl(page, '/compare?org=acme&compare=rock-3&compare=rock-6');
    // However the link spells the organization.
    await openView(page, `?org_id=${await idOf(page, 'acme')}`);
    await expect(star(page, 'ROCK-3')).toHaveAttribute('aria-pressed', 'true');
    await openView(page);
    await expect(star(page, 'ROCK-3')).toHaveAttribute('aria-pressed', 'false');
    await openMenu(page);
    await expect(page.getByText('No favourites here yet')).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test('are taken out by keyboard, and the focus stays in the menu', async ({ page }) => {
    await openView(page);
    for (const name of ['ROCK-3', 'ROCK-6']) await star(page, name).click();
    await openMenu(page);
    const links = page.getByRole('list', { name: 'Favourites' }).getByRole('listitem');
    await links.first().getByRole('button').press('Enter');
    await expect(links).toHaveText(['ROCK-6']);
    await expect(links.first().getByRole('button')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('No favourites here yet')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Favourites', exact: true })).toBeFocused();
  });

  test('work where storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await openView(page);
    await star(page, 'ROCK-3').click();
    await expect(star(page, 'ROCK-3')).toHaveAttribute('aria-pressed', 'true');
    await openMenu(page);
    await expect(page.getByText('they last until the page is closed')).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ ...UNKEPT, javaScriptEnabled: false });

  test('a package is looked at, left and compared', async ({ page }) => {
    await openView(page, '?org=acme');
    await page.getByRole('link', { name: 'ROCK-6', exact: true }).click();
    await expectUrl(page, '/packages/rock-6?org=acme');
    await expect(section(page, 'One step from here')).toContainText('ROCK-12');
    await summary(page, 'Terraform').click();
    await expect(section(page, 'Terraform')).toContainText('package = "rock-6"');
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expectUrl(page, '/packages/rock-6?org=acme&compare=rock-6');
    await page.getByRole('link', { name: 'All packages' }).click();
    await expect(box(page, 'ROCK-6')).toBeChecked();
    await box(page, 'ROCK-3').check();
    await page.getByRole('button', { name: 'Keep what is ticked' }).click();
    await expect(tray(page).getByRole('listitem')).toHaveText(['ROCK-3', 'ROCK-6']);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(tray(page).getByRole('listitem')).toHaveText(['ROCK-3', 'ROCK-6']);
    await page.getByRole('link', { name: 'Previous page' }).click();
    await page.getByRole('button', { name: 'Compare what is ticked' }).click();
    await expectUrl(page, '/compare?compare=rock-3&compare=rock-6&org=acme');
  });
});
