import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { expectNoAxeViolations, expectUrl, expectWhole, open, openView } from './support/sentences.ts';
import { failedResource, test, UNKEPT } from './support/test.ts';

const ROCKS = 'compare=rock-3&compare=rock-6&compare=d-rock-12';

async function openComparison(page: Page, query: string): Promise<void> {
  await open(page, `/compare?${query}`);
}

const table = (page: Page) => page.getByRole('table', { name: /, side by side$/ });
const heads = (page: Page) => table(page).locator('thead th[scope="col"]');
const head = (page: Page, name: string) => heads(page).filter({ hasText: name });
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const region = (page: Page) => page.getByRole('region', { name: 'Table of the comparison' });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

async function expectPackages(page: Page, names: readonly string[]): Promise<void> {
  await expect(heads(page).getByRole('link')).toHaveText([...names]);
}

async function expectRow(page: Page, name: string, cells: readonly (string | RegExp)[]): Promise<void> {
  await expect(row(page, name).getByRole('cell')).toHaveText(
    cells.map((cell) => (typeof cell === 'string' ? new RegExp(`^${cell}$`) : cell)),
  );
}

/** Packages as the API lists them. */
async function listed(
  request: APIRequestContext,
  query: string,
): Promise<{ id: string; permalink: string }[]> {
  const answer = await request.get(`/core/v1/virtual_machine_packages?${query}`);
  const body = (await answer.json()) as { virtual_machine_packages: { id: string; permalink: string }[] };
  return body.virtual_machine_packages;
}

test.describe('a comparison', () => {
  test('has a column for each package and a row for each attribute, from a cold link', async ({ page }) => {
    await openComparison(page, `org=acme&${ROCKS}`);
    await expect(page).toHaveTitle('ROCK-3, ROCK-6 and D-ROCK-12 · Acme (private packages) · VM packages');
    await expect(page.getByRole('heading', { name: 'Comparison of 3 packages' })).toBeVisible();
    await expectPackages(page, ['ROCK-3', 'ROCK-6', 'D-ROCK-12']);
    await expect(head(page, 'D-ROCK-12')).toContainText('Dedicated');
    await expect(table(page).locator('tbody').getByRole('rowheader')).toHaveText([
      'CPU cores',
      'Memory',
      'Storage',
      'Memory per core',
      'Bandwidth a month',
      'IPv4 addresses',
      'CPUs',
      'Group',
      'Availability',
    ]);
    await expect(table(page).getByRole('rowheader', { name: 'Memory', exact: true })).toHaveAttribute(
      'title',
      'What programs and caches can hold while the machine runs. Best: the most.',
    );
    await heads(page).getByRole('link', { name: 'ROCK-6' }).click();
    await expectUrl(page, `/packages/rock-6?org=acme&${ROCKS}`);
  });

  test('marks the best of each row, and says what that is', async ({ page }) => {
    await openComparison(page, ROCKS);
    await expectRow(page, 'CPU cores', ['1', '2', '4best: the most']);
    await expectRow(page, 'Memory', ['3 GB', '6 GB', '12 GBbest: the most']);
    await expectRow(page, 'CPUs', ['Shared', 'Shared', /Dedicated\s*best: dedicated CPUs$/]);
    for (const name of ['Memory per core', 'IPv4 addresses', 'Group'])
      await expect(row(page, name)).not.toContainText('best');
    await expect(page.getByText(/^Best of its row is the most cores, memory/)).toBeVisible();
  });

  test('lets nothing win that is not stated, and says so', async ({ page }) => {
    await openComparison(page, 'compare=rock-288&compare=rock-3&compare=rock-6');
    await expectRow(page, 'Bandwidth a month', [
      'not stated',
      '2,048 GB',
      '3,072 GBbest: the most of those that state it',
    ]);
    await expect(page.getByText(/What is not stated is never best/)).toBeVisible();
    await openComparison(page, `org=answers-oldest&${ROCKS}`);
    await expectRow(page, 'Memory', ['not stated', 'not stated', 'not stated']);
    await expect(table(page)).not.toContainText(/best|NaN|undefined/);
  });

  test('measures the others against one of them', async ({ page }) => {
    await openComparison(page, ROCKS);
    await link(page, 'Make baseline: ROCK-6').click();
    await expectUrl(page, `/compare?${ROCKS}&baseline=rock-6`);
    await expect(head(page, 'ROCK-6')).toContainText('Baseline');
    await expect(page.getByText('The others are measured against ROCK-6.')).toBeVisible();
    await expectRow(page, 'Memory', ['−3 GB, 0.5×3 GB', '6 GB', /^\+6 GB, 2×\s*best: the most\s*12 GB$/]);
    await expectRow(page, 'IPv4 addresses', ['the same1', '1', 'the same1']);
    await expectRow(page, 'Group', [/the same$/, 'Standard vCPU', /different$/]);
    await expect(link(page, 'No baseline: ROCK-6')).toBeFocused();
    await page.reload();
    await expect(head(page, 'ROCK-6')).toContainText('Baseline');
    await link(page, 'No baseline: ROCK-6').click();
    await expectUrl(page, `/compare?${ROCKS}`);
    await page.goBack();
    await expectUrl(page, `/compare?${ROCKS}&baseline=rock-6`);
    await page.goBack();
    await expectUrl(page, `/compare?${ROCKS}`);
    await expectRow(page, 'Memory', ['3 GB', '6 GB', /^12 GB/]);
  });

  test('leaves out what is the same for all, and says what that was', async ({ page }) => {
    await openComparison(page, `${ROCKS}&differences=only`);
    const rowHeads = table(page).locator('tbody').getByRole('rowheader');
    const differing = ['CPU cores', 'Memory', 'Storage', 'Bandwidth a month', 'CPUs', 'Group'];
    await expect(rowHeads).toHaveText(differing);
    await expect(
      page.getByText(
        'The same for all, and left out: Memory per core (3 GB), IPv4 addresses (1) and Availability (Public).',
      ),
    ).toBeVisible();
    await link(page, 'Show all rows').click();
    await expectUrl(page, `/compare?${ROCKS}`);
    await expect(rowHeads).toHaveCount(9);
    await link(page, 'Show only differences').click();
    await expectUrl(page, `/compare?${ROCKS}&differences=only`);
    await expect(rowHeads).toHaveText(differing);
  });

  test('of packages that do not differ says so', async ({ page }) => {
    await openComparison(page, 'org=answers-oldest&compare=rock-3&compare=rock-6&differences=only');
    await expect(table(page)).toContainText('They differ in nothing that they state.');
    await expect(page.getByText('Stated by none, and left out: CPU cores, Memory')).toBeVisible();
  });
});

test.describe('the order', () => {
  test('is changed by keyboard, said, and undone by Back', async ({ page }) => {
    await openComparison(page, `${ROCKS}&baseline=rock-6`);
    const left = link(page, 'Move D-ROCK-12 left');
    await left.press('Enter');
    await expectUrl(page, '/compare?compare=rock-3&compare=d-rock-12&compare=rock-6&baseline=rock-6');
    await expectPackages(page, ['ROCK-3', 'D-ROCK-12', 'ROCK-6']);
    await expect(page.getByText('D-ROCK-12 is package 2 of 3')).toBeAttached();
    await expect(left).toBeFocused();
    await left.press('Enter');
    await expectPackages(page, ['D-ROCK-12', 'ROCK-3', 'ROCK-6']);
    await expect(left).toBeFocused();
    await expect(left).toHaveAttribute('aria-disabled', 'true');
    await left.press('Enter');
    await expectPackages(page, ['D-ROCK-12', 'ROCK-3', 'ROCK-6']);
    await link(page, 'Move D-ROCK-12 right').press('Enter');
    await expectPackages(page, ['ROCK-3', 'D-ROCK-12', 'ROCK-6']);
    await expect(link(page, 'Move D-ROCK-12 right')).toBeFocused();
    for (const names of [
      ['D-ROCK-12', 'ROCK-3', 'ROCK-6'],
      ['ROCK-3', 'D-ROCK-12', 'ROCK-6'],
      ['ROCK-3', 'ROCK-6', 'D-ROCK-12'],
    ]) {
      await page.goBack();
      await expectPackages(page, names);
    }
  });

  test('is changed by dragging, in one step', async ({ page }) => {
    await openComparison(page, ROCKS);
    await head(page, 'D-ROCK-12').dragTo(head(page, 'ROCK-3'));
    await expectUrl(page, '/compare?compare=d-rock-12&compare=rock-3&compare=rock-6');
    await expectPackages(page, ['D-ROCK-12', 'ROCK-3', 'ROCK-6']);
    await page.goBack();
    await expectPackages(page, ['ROCK-3', 'ROCK-6', 'D-ROCK-12']);
  });

  test('is changed at once, however large the catalogue is', async ({ page, request }) => {
    const [first, second, third] = await listed(request, 'organization[sub_domain]=ten-thousand&per_page=3');
    const names = [first, second, third].map((each) => each?.permalink ?? '');
    await openComparison(page, `org=ten-thousand&${names.map((name) => `compare=${name}`).join('&')}`);
    await expect(heads(page).getByRole('link')).toHaveCount(3);
    const called = await heads(page).getByRole('link').allInnerTexts();
    const seen = await page.evaluateHandle(() => {
      const counts: number[] = [];
      new MutationObserver(() =>
        counts.push(document.querySelectorAll('thead th[scope="col"] a').length),
      ).observe(document.body, { childList: true, subtree: true });
      return counts;
    });
    await link(page, `Move ${called[0]} right`).click();
    await expectPackages(page, [called[1] ?? '', called[0] ?? '', called[2] ?? '']);
    await link(page, `Take ${called[1]} out`).click();
    await expectPackages(page, [called[0] ?? '', called[2] ?? '']);
    expect(Math.min(...(await seen.jsonValue()))).toBe(2);
  });
});

test('a package is taken out, by keyboard as well, and the next one has the focus', async ({ page }) => {
  await openComparison(page, `${ROCKS}&baseline=rock-6`);
  // Before the page is the browser's own the link leads to another document, where the focus is nowhere.
  await page.waitForLoadState('networkidle');
  await link(page, 'Take ROCK-6 out').press('Enter');
  await expectUrl(page, '/compare?compare=rock-3&compare=d-rock-12');
  await expectPackages(page, ['ROCK-3', 'D-ROCK-12']);
  await expect(link(page, 'Take D-ROCK-12 out')).toBeFocused();
  await expect(page.getByText('ROCK-6 was taken out')).toBeAttached();
  await page.goBack();
  await expectPackages(page, ['ROCK-3', 'ROCK-6', 'D-ROCK-12']);
  await expect(head(page, 'ROCK-6')).toContainText('Baseline');
  await page.goForward();
  await link(page, 'Take D-ROCK-12 out').click();
  await expect(page.getByRole('heading', { name: 'One package is no comparison yet' })).toBeVisible();
  await expectPackages(page, ['ROCK-3']);
  await link(page, 'Choose another').click();
  await expectUrl(page, '/?compare=rock-3');
});

test('without packages it says how to choose some', async ({ page }) => {
  await openComparison(page, 'org=acme');
  await expect(page).toHaveTitle('Comparison · Acme (private packages) · VM packages');
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  await link(page, 'Go to the catalogue').click();
  await expectUrl(page, '/?org=acme');
});

test.describe('a name in the link', () => {
  test('that is no package’s leads to the closest, in its place', async ({ page }) => {
    await openComparison(page, 'compare=rock-3&compare=rok-6&compare=rock-12&baseline=rok-6');
    await expectPackages(page, ['ROCK-3', 'ROCK-12']);
    const notice = page.getByRole('alert').filter({ hasText: 'There is no package “rok-6” here' });
    await expect(notice.getByRole('listitem').first()).toHaveText('ROCK-6');
    await notice.getByRole('link', { name: 'ROCK-6', exact: true }).click();
    await expectUrl(page, '/compare?compare=rock-3&compare=rock-6&compare=rock-12&baseline=rock-6');
    await expectPackages(page, ['ROCK-3', 'ROCK-6', 'ROCK-12']);
    await expect(notice).toHaveCount(0);
    await page.goBack();
    await notice.getByRole('link', { name: 'Take it out of the comparison' }).click();
    await expectUrl(page, '/compare?compare=rock-3&compare=rock-12');
  });

  test('may be an ID; and both names of one package show it once', async ({ page, request }) => {
    const all = await listed(request, 'per_page=100');
    const id = all.find(({ permalink }) => permalink === 'rock-6')?.id;
    await openComparison(page, `compare=rock-3&compare=${id}&compare=rock-6`);
    await expectPackages(page, ['ROCK-3', 'ROCK-6']);
    await link(page, 'Make baseline: ROCK-6').click();
    await link(page, 'Move ROCK-6 left').click();
    await expectUrl(page, `/compare?compare=${id}&compare=rock-6&compare=rock-3&baseline=${id}`);
    await link(page, 'Take ROCK-6 out').click();
    await expectUrl(page, '/compare?compare=rock-3');
  });

  test('is ignored after the sixth, and that is said', async ({ page }) => {
    const names = ['rock-1', 'rock-3', 'rock-6', 'rock-12', 'rock-18', 'rock-24', 'rock-36'];
    await openComparison(page, names.map((name) => `compare=${name}`).join('&'));
    await expect(heads(page).getByRole('link')).toHaveCount(6);
    await expect(
      page.getByText('compare=rock-36 in the link was ignored: at most 6 packages can be compared.'),
    ).toBeVisible();
    await expect(link(page, 'Add another')).toHaveCount(0);
  });

  test.describe('and in no other', () => {
    test.use({ expectedProblems: failedResource(404) });

    test('that is no package’s is answered with 404', async ({ page, request }) => {
      expect((await request.get('/compare?compare=gone&compare=rock-3')).status()).toBe(200);
      expect((await request.get('/compare?compare=gone&compare=went')).status()).toBe(404);
      await openComparison(page, 'compare=gone&compare=went');
      await expect(page.getByRole('alert')).toHaveCount(2);
      await expect(table(page)).toHaveCount(0);
    });
  });
});

test.describe('a change from the package that one has', () => {
  test('says of each whether it needs a stop', async ({ page }) => {
    await openComparison(page, `${ROCKS}&from=rock-6`);
    await expectRow(page, 'Change from ROCK-6', [
      'Must be stopped first',
      'You have this one now',
      'Resized as it runs',
    ]);
  });

  test('is not known from a package that is not there', async ({ page }) => {
    await openComparison(page, `${ROCKS}&from=gone`);
    await expect(page.getByText(/^The link says that you have “gone” now/)).toBeVisible();
    await link(page, 'Forget it').click();
    await expectUrl(page, `/compare?${ROCKS}`);
    await expectPackages(page, ['ROCK-3', 'ROCK-6', 'D-ROCK-12']);
  });
});

test.describe('copying', () => {
  test('as Markdown and as CSV gives what is on screen', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await openComparison(page, `${ROCKS}&baseline=rock-3&differences=only`);
    await page.waitForLoadState('networkidle');
    expect(scripts.filter((url) => /comparison-(?:markdown|csv)/.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copied as Markdown' })).toBeVisible();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const markdown = await copied();
    expect(markdown.split('\n').slice(0, 4)).toEqual([
      '| Attribute | ROCK-3 (baseline) | ROCK-6 | D-ROCK-12 |',
      '| --- | --- | --- | --- |',
      '| CPU cores | 1 | +1, 2× (2) | **+3, 4× (4)** |',
      '| Memory | 3 GB | +3 GB, 2× (6 GB) | **+9 GB, 4× (12 GB)** |',
    ]);
    expect(markdown).not.toContain('Availability');
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(page.getByRole('button', { name: 'Copied as CSV' })).toBeVisible();
    await expect(page.getByText('The table was copied as CSV')).toBeAttached();
    expect((await copied()).split(/\r?\n/).slice(0, 2)).toEqual([
      'Attribute,ROCK-3,ROCK-6,"ROCK-6, compared with ROCK-3",D-ROCK-12,"D-ROCK-12, compared with ROCK-3"',
      'CPU cores,1,2,1,4,3',
    ]);
  });

  test('where the clipboard is blocked shows the text, to be copied by hand', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    });
    await openComparison(page, ROCKS);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    const field = page.getByRole('textbox', { name: /^Copying is blocked here/ });
    await expect(field).toHaveValue(/^\| Attribute \| ROCK-3 \| ROCK-6 \| D-ROCK-12 \|\n/);
    await expect(field).toBeFocused();
    await page.getByRole('button', { name: 'Copy as CSV' }).click();
    await expect(field).toHaveValue(/^Attribute,ROCK-3,ROCK-6,D-ROCK-12\n/);
    await expectNoAxeViolations(page);
    await link(page, 'Take ROCK-3 out').click();
    await expect(field).toHaveCount(0);
  });
});

test.describe('where the code that compares does not come', () => {
  test.use({ expectedProblems: /ERR_FAILED/ });

  test('it is said, and comes with another try', async ({ page }) => {
    await openView(page, '?q=rock&compare=rock-3&compare=rock-6');
    await expectWhole(page);
    let mayCome = false;
    await page.route('**/assets/comparison-*.js', (route) => (mayCome ? route.continue() : route.abort()));
    await page.getByRole('link', { name: 'Compare 2' }).click();
    await expect(page.getByRole('alert')).toContainText('could not be reached');
    const again = page.getByRole('button', { name: 'Try again now' });
    await again.focus();
    // Where the page was come to from, the focus was given to it; that is over by now.
    await page.waitForTimeout(500);
    mayCome = true;
    await again.press('Enter');
    await expect(table(page)).toBeVisible();
    await expect(page.locator('main')).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('without scripts', () => {
  test.use({ ...UNKEPT, javaScriptEnabled: false });

  test('the table is there, and everything that changes it is a link', async ({ page }) => {
    await openComparison(page, ROCKS);
    await expectPackages(page, ['ROCK-3', 'ROCK-6', 'D-ROCK-12']);
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
    await link(page, 'Make baseline: ROCK-6').click();
    await expectRow(page, 'Memory', ['−3 GB, 0.5×3 GB', '6 GB', /^\+6 GB, 2×/]);
    await link(page, 'Show only differences').click();
    await expectUrl(page, `/compare?${ROCKS}&baseline=rock-6&differences=only`);
    await link(page, 'Move D-ROCK-12 left').click();
    await expectPackages(page, ['ROCK-3', 'D-ROCK-12', 'ROCK-6']);
    await link(page, 'Take ROCK-3 out').click();
    await expectPackages(page, ['D-ROCK-12', 'ROCK-6']);
    await expectUrl(page, '/compare?compare=d-rock-12&compare=rock-6&baseline=rock-6&differences=only');
    await link(page, 'Show all rows').click();
    await expect(row(page, 'Availability')).toBeVisible();
  });
});

test('the server sends the table', async ({ request }) => {
  const html = await (await request.get(`/compare?${ROCKS}&baseline=rock-3`)).text();
  expect(html).toContain('<title>ROCK-3, ROCK-6 and D-ROCK-12 · VM packages</title>');
  expect(html).toContain('+9 GB, 4×');
});

test('the browser goes on from what the server sent, without asking again', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/core/v1/virtual_machine_packages')) asked.push(request.url());
  });
  await openComparison(page, ROCKS);
  await link(page, 'Make baseline: ROCK-6').click();
  await link(page, 'Move ROCK-6 right').click();
  await expectPackages(page, ['ROCK-3', 'D-ROCK-12', 'ROCK-6']);
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeLessThanOrEqual(1);
});

const AWKWARD =
  'org=awkward&compare=markup&compare=long-without-spaces&compare=right-to-left&compare=control-characters&compare=enormous&compare=zero';

test.describe('names that are hard to show', () => {
  test('are shown as they are', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openComparison(page, AWKWARD);
    await expect(head(page, '<img src=x')).toHaveCount(1);
    await expect(head(page, 'حزمة')).toHaveCount(1);
    await expect(head(page, 'Line one Line two and a tab')).toHaveCount(1);
    await link(page, 'Make baseline: Nothing at all').click();
    await expect(row(page, 'CPU cores')).toContainText('+1,048,576');
    await expect(table(page)).not.toContainText(/NaN|Infinity/);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copied as Markdown' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(String.raw`| \<img src=x `);
    expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
  });
});

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  for (const query of [
    `${ROCKS}&baseline=rock-3&from=rock-6`,
    AWKWARD,
    `${AWKWARD}&baseline=markup&from=long-without-spaces&differences=only`,
    'compare=rok-3&compare=rock-6',
    '',
  ]) {
    test(`${query}: the page does not scroll sideways`, async ({ page }) => {
      await openComparison(page, query);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }

  test('the table scrolls by keys, and the names of its rows stay, narrow', async ({ page }) => {
    await openComparison(page, ROCKS);
    const name = table(page).getByRole('rowheader', { name: 'Bandwidth a month' });
    const before = (await name.boundingBox())!; // it is visible
    expect(before.width).toBeLessThan(320 / 3);
    await region(page).focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => region(page).evaluate((element) => element.scrollLeft)).toBeGreaterThan(60);
    expect((await name.boundingBox())!.x).toBe(before.x);
  });
});

test('what is printed is the table and what it means, without controls', async ({ page }) => {
  await openComparison(page, `${ROCKS}&baseline=rock-3`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(table(page).getByText('ROCK-3, ROCK-6 and D-ROCK-12, side by side')).toBeVisible();
  await expect(page.getByText(/^Best of its row is/)).toBeVisible();
  for (const name of ['Take ROCK-3 out', 'Move ROCK-3 right', 'Show only differences', 'All packages'])
    await expect(link(page, name)).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  for (const words of [
    table(page).locator('caption'),
    head(page, 'ROCK-3'),
    row(page, 'Memory').getByRole('cell').first(),
  ])
    await expect(words).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('six packages are printed on a sheet of paper without running into each other', async ({ page }) => {
  // A4 upright, within its margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  const six = ['rock-3', 'rock-6', 'd-rock-12', 'boulder-20', 'slate-500', 'd-boulder-40'];
  await openComparison(page, `${six.map((name) => `compare=${name}`).join('&')}&baseline=rock-3&from=rock-6`);
  await page.emulateMedia({ media: 'print' });
  const broken = await table(page).evaluate((element) =>
    [...element.querySelectorAll('td, th')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.textContent),
  );
  expect(broken).toEqual([]);
  for (const name of ['ROCK-3', 'D-BOULDER-40'])
    expect(
      await head(page, name)
        .locator('.comparison-name')
        .evaluate((element) => element.getBoundingClientRect().height),
    ).toBeLessThan(40);
});

test.describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const query of [
      `${ROCKS}&baseline=rock-6&from=rock-6`,
      'compare=rok-3&compare=rock-6&compare=rock-7',
      '',
    ]) {
      test(`${query}, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await openComparison(page, query);
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await page.waitForLoadState('load');
        await expectNoAxeViolations(page);
      });
    }
  }
});
