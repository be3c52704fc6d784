import { expect, type Page } from '@playwright/test';
import { servePortal, type Portal, type PortalFile } from './support/portal.ts';
import { expectNoAxeViolations } from './support/sentences.ts';
import { start, type Server } from './support/start.ts';
import { test } from './support/test.ts';

/** Portals on another origin, each with one or two elements in it. */
let portal: Portal;
let gateway: Server;
let api: Server;

/** What a hostile (or merely old) portal has for everything. */
const HOSTILE = `
  html { font-size: 10px; color: red; text-transform: uppercase; }
  * { color: red !important; font: 40px cursive !important; box-sizing: content-box !important; }
  * { --spacing: 30px; --tw-leading: 5; --tw-font-weight: 100; --font-sans: cursive; --default-font-family: cursive;
    --text-sm: 40px; --text-sm--line-height: 4; --radius-sm: 1rem; --position: 1; --packages: 9; --bar: red; }
  h2, p, button, input, article, li, dl, dd { display: none !important; }
  vm-catalogue { display: block !important; line-height: 3; letter-spacing: 1em; text-align: right; }`;

const STRICT = () =>
  `default-src 'none'; script-src 'self' ${gateway.address}; style-src 'self'; img-src ${gateway.address}; ` +
  `connect-src ${gateway.address}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;

function portalPage(elements: string, head = '', lang = 'en'): string {
  return `<!doctype html><html lang="${lang}"><title>Portal</title><link rel="icon" href="data:,">${head}
    <script type="module" src="${gateway.address}/embed/element.js"></script>
    <script src="/portal.js"></script>
    <main aria-label="Portal"><h1>Portal</h1><a href="/other">Other</a>${elements}</main>`;
}

/** Notes what the elements tell, and gives a token where the page's address asks for that. */
const PORTAL_SCRIPT = `
  window.told = []; window.asked = [];
  for (const type of ['package-select', 'view-change', 'catalogue-error'])
    addEventListener(type, ({ detail, target }) => window.told.push([type, target.id, detail]));
  addEventListener('DOMContentLoaded', () => {
    if (location.pathname === '/direct') document.querySelector('vm-catalogue').tokenProvider = () => 'good';
    if (!location.pathname.startsWith('/token')) return;
    document.querySelector('vm-catalogue').tokenProvider = async ({ refused }) => {
      window.asked.push(refused ?? null);
      return refused === undefined ? 'expired' : 'renewed';
    };
  });`;

function fileAt(path: string): PortalFile | undefined {
  const html = (text: string, headers = {}): PortalFile => ({ type: 'text/html', text, headers });
  switch (path) {
    case '/portal.js':
      return { type: 'text/javascript', text: PORTAL_SCRIPT };
    case '/hostile.css':
      return { type: 'text/css', text: HOSTILE };
    case '/':
    case '/token':
      return html(portalPage('<vm-catalogue id="one"></vm-catalogue>'));
    case '/german':
      return html(
        portalPage(
          '<vm-catalogue id="one"></vm-catalogue><vm-catalogue id="two" locale="en-US"></vm-catalogue>',
          '',
          'de-CH',
        ),
      );
    case '/query':
      return html(portalPage('<vm-catalogue id="one" url-sync="query"></vm-catalogue>'));
    case '/hash':
      return html(portalPage('<vm-catalogue id="one" url-sync="hash" layout="table"></vm-catalogue>'));
    case '/acme':
      return html(portalPage('<vm-catalogue id="one" url-sync="query" organization="acme"></vm-catalogue>'));
    case '/two':
      return html(
        portalPage(
          '<vm-catalogue id="one"></vm-catalogue><vm-catalogue id="two" organization="acme" theme="dark"></vm-catalogue>',
        ),
      );
    case '/hostile':
      return html(
        portalPage('<vm-catalogue id="one"></vm-catalogue>', '<link rel="stylesheet" href="/hostile.css">'),
      );
    case '/strict':
      return html(
        portalPage('<vm-catalogue id="one"></vm-catalogue>').replace('<link rel="icon" href="data:,">', ''),
        {
          'Content-Security-Policy': STRICT(),
        },
      );
    case '/direct':
      return html(
        portalPage(
          `<vm-catalogue id="one" api-base="${api.address}/core/v1" organization="rate-limited"></vm-catalogue>`,
        ),
      );
    case '/wrong':
      return html(
        portalPage('<vm-catalogue id="one" api-base="javascript:alert(1)" theme="pink"></vm-catalogue>'),
      );
    case '/other':
      return html('<!doctype html><title>Other</title><link rel="icon" href="data:,"><h1>Other</h1>');
    default:
      return undefined;
  }
}

test.beforeAll(async () => {
  portal = await servePortal(fileAt);
  gateway = await start('dist/server/main.js', { SANDBOX_RATE_LIMIT: '999999' });
  api = await start('dist/server/sandbox.js', {});
});

test.afterAll(async () => {
  portal.stop();
  await gateway.stop();
  await api.stop();
});

const element = (page: Page, id = 'one') => page.locator(`vm-catalogue#${id}`);
const heading = (page: Page, id = 'one') => element(page, id).getByRole('heading', { level: 2 }).first();
const told = async (page: Page, type: string) =>
  (
    await page.evaluate(
      () => (window as unknown as { told: [string, string, Record<string, unknown>][] }).told,
    )
  ).filter(([each]) => each === type);
const whole = (page: Page) =>
  expect(
    element(page)
      .getByRole('button', { name: /^Favourite: / })
      .first(),
  ).toBeVisible();

test('hands over the package that is chosen, and tells what it shows', async ({ page }) => {
  await page.goto(`${portal.address}/`);
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  await element(page).getByRole('button', { name: 'Choose ROCK-6', exact: true }).click();
  await expect
    .poll(() => told(page, 'package-select'))
    .toEqual([
      [
        'package-select',
        'one',
        {
          package: expect.objectContaining({ name: 'ROCK-6', permalink: 'rock-6', cores: 2, memory: 6 }),
          organization: null,
        },
      ],
    ]);
  await element(page).getByRole('link', { name: 'ROCK-6', exact: true }).click();
  await expect
    .poll(async () => (await told(page, 'view-change')).at(-1)?.[2])
    .toEqual({ view: '/?package=rock-6' });
  await expect(page).toHaveTitle('Portal');
});

test('does not touch the portal’s history, nor its address', async ({ page }) => {
  await page.goto(`${portal.address}/other`);
  await page.goto(`${portal.address}/`);
  await whole(page);
  const before = await page.evaluate(() => history.length);
  await element(page).getByRole('link', { name: 'Next page' }).click();
  await expect(heading(page)).toHaveText('31–48 of 48 packages');
  await element(page).getByRole('link', { name: 'Table' }).click();
  await expect(element(page).getByRole('table')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(page.url()).toBe(`${portal.address}/`);
  await page.goBack();
  await expect(page).toHaveTitle('Other');
});

test('does as its attributes and properties say', async ({ page }) => {
  await page.goto(`${portal.address}/`);
  await whole(page);
  await element(page).evaluate((each) => {
    each.setAttribute('organization', 'acme');
    each.setAttribute('theme', 'dark');
    each.setAttribute('layout', 'table');
    each.style.setProperty('--catalogue-page', '#123456');
    document.head.append(
      Object.assign(document.createElement('style'), {
        textContent: 'vm-catalogue::part(heading) { text-decoration: underline dotted }',
      }),
    );
  });
  await expect(heading(page)).toHaveText('1–30 of 54 packages');
  await expect(element(page).getByRole('table')).toBeVisible();
  const root = element(page).locator('.catalogue-root');
  await expect(root).toHaveCSS('background-color', 'rgb(18, 52, 86)');
  await expect(root).toHaveCSS('color-scheme', 'dark');
  await expect(heading(page)).toHaveCSS('text-decoration', /underline dotted/);
  await element(page).evaluate((each) => {
    each.setAttribute('organization', '');
    (each as HTMLElement & { navigate(view: string): void }).navigate('/?cores=8..&dedicated=yes');
  });
  await expect(heading(page)).toHaveText(/of 48 packages with 8 or more cores and dedicated CPUs$/);
});

test('keeps what it shows in the portal’s query, beside what is not its own', async ({ page }) => {
  await page.goto(`${portal.address}/query?tab=vms&cores=2..&empty#part`);
  await expect(heading(page)).toHaveText('45 of 48 packages with 2 or more cores');
  await whole(page);
  await element(page)
    .getByRole('radio', { name: /^Dedicated/ })
    .check();
  await expect(heading(page)).toHaveText(/with 2 or more cores and dedicated CPUs$/);
  expect(page.url()).toBe(`${portal.address}/query?tab=vms&empty&cores=2..&dedicated=yes#part`);
  await element(page).getByRole('checkbox', { name: 'Compare D-ROCK-6', exact: true }).check();
  await element(page).getByRole('checkbox', { name: 'Compare D-ROCK-12', exact: true }).check();
  await element(page)
    .getByRole('link', { name: /^Compare/ })
    .click();
  await expect(page).toHaveURL(/\?tab=vms&empty&catalogue=\/compare&cores=2\.\./);
  await page.reload();
  await expect(
    element(page)
      .getByRole('columnheader', { name: /D-ROCK-6/ })
      .first(),
  ).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveText(/with 2 or more cores and dedicated CPUs$/);
  await page.goBack();
  await expect(heading(page)).toHaveText('45 of 48 packages with 2 or more cores');
  expect(page.url()).toBe(`${portal.address}/query?tab=vms&cores=2..&empty#part`);
});

test('keeps what it shows in the portal’s fragment', async ({ page }) => {
  await page.goto(`${portal.address}/hash?page=7#/vms&page=2`);
  await expect(heading(page)).toHaveText('31–48 of 48 packages');
  await expect(element(page).getByRole('link', { name: 'Previous page' })).toHaveAttribute(
    'href',
    `${portal.address}/hash?page=7#/vms`,
  );
  await whole(page);
  await element(page).getByRole('link', { name: 'Previous page' }).click();
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  expect(page.url()).toBe(`${portal.address}/hash?page=7#/vms`);
  await page.goto(`${portal.address}/hash#/vms&cores=8..`);
  await expect(heading(page)).toHaveText(/with 8 or more cores$/);
});

test('two of them stand side by side, and one can be taken away and put back', async ({ page }) => {
  await page.goto(`${portal.address}/two`);
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  await expect(heading(page, 'two')).toHaveText('1–30 of 54 packages');
  await element(page, 'two').getByRole('link', { name: 'Next page' }).click();
  await expect(heading(page, 'two')).toHaveText('31–54 of 54 packages');
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  await expect(element(page).locator('.catalogue-root')).not.toHaveCSS('color-scheme', 'dark');
  // Only where the focus is the key is the catalogue's.
  await page.getByRole('link', { name: 'Other' }).focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('link', { name: 'Other' })).toBeFocused();
  await element(page, 'two').getByRole('link', { name: 'Previous page' }).focus();
  await page.keyboard.press('/');
  await expect(element(page, 'two').getByRole('searchbox', { name: 'Search' })).toBeFocused();
  // Moved at once, and taken away for a while.
  await page.evaluate(() => {
    const [one, two] = document.querySelectorAll('vm-catalogue');
    one!.before(two!);
  });
  await expect(heading(page, 'two')).toHaveText('31–54 of 54 packages');
  const taken = await page.evaluateHandle(() => {
    const two = document.querySelector('#two')!;
    two.remove();
    return two;
  });
  await page.waitForTimeout(100);
  expect(await taken.evaluate((two) => two.shadowRoot?.textContent)).toBe('');
  await taken.evaluate((two) => document.querySelector('main')!.append(two));
  await expect(heading(page, 'two')).toHaveText('31–54 of 54 packages');
});

test('looks the same whatever the portal’s styles are', async ({ page }) => {
  const look = async () => {
    await whole(page);
    return await element(page)
      .locator('article')
      .first()
      .evaluate(
        (card, properties) =>
          [card, ...card.querySelectorAll('*')].map((each) => {
            const style = getComputedStyle(each);
            return [each.tagName, ...properties.map((name) => style.getPropertyValue(name))].join('; ');
          }),
        [
          'color',
          'font-family',
          'font-size',
          'font-weight',
          'line-height',
          'letter-spacing',
          'display',
          'box-sizing',
          'text-align',
          'text-transform',
          'padding',
          'gap',
          'border-radius',
          'background',
        ],
      );
  };
  await page.goto(`${portal.address}/`);
  const before = await look();
  await page.goto(`${portal.address}/hostile`);
  expect(await look()).toEqual(before);
});

test('works under a strict policy of the portal’s', async ({ page }) => {
  await page.goto(`${portal.address}/strict`);
  await whole(page);
  await element(page).getByRole('link', { name: 'Table' }).click();
  await expect(element(page).getByRole('table')).toBeVisible();
  await element(page).getByRole('link', { name: 'Map' }).click();
  const points = element(page).getByRole('list', { name: 'Packages by cores and memory' });
  await expect(points.getByRole('link').first()).toBeVisible();
  // The page's problems, a refusal by the policy among them, fail this test.
});

test('axe finds nothing', async ({ page }) => {
  await page.goto(`${portal.address}/`);
  await whole(page);
  await expectNoAxeViolations(page);
});

test.describe('a token', () => {
  test.use({ expectedProblems: /status of 403/ });

  test('that is refused is asked for again, and used', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      const { authorization } = request.headers();
      if (request.url().includes('/virtual_machine_packages') && authorization) sent.push(authorization);
    });
    await page.goto(`${portal.address}/token`);
    await expect(heading(page)).toHaveText('1–30 of 48 packages');
    expect(new Set(sent)).toEqual(new Set(['Bearer expired', 'Bearer renewed']));
    expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
      null,
      'expired',
    ]);
    expect(await page.content()).not.toContain('renewed');
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
      'renewed',
    );
  });
});

test.describe('the API itself', () => {
  test.use({ expectedProblems: /status of (?:400|429)/ });

  test('is asked by the browser, and its limit counted down without its headers', async ({ page }) => {
    await page.goto(`${portal.address}/direct`);
    await expect(element(page).getByRole('alert').first()).toContainText('Too many requests just now');
    await expect(element(page)).toContainText(/in (?:5\d|60) seconds|in 1 minute|5\d s/);
    expect(await told(page, 'catalogue-error')).toContainEqual([
      'catalogue-error',
      'one',
      { code: 'rate_limit_reached', message: 'Too many requests just now' },
    ]);
  });
});

test('says what is wrong with its settings, and loses nothing else', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${portal.address}/wrong`);
  await expect(element(page).getByRole('alert')).toContainText('api-base');
  expect(said.filter((each) => each.startsWith('vm-catalogue: '))).toHaveLength(2);
  await element(page).evaluate(
    (each, base) => each.setAttribute('api-base', base),
    `${gateway.address}/core/v1`,
  );
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
});

interface Catalogue extends HTMLElement {
  tokenProvider?: (() => unknown) | undefined;
  readonly view: string;
  navigate(view: unknown): void;
}

test('a token provider that fails is told, and what needs no token is shown', async ({ page }) => {
  await page.goto(`${portal.address}/`);
  await element(page).evaluate((each: Catalogue) => {
    each.tokenProvider = () => Promise.reject(new Error('signed out'));
  });
  await expect
    .poll(async () => (await told(page, 'catalogue-error')).at(-1)?.[2])
    .toEqual({ code: 'token_provider_failed', message: 'the token provider failed: signed out' });
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  await whole(page);
  expect(await told(page, 'catalogue-error')).toHaveLength(1);
});

test.describe('other rights, or another API', () => {
  test.use({ expectedProblems: /status of 40[03]/ });

  test('leave nothing of what was shown before', async ({ page }) => {
    await page.goto(`${portal.address}/`);
    await whole(page);
    const cards = element(page).getByRole('article');
    await element(page).evaluate((each: Catalogue) => (each.tokenProvider = () => 'no-scope'));
    await expect(element(page).getByRole('alert').first()).toContainText(
      'The API token may not list packages',
    );
    await expect(cards).toHaveCount(0);
    expect((await told(page, 'catalogue-error')).at(-1)?.[2]).toMatchObject({ code: 'scope_not_granted' });
    await element(page).evaluate((each: Catalogue) => (each.tokenProvider = () => 'good'));
    await expect(cards).toHaveCount(30);
    await element(page).evaluate((each: Catalogue, base) => {
      each.tokenProvider = undefined;
      each.setAttribute('api-base', base);
    }, `${api.address}/core/v1`);
    await expect(element(page).getByRole('alert').first()).toContainText('The API was asked without a token');
    await expect(cards).toHaveCount(0);
  });
});

test('an organization that the portal decides on is the one that links are for', async ({ page }) => {
  await page.goto(`${portal.address}/acme?tab=vms&cores=8..`);
  await expect(heading(page)).toHaveText(/of 54 packages with 8 or more cores$/);
  expect(page.url()).toBe(`${portal.address}/acme?tab=vms&org=acme&cores=8..`);
  await whole(page);
  await element(page).evaluate((each: Catalogue) => each.navigate('?org=awkward&dedicated=yes'));
  await expect(heading(page)).toHaveText('1–30 of 54 packages');
  await element(page).evaluate((each: Catalogue) => each.navigate('/?dedicated=yes'));
  await expect(heading(page)).toHaveText(/of 54 packages with dedicated CPUs$/);
  // Whatever is no path of the catalogue leads nowhere.
  for (const wrong of ['javascript:alert(1)', '//evil.example/', '/nowhere', undefined, 7])
    await element(page).evaluate((each: Catalogue, view) => each.navigate(view), wrong);
  expect(await element(page).evaluate((each: Catalogue) => each.view)).toBe('/?org=acme&dedicated=yes');
});

test('what is shown stays when it is kept elsewhere', async ({ page }) => {
  await page.goto(`${portal.address}/?tab=vms`);
  await whole(page);
  await element(page).evaluate((each: Catalogue) => each.navigate('/?cores=8..'));
  await expect(heading(page)).toHaveText(/with 8 or more cores$/);
  for (const [sync, address] of [
    ['query', '/?tab=vms&cores=8..'],
    ['hash', '/?tab=vms#cores=8..'],
    ['none', '/?tab=vms'],
  ] as const) {
    await element(page).evaluate((each, value) => each.setAttribute('url-sync', value), sync);
    await expect.poll(() => page.url().replace(/#$/, '')).toBe(portal.address + address);
    await expect(heading(page)).toHaveText(/with 8 or more cores$/);
  }
});

test('a narrow one on a wide page opens what it opens beside itself, and gets the focus back', async ({
  page,
}) => {
  await page.goto(`${portal.address}/`);
  await whole(page);
  await element(page).evaluate((each) => (each.style.width = '380px'));
  const trigger = element(page).getByRole('button', { name: 'Sort order' });
  await trigger.focus();
  await page.keyboard.press('Enter');
  const popover = element(page).locator(':popover-open');
  await expect(popover).toBeVisible();
  expect((await popover.boundingBox())?.width).toBeLessThan(600);
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
  await expect(trigger).toBeFocused();
});

test('keeps its styles in another document, and back', async ({ page }) => {
  await page.goto(`${portal.address}/`);
  await whole(page);
  await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const one = document.querySelector('vm-catalogue')!;
    frame.contentDocument?.body.append(one);
    document.querySelector('main')!.append(one);
  });
  await whole(page);
  await expect(element(page).locator('.package-card').first()).toHaveCSS('display', 'grid');
});

test.describe('an organization that is not there', () => {
  test.use({ expectedProblems: /status of 40[04]/ });

  test('is left by nobody but the portal, whatever the API says of it', async ({ page }) => {
    await page.goto(`${portal.address}/`);
    await whole(page);
    await element(page).evaluate((each) => each.setAttribute('organization', 'invalid-argument'));
    const alert = element(page).getByRole('alert').first();
    await expect(alert).toContainText('The API could not use');
    await expect(alert.getByRole('button', { name: 'Try again now' })).toBeVisible();
    await expect(alert.getByRole('link')).toHaveCount(0);
  });

  test('leaves what was shown to be seen, and not to be chosen for it', async ({ page }) => {
    await page.goto(`${portal.address}/`);
    await whole(page);
    await element(page).evaluate((each) => each.setAttribute('organization', 'vanished'));
    await expect(element(page).getByRole('alert').first()).toContainText(
      'There is no organization “vanished”',
    );
    // Nobody but the portal chooses another one.
    await expect(element(page).getByRole('link', { name: 'Show the public packages' })).toHaveCount(0);
    await expect(element(page).getByText('ROCK-6', { exact: true }).first()).toBeVisible();
    await expect(element(page).getByRole('list', { name: 'Packages' })).toHaveAttribute('inert', '');
    const first = await element(page)
      .getByRole('button', { name: /^Choose/ })
      .first()
      .boundingBox();
    await page.mouse.click(first!.x + 5, first!.y + 5);
    expect(await told(page, 'package-select')).toEqual([]);
    await element(page).evaluate((each) => each.setAttribute('organization', ''));
    await element(page).getByRole('button', { name: 'Choose ROCK-6', exact: true }).click();
    await expect.poll(() => told(page, 'package-select')).toHaveLength(1);
  });
});

test('an organization without packages is left by nobody but the portal, who can bring a reader back to it', async ({
  page,
}) => {
  await page.goto(`${portal.address}/query`);
  await element(page).evaluate((each) => each.setAttribute('organization', 'empty'));
  const notice = element(page).getByText('No packages are available to');
  await expect(notice).toBeVisible();
  await expect(element(page).getByRole('link', { name: 'Show the public packages' })).toHaveCount(0);
  // In the portal's address somebody can write anything.
  await page.evaluate(() => {
    history.replaceState(null, '', '?tab=vms');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  await element(page).evaluate((each) => each.setAttribute('organization', 'empty'));
  await expect(notice).toBeVisible();
});

test('speaks the language of the page around it, or the one that it is told', async ({ page }) => {
  await page.goto(`${portal.address}/german`);
  const root = (id: string) => element(page, id).locator('.catalogue-root');
  await expect(heading(page, 'one')).toHaveText('1–30 von 48 Paketen');
  await expect(root('one')).toHaveAttribute('lang', 'de-CH');
  await expect(heading(page, 'two')).toHaveText('1–30 of 48 packages');
  await expect(root('two')).toHaveAttribute('lang', 'en');
  await element(page, 'two').evaluate((each) => each.setAttribute('locale', 'de'));
  await expect(heading(page, 'two')).toHaveText('1–30 von 48 Paketen');
  // It is the element's own, and no part of the page's address or document.
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-CH');
  expect(new URL(page.url()).search).toBe('');
  // One that it does not speak counts as none.
  await element(page, 'two').evaluate((each) => each.setAttribute('locale', 'fr'));
  await expect(root('two')).toHaveAttribute('lang', 'de-CH');
});
