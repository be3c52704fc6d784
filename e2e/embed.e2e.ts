import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { servePortal, type Portal } from './support/portal.ts';
import { expectNoAxeViolations } from './support/sentences.ts';
import { start, type Server } from './support/start.ts';

import { failedResource, test } from './support/test.ts';

/** As much of the host's script as is used here. */
interface HostModule {
  readonly connectCatalogue: (
    iframe: HTMLIFrameElement,
    options: {
      organization?: string | null;
      token?: string;
      onReady?: () => void;
      onView?: (url: string) => void;
      onError?: (code: string, message: string) => void;
    },
  ) => void;
}

/** A portal on another origin, with a catalogue in an iframe that it may embed; and one that it may not. */
let portal: Portal;
let stranger: Portal;
let gateway: Server;

function portalPage(catalogue: string): string {
  return `<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">
    <main aria-label="Portal"><h1>Portal</h1>
    <iframe id="catalogue" title="Packages" src="${catalogue}/embed?cores=2.." style="width:100%;height:300px"></iframe>
    </main>
    <script type="module">
      import { connectCatalogue } from '${catalogue}/embed/host.js';
      window.told = [];
      const tell = (name) => (...values) => window.told.push([name, ...values]);
      window.catalogue = connectCatalogue(document.getElementById('catalogue'), {
        onReady: tell('ready'), onSelect: tell('select'), onView: tell('view'), onError: tell('error'),
      });
    </script>`;
}

test.beforeAll(async () => {
  const page = () => ({ type: 'text/html', text: portalPage(gateway.address) }) as const;
  portal = await servePortal(page);
  stranger = await servePortal(page);
  gateway = await start('dist/server/main.js', {
    CATALOGUE_EMBED_ORIGINS: portal.address,
    SANDBOX_RATE_LIMIT: '999999',
  });
});

test.afterAll(async () => {
  await gateway.stop();
  portal.stop();
  stranger.stop();
});

const frame = (page: Page) => page.frameLocator('#catalogue');
const heading = (page: Page) => frame(page).getByRole('heading', { level: 2 }).first();
const told = async (page: Page, name: string) =>
  (await page.evaluate(() => (window as unknown as { told: [string, ...unknown[]][] }).told)).filter(
    ([each]) => each === name,
  );
const say = (page: Page, method: 'configure' | 'navigate', argument: unknown) =>
  page.evaluate(
    ([name, value]) =>
      (window as unknown as { catalogue: Record<string, (value: unknown) => void> }).catalogue[name]?.(value),
    [method, argument] as const,
  );

async function openPortal(page: Page): Promise<void> {
  await page.goto(portal.address);
  await expect.poll(() => told(page, 'ready')).toHaveLength(1);
}

test('shows the catalogue without anything around it, as high as it is', async ({ page }) => {
  await openPortal(page);
  await expect(heading(page)).toHaveText('45 of 48 packages with 2 or more cores');
  await expect(frame(page).getByRole('banner')).toHaveCount(0);
  // From edge to edge: no room is kept for a scroll bar.
  await expect(frame(page).locator('html')).toHaveCSS('scrollbar-gutter', 'auto');
  await expect
    .poll(() => page.locator('#catalogue').evaluate((iframe) => iframe.clientHeight))
    .toBeGreaterThan(1000);
  const inner = await frame(page)
    .locator('html')
    .evaluate((html) => html.scrollHeight - html.clientHeight);
  expect(inner).toBeLessThanOrEqual(1);
});

test('hands over the package that is chosen, whole', async ({ page }) => {
  await openPortal(page);
  await frame(page).getByRole('button', { name: 'Choose ROCK-6', exact: true }).click();
  await expect.poll(() => told(page, 'select')).toHaveLength(1);
  expect(await told(page, 'select')).toEqual([
    [
      'select',
      expect.objectContaining({ name: 'ROCK-6', permalink: 'rock-6', cores: 2, memory: 6, dedicated: false }),
      null,
    ],
  ]);
  await frame(page).getByRole('link', { name: 'ROCK-6', exact: true }).click();
  await frame(page).getByRole('button', { name: 'Choose this package' }).click();
  await expect.poll(() => told(page, 'select')).toHaveLength(2);
});

test('is told organization, theme and where to go, and tells what it shows', async ({ page }) => {
  await openPortal(page);
  await say(page, 'configure', { organization: 'acme', theme: 'dark' });
  await expect(heading(page)).toHaveText('50 of 54 packages with 2 or more cores');
  await expect(frame(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await say(page, 'navigate', '/?org=acme&dedicated=yes');
  await expect(heading(page)).toHaveText(/of 54 packages with dedicated CPUs$/);
  await expect
    .poll(async () => (await told(page, 'view')).at(-1))
    .toEqual(['view', `${gateway.address}/?org=acme&dedicated=yes`]);
  await say(page, 'configure', { organization: null });
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
});

test('an organization without packages is left by nobody but the page around it', async ({ page }) => {
  await openPortal(page);
  await say(page, 'configure', { organization: 'empty' });
  await expect(frame(page).getByText('No packages are available to')).toBeVisible();
  await expect(frame(page).getByRole('link', { name: 'Show the public packages' })).toHaveCount(0);
});

test('takes the colours and radii of the page around it, each within reason', async ({ page }) => {
  await openPortal(page);
  const body = frame(page).locator('body');
  const before = await body.evaluate((element) => getComputedStyle(element).color);
  await say(page, 'configure', { tokens: { page: '#123456', ink: 'red; }', radius: '10px' } });
  await expect(body).toHaveCSS('background-color', 'rgb(18, 52, 86)');
  await expect(body).toHaveCSS('color', before);
  await expect(frame(page).getByRole('searchbox', { name: 'Search' })).toHaveCSS('border-radius', '10px');
  await say(page, 'configure', { tokens: {} });
  await expect(body).not.toHaveCSS('background-color', 'rgb(18, 52, 86)');
});

test.describe('the worked examples of themes', () => {
  const themes = JSON.parse(readFileSync('public/examples/themes.json', 'utf8')) as Record<string, object>;
  for (const [name, tokens] of Object.entries(themes)) {
    for (const theme of ['light', 'dark']) {
      test(`axe finds nothing in ${name}, ${theme}`, async ({ page }) => {
        await openPortal(page);
        await say(page, 'configure', { organization: 'acme', theme, tokens });
        await expect(heading(page)).toHaveText('50 of 54 packages with 2 or more cores');
        await expect(frame(page).locator('html')).toHaveAttribute('style', /--catalogue-accent/);
        await expectNoAxeViolations(page);
      });
    }
  }
});

test.describe('a token', () => {
  test.use({ expectedProblems: /status of 403/ });

  test('that is refused is told, and another one is used', async ({ page }) => {
    await openPortal(page);
    await say(page, 'configure', { token: 'expired' });
    await expect.poll(async () => (await told(page, 'error'))[0]?.[1]).toBe('invalid_api_token');
    // Of several requests that it is in the way of, it is told once.
    await expect(frame(page).getByRole('alert').first()).toBeVisible();
    expect(await told(page, 'error')).toHaveLength(1);
    const request = page.waitForRequest((each) => each.headers()['authorization'] === 'Bearer another');
    await say(page, 'configure', { token: 'another' });
    await request;
    await expect(heading(page)).toHaveText('45 of 48 packages with 2 or more cores');
    expect(page.frames()[1]?.url()).not.toContain('another');
    // Whoever says all that they have decided, when some of it changes, has said nothing new of the token.
    const asked: string[] = [];
    page.on('request', (each) => asked.push(new URL(each.url()).pathname));
    await say(page, 'configure', { token: 'another', theme: 'dark' });
    await expect(frame(page).locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(heading(page)).toHaveText('45 of 48 packages with 2 or more cores');
    expect(asked.filter((path) => path.startsWith('/core/'))).toEqual([]);
  });
});

test.describe('a page of another origin', () => {
  test.use({ expectedProblems: /frame-ancestors|frame/ });

  test('cannot embed it', async ({ page }) => {
    await page.goto(stranger.address);
    await page.waitForTimeout(1500);
    expect(await told(page, 'ready')).toEqual([]);
    await expect(frame(page).getByRole('heading', { level: 2 })).toHaveCount(0);
  });
});

test('what is not as it should be is not acted upon, and the console says why', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await openPortal(page);
  await page.evaluate((origin) => {
    const { contentWindow } = document.querySelector('iframe')!;
    contentWindow?.postMessage({ vmCatalogue: 1, type: 'configure', theme: 'pink' }, origin);
    contentWindow?.postMessage({ vmCatalogue: 2, type: 'configure', theme: 'dark' }, origin);
    contentWindow?.postMessage({ vmCatalogue: 1, type: 'navigate', url: '//evil.example/' }, origin);
  }, gateway.address);
  await expect.poll(() => said.filter((each) => each.includes('was not acted upon'))).toHaveLength(2);
  await expect(heading(page)).toHaveText('45 of 48 packages with 2 or more cores');
  await expect(frame(page).locator('html')).not.toHaveAttribute('data-theme');
});

test('Back and Forward of the portal stay its own', async ({ page }) => {
  await openPortal(page);
  const before = await page.evaluate(() => history.length);
  await say(page, 'configure', { organization: 'acme' });
  await expect(heading(page)).toHaveText('50 of 54 packages with 2 or more cores');
  await frame(page).getByRole('link', { name: 'Next page' }).click();
  await expect(frame(page).getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('speaks the language that the page around it chooses, and keeps what it shows', async ({ page }) => {
  await openPortal(page);
  await say(page, 'configure', { locale: 'de' });
  await expect(heading(page)).toHaveText('45 von 48 Paketen: 2 oder mehr Kerne');
  await expect(frame(page).locator('html')).toHaveAttribute('lang', 'de');
  await expect
    .poll(async () => (await told(page, 'view')).at(-1))
    .toEqual(['view', `${gateway.address}/?cores=2..&locale=de`]);
  // One that it does not speak changes nothing; the rest of the message counts.
  await say(page, 'configure', { locale: 'fr', theme: 'dark' });
  await expect(frame(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame(page).locator('html')).toHaveAttribute('lang', 'de');
  await say(page, 'configure', { organization: 'acme' });
  await expect(heading(page)).toHaveText('50 von 54 Paketen: 2 oder mehr Kerne');
  // Where it leads, language and organization go along.
  await say(page, 'navigate', '/?cores=8..');
  await expect(heading(page)).toHaveText(/von 54 Paketen: 8 oder mehr Kerne$/);
  await say(page, 'configure', { locale: 'en' });
  await expect(heading(page)).toHaveText(/of 54 packages with 8 or more cores$/);
});

test('a host that comes late finds it all the same', async ({ page }) => {
  await openPortal(page);
  await page.evaluate(async (module) => {
    const { connectCatalogue } = (await import(module)) as HostModule;
    const told = (window as unknown as { told: unknown[] }).told;
    told.length = 0;
    const iframe = document.querySelector<HTMLIFrameElement>('#catalogue')!; // it is on the page
    iframe.style.height = '';
    connectCatalogue(iframe, {
      organization: 'acme',
      onReady: () => told.push(['late ready']),
      onView: (url) => told.push(['late view', url]),
    });
  }, `${gateway.address}/embed/host.js`);
  await expect.poll(() => told(page, 'late ready')).toHaveLength(1);
  await expect(heading(page)).toHaveText('50 of 54 packages with 2 or more cores');
  await expect
    .poll(async () => (await told(page, 'late view')).at(-1))
    .toEqual(['late view', `${gateway.address}/?org=acme&cores=2..`]);
  await expect
    .poll(() => page.locator('#catalogue').evaluate((iframe) => iframe.style.height))
    .toMatch(/^\d{4,}px$/);
});

test('is configured at once with all there is, and takes over what the server rendered', async ({ page }) => {
  // A mismatch between the two would be an error in the console, which fails the test.
  for (let time = 0; time < 3; time += 1) {
    await page.goto(portal.address);
    await say(page, 'configure', { organization: 'acme', token: 'abc', theme: 'dark', locale: 'de' });
    await expect(heading(page)).toHaveText('50 von 54 Paketen: 2 oder mehr Kerne');
  }
});

test('is configured as before when it is loaded anew, but for what was said since', async ({ page }) => {
  await openPortal(page);
  await say(page, 'configure', { organization: 'acme' });
  await say(page, 'configure', { organization: undefined, theme: 'dark' });
  await page
    .locator('#catalogue')
    .evaluate((iframe) => iframe.setAttribute('src', iframe.getAttribute('src') ?? ''));
  await expect.poll(() => told(page, 'ready')).toHaveLength(2);
  await expect(heading(page)).toHaveText('50 of 54 packages with 2 or more cores');
  await expect(frame(page).locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('says in the console what it does not do', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await openPortal(page);
  await say(page, 'configure', { organization: 'acme', theme: 'blue' });
  await say(page, 'configure', { token: 'no token' });
  await say(page, 'navigate', '//evil.example/');
  await expect.poll(() => said.filter((each) => each.startsWith('vm-catalogue')).length).toBe(3);
  expect(said.join('\n')).toMatch(/configure was not sent: its field "theme"/);
  expect(said.join('\n')).toMatch(/token has characters that no token has/);
  expect(said.join('\n')).not.toContain('no token\n');
  expect(said.join('\n')).toMatch(/“\/\/evil\.example\/” leads elsewhere/);
  await expect(heading(page)).toHaveText('45 of 48 packages with 2 or more cores');
});

test.describe('a failure that the server met', () => {
  test.use({ expectedProblems: failedResource(403) });

  test('is told, also to a host that comes late', async ({ page }) => {
    await openPortal(page);
    await page.evaluate((address) => {
      const iframe = document.querySelector<HTMLIFrameElement>('#catalogue')!; // it is on the page
      iframe.src = `${address}/embed?org=suspended`;
    }, gateway.address);
    await expect.poll(async () => (await told(page, 'error'))[0]?.[1]).toBe('organization_suspended');
    await page.evaluate(async (module) => {
      const { connectCatalogue } = (await import(module)) as HostModule;
      const told = (window as unknown as { told: unknown[] }).told;
      connectCatalogue(document.querySelector<HTMLIFrameElement>('#catalogue')!, {
        onError: (code) => told.push(['late error', code]),
      });
    }, `${gateway.address}/embed/host.js`);
    await expect.poll(() => told(page, 'late error')).toEqual([['late error', 'organization_suspended']]);
  });
});

test.describe('an organization that the gateway does not list', () => {
  let api: Server;
  let unlisted: Server;
  test.use({ expectedProblems: failedResource(403) });
  test.beforeAll(async () => {
    api = await start('dist/server/sandbox.js', {});
    unlisted = await start('dist/server/main.js', {
      KATAPULT_API_URL: api.address,
      KATAPULT_API_TOKEN: 'operators-own',
      CATALOGUE_EMBED_ORIGINS: portal.address,
    });
  });
  test.afterAll(async () => {
    await unlisted.stop();
    await api.stop();
  });

  /** Opens a portal whose iframe shows it from the beginning, and that configures it with these settings. */
  const openUnlisted = async (
    page: Page,
    settings: { token?: string; theme?: string; organization?: null; locale?: string },
  ) => {
    await page.goto(portal.address);
    await page.evaluate(
      async ([address, configuration]) => {
        const { connectCatalogue } = (await import(`${address}/embed/host.js`)) as HostModule;
        const heard: unknown[] = [];
        (window as unknown as { told: unknown[] }).told = heard;
        const iframe = document.createElement('iframe');
        iframe.src = `${address}/embed?org=acme`;
        iframe.id = 'catalogue';
        document.querySelector('#catalogue')!.replaceWith(iframe); // it is on the page
        connectCatalogue(iframe, {
          ...configuration,
          onReady: () => heard.push(['ready']),
          onError: (code, message) => heard.push(['error', code, message]),
        });
      },
      [unlisted.address, settings] as const,
    );
    await expect.poll(() => told(page, 'ready')).toHaveLength(1);
  };

  test('is no trouble to a host whose token shows it', async ({ page }) => {
    await openUnlisted(page, { token: 'the-hosts-own' });
    await expect(heading(page)).toHaveText('1–30 of 54 packages');
    expect(await told(page, 'error')).toEqual([]);
  });

  test('is no trouble to a host that leaves it with its first words', async ({ page }) => {
    await openUnlisted(page, { organization: null });
    await expect(heading(page)).toHaveText('1–30 of 48 packages');
    // Longer than it takes to be told.
    await page.waitForTimeout(1500);
    expect(await told(page, 'error')).toEqual([]);
  });

  test('is told in the language that the host asks for', async ({ page }) => {
    await openUnlisted(page, { locale: 'de' });
    await expect
      .poll(() => told(page, 'error'))
      .toEqual([['error', 'organization_not_listed', expect.stringMatching(/^Dieser Katalog zeigt/)]]);
  });

  test('is told to one whose settings do not change that', async ({ page }) => {
    await openUnlisted(page, { theme: 'dark' });
    await expect
      .poll(() => told(page, 'error'))
      .toEqual([['error', 'organization_not_listed', expect.any(String)]]);
  });

  test('is told to one that says nothing at all', async ({ page }) => {
    await page.goto(portal.address);
    await page.evaluate((address) => {
      const heard: unknown[] = [];
      (window as unknown as { told: unknown[] }).told = heard;
      addEventListener('message', ({ data, source }) => {
        if (source === iframe.contentWindow && data.type === 'error') heard.push(['error', data.code]);
      });
      const iframe = document.body.appendChild(document.createElement('iframe'));
      iframe.src = `${address}/embed?org=acme`;
    }, unlisted.address);
    await expect.poll(() => told(page, 'error')).toEqual([['error', 'organization_not_listed']]);
  });
});

test.describe('in a window that shows a part of the frame', () => {
  test.use({ viewport: { width: 1600, height: 800 } });

  /** Whether something in the frame is where a person sees it. */
  const expectInSight = async (page: Page, name: string | RegExp, role: 'region' | 'complementary') => {
    await expect
      .poll(async () => {
        const box = await frame(page).getByRole(role, { name }).boundingBox();
        return box !== null && box.y >= 0 && box.y + box.height <= 800;
      })
      .toBe(true);
  };

  test('what is to stay in sight does: the panel, the tray, and another page from its top', async ({
    page,
  }) => {
    await openPortal(page);
    await frame(page).getByRole('checkbox', { name: 'Compare PEBBLE-2', exact: true }).click();
    await expectInSight(page, 'Comparison', 'region');
    await page.mouse.move(700, 400);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await expectInSight(page, 'Comparison', 'region');
    await frame(page).getByRole('article').last().getByRole('heading').getByRole('link').click();
    await expectInSight(page, /^About /, 'complementary');
    await frame(page).getByRole('link', { name: 'Compare 1', exact: true }).click();
    await expect(frame(page).getByRole('heading', { name: 'Comparison of 1 package' })).toBeInViewport();
  });
});

test.describe('in a part of a page that scrolls by itself', () => {
  test.use({ viewport: { width: 1400, height: 800 } });

  /** Puts the frame into one that shows the heights from 100 to 600 of the window. */
  const enclose = (page: Page, css: string) =>
    page.evaluate((style) => {
      const around = document.createElement('main');
      around.style.cssText = `position:fixed;inset:100px 0 auto;height:500px;overflow:auto;${style}`;
      const iframe = document.querySelector('#catalogue')!; // it is on the page
      const { src } = iframe as HTMLIFrameElement;
      document.body.append(around);
      around.append(iframe);
      (iframe as HTMLIFrameElement).src = src;
    }, css);

  for (const [css, top] of [
    ['', 100],
    // Something lies over its head.
    ['scroll-padding-top:60px', 160],
  ] as const) {
    test(`what is to stay in sight does (${css || 'nothing over it'})`, async ({ page }) => {
      await openPortal(page);
      await enclose(page, css);
      await frame(page).getByRole('checkbox', { name: 'Compare PEBBLE-2', exact: true }).click();
      const isWithin = async (role: 'region' | 'complementary', name: string | RegExp) => {
        const box = await frame(page).getByRole(role, { name }).boundingBox();
        return box !== null && box.y >= top && box.y + box.height <= 600;
      };
      await expect.poll(() => isWithin('region', 'Comparison')).toBe(true);
      await page.mouse.move(700, 400);
      await page.mouse.wheel(0, 900);
      await frame(page).getByRole('article').nth(15).getByRole('heading').getByRole('link').click();
      await expect.poll(() => isWithin('complementary', /^About /)).toBe(true);
      await expect.poll(() => isWithin('region', 'Comparison')).toBe(true);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 } });

  test('the sheet of filters is where it was opened', async ({ page }) => {
    await openPortal(page);
    await expect
      .poll(() => page.locator('#catalogue').evaluate((iframe) => iframe.clientHeight))
      .toBeGreaterThan(3000);
    await frame(page)
      .getByRole('button', { name: /^Filters/ })
      .click();
    const close = frame(page).getByRole('button', { name: /^Show \d+ packages$/ });
    await expect.poll(async () => ((await close.boundingBox())?.y ?? 9999) < 700).toBe(true);
    await close.click();
    await expect(close).toBeHidden();
  });

  test('a frame with little in it gives the sheet of filters the room that the window has', async ({
    page,
  }) => {
    await openPortal(page);
    await say(page, 'configure', { organization: 'empty' });
    const height = () => page.locator('#catalogue').evaluate((iframe) => iframe.clientHeight);
    await expect.poll(height).toBeLessThan(400);
    await frame(page)
      .getByRole('button', { name: /^Filters/ })
      .click();
    await expect.poll(height).toBe(700);
    // All that is in sight of it, and no more.
    const sheet = frame(page).getByRole('dialog', { name: 'Filters' });
    await expect
      .poll(async () => {
        const { y, height: sheetHeight } = (await sheet.boundingBox())!; // it is open
        return [sheetHeight > 600, y + sheetHeight <= 700];
      })
      .toEqual([true, true]);
    await frame(page)
      .getByRole('button', { name: /^Show / })
      .click();
    await expect.poll(height).toBeLessThan(400);
  });
});
