import { expect, type Locator, type Page } from '@playwright/test';
import { expectUrl, openView } from './support/sentences.ts';
import { test } from './support/test.ts';

/** One filter: the link with it alone, how a person sets it, how that shows, and what the results are called. */
interface EachFilter {
  readonly name: string;
  readonly link: string;
  readonly set: (page: Page) => Promise<void>;
  readonly expectSet: (page: Page, isSet: boolean) => Promise<void>;
  readonly sentence: RegExp;
}

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });

function range(name: string, key: string, least: number, words: string): EachFilter {
  const field = (page: Page) => group(page, name).getByRole('spinbutton').first();
  return {
    name,
    link: `?org=acme&${key}=${least}..`,
    set: async (page) => {
      await field(page).fill(String(least));
      await field(page).press('Enter');
    },
    expectSet: (page, isSet) => expect(field(page)).toHaveValue(isSet ? String(least) : ''),
    sentence: new RegExp(`^(No|\\d+ of 54) packages with ${words}$`),
  };
}

function option(name: string, query: string, find: (page: Page) => Locator, words: string): EachFilter {
  return {
    name,
    link: `?org=acme&${query}`,
    set: (page) => find(page).click(),
    expectSet: (page, isSet) => expect(find(page)).toBeChecked({ checked: isSet }),
    sentence: new RegExp(`^\\d+ of 54 packages with ${words}$`),
  };
}

const FILTERS: readonly EachFilter[] = [
  range('CPU cores', 'cores', 48, '48 or more cores'),
  range('Memory', 'memory', 100, '100 GB or more of memory'),
  range('Storage', 'storage', 700, '700 GB or more of storage'),
  range('Memory per core', 'memory_per_core', 3.5, String.raw`3\.5 GB or more of memory per core`),
  range('Bandwidth a month', 'bandwidth', 4000, '4,000 GB or more of bandwidth a month'),
  range('IPv4 addresses', 'ipv4', 2, '2 or more IPv4 addresses'),
  option(
    'CPUs',
    'dedicated=no',
    (page) => group(page, 'CPUs').getByRole('radio', { name: /^Shared/ }),
    'shared CPUs',
  ),
  option(
    'Group',
    'group=none',
    (page) => group(page, 'Group').getByRole('checkbox', { name: /^No group/ }),
    'no group',
  ),
  option(
    'Availability',
    'privacy=private',
    (page) => group(page, 'Availability').getByRole('checkbox', { name: /^Private/ }),
    'private availability',
  ),
  {
    name: 'Text',
    link: '?org=acme&q=rock',
    set: (page) => search(page).fill('rock'),
    expectSet: (page, isSet) => expect(search(page)).toHaveValue(isSet ? 'rock' : ''),
    sentence: /^\d+ of 54 packages matching “rock”$/,
  },
];

for (const { name, link, set, expectSet, sentence } of FILTERS) {
  test(`${name}: from a link, after a reload, and by hand, undone by Back`, async ({ page }) => {
    const heading = page.getByRole('heading', { level: 2 });
    const ready = page.getByRole('button', { name: 'Export' });

    await openView(page, link);
    await expect(heading).toHaveText(sentence);
    await expectSet(page, true);
    const said = await heading.textContent();
    await page.reload();
    await expect(heading).toHaveText(said ?? '');
    await expectSet(page, true);

    await openView(page, '?org=acme');
    await expect(ready).toBeVisible();
    await set(page);
    await expectUrl(page, link);
    await expect(heading).toHaveText(said ?? '');
    await page.goBack();
    await expectUrl(page, '?org=acme');
    await expectSet(page, false);
    await page.goForward();
    await expectSet(page, true);
    await expect(heading).toHaveText(said ?? '');
  });
}
