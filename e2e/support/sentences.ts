import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The rules of WCAG 2.2, levels A and AA, and what axe's makers hold to be good practice beyond them. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens the catalogue as a link would: `openView(page, '?per_page=60')`. Without a query it is the bare address. */
export async function openView(page: Page, query = ''): Promise<void> {
  await open(page, `/${query}`);
}

/** A page works before it is the browser's own, but then each link leads to another document: that is not waited for without scripts. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const hasScripts = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  if (hasScripts) await expect(page.locator('html[data-awake]')).toBeAttached();
}

/** The same, without waiting for the end of the page: a page whose data is slow is seen as it comes. */
export async function beginView(page: Page, query: string): Promise<void> {
  await page.goto(`/${query}`, { waitUntil: 'commit' });
}

/** Waits until the page is the browser's own: only then it has stars. */
export async function expectAwake(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Favourite: / }).first()).toBeVisible();
}

/** Waits until the whole catalogue is there, and what searches it: only then it can be exported. */
export async function expectWhole(page: Page): Promise<void> {
  const trigger = page.getByRole('button', { name: 'Export' });
  await trigger.click();
  await expect(page.getByRole('button', { name: 'All that is listed, as CSV' })).toBeEnabled();
  await trigger.press('Escape');
}

/** The cards on the page, in their order. */
export function cards(page: Page): Locator {
  return page.getByRole('list', { name: 'Packages', exact: true }).getByRole('article');
}

/** Waits until the cards are these packages and no others, in this order. */
export async function expectCards(page: Page, names: readonly string[]): Promise<void> {
  await expect(cards(page).getByRole('heading')).toHaveText([...names]);
}

/** Chooses by hand whose packages are listed, by the name that the list of organizations shows. */
export async function chooseOrganization(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Organization' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose an organization' });
  // The link's name goes on with the sub-domain; `Acme` must not open `Acme Holding` where both are listed.
  await dialog.getByRole('link', { name: new RegExp(`^${escapeForPattern(name)}(?: |$)`) }).click();
  await expect(dialog).toBeHidden();
}

/** Waits until the address is exactly this path and query: `/?page=2`; a bare `?page=2` means the catalogue's. */
export async function expectUrl(page: Page, expected: string): Promise<void> {
  const wanted = expected.startsWith('/') ? expected : `/${expected}`;
  await expect
    .poll(() => {
      const { pathname, search, hash } = new URL(page.url());
      return pathname + search + hash;
    })
    .toBe(wanted);
}

/** Fails with one line for each thing that axe finds on the page as it stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
  expect(lines).toEqual([]);
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
