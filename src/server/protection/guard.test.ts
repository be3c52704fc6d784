import { beforeAll, describe, expect, test } from 'vitest';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { gatewayOfSandbox } from '../previews/testing.ts';
import { storeFile } from '../stored-file.ts';
import { gatewayBefore, gatewayOverNetwork, jsonAnswer, PAGES, TOKEN } from '../testing.ts';
import { createUpstream } from '../upstream.ts';

const PACKAGES = '/core/v1/virtual_machine_packages';
const LIST = { pagination: {}, virtual_machine_packages: [], organizations: [] };

// The gateway begins to load the code of pages, which no test here waits for.
beforeAll(() => preloadComponents());

/** A gateway behind a trusted proxy: what it says in `X-Forwarded-For` chooses the client. */
const limited = (
  requestsPerMinute: number,
  { trustedProxies = ['loopback'], ...options }: { trustedProxies?: string[]; publicUrl?: string } = {},
) =>
  gatewayOverNetwork(
    (_, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(LIST)),
    { clients: { trustedProxies, requestsPerMinute }, ...options },
  );

const from = (address: string, more: Record<string, string> = {}) => ({
  headers: { 'X-Forwarded-For': address, ...more },
});

describe('a client that asks too often', () => {
  test('is told by the API when to come again, in its own shape and to every origin', async () => {
    await using gateway = await limited(2);
    const ask = (address: string) => fetch(`${gateway.url}${PACKAGES}`, from(address));
    expect((await ask('192.0.2.1')).status).toBe(200);
    expect((await ask('192.0.2.1')).status).toBe(200);
    const refused = await ask('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(50);
    expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect(await refused.json()).toEqual({
      code: 'rate_limit_reached',
      description: expect.stringMatching(/^This catalogue answers 2 requests a minute from one client\./),
      detail: { total_permitted: 2 },
    });
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  test('is told by a page in its language, that is not rendered and asks for nothing', async () => {
    await using gateway = await limited(1);
    const ask = (path: string, language: string) =>
      fetch(gateway.url + path, from('192.0.2.1', { 'Accept-Language': language }));
    expect((await ask('/', 'en')).status).toBe(200);
    const refused = await ask('/?q=<script>', 'en');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(50);
    expect(refused.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; .*'none'$/);
    const text = await refused.text();
    expect(text).toMatch(
      /<html lang="en" dir="ltr">.*<h1>Too many requests<\/h1><p>.* again in \d+ seconds\./,
    );
    expect(text).not.toMatch(/script|src=|href=/);
    expect(text.length).toBeLessThan(700);
    expect(await (await ask('/', 'de-DE,de;q=0.9')).text()).toContain('<h1>Zu viele Anfragen</h1>');
    expect(await (await ask('/?locale=de', 'en')).text()).toContain('<html lang="de"');
  });

  test('of an embedded page may still be seen where it is embedded', async () => {
    await using gateway = await limited(1);
    await fetch(`${gateway.url}/embed`, from('192.0.2.1'));
    const refused = await fetch(`${gateway.url}/embed`, from('192.0.2.1'));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Content-Security-Policy')).toContain(
      'frame-ancestors https://portal.example',
    );
    const other = await fetch(`${gateway.url}/%65mbed`, from('192.0.2.1'));
    expect(other.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  test('is counted for pages, the API and images; not for files, nor for asking whether one may ask', async () => {
    await using gateway = await limited(3);
    const statusOf = async (path: string, init: RequestInit = {}) =>
      (await fetch(gateway.url + path, { ...from('192.0.2.1'), ...init })).status;
    for (let n = 0; n < 5; n += 1) {
      expect(await statusOf('/assets/main-a1b2.js')).toBe(200);
      expect(await statusOf('/favicon.svg')).toBe(200);
      expect(await statusOf(PACKAGES, { method: 'OPTIONS' })).toBe(204);
    }
    expect(await statusOf('/')).toBe(200);
    expect(await statusOf(PACKAGES)).toBe(200);
    expect(await statusOf('/og.png')).toBe(404);
    expect(await statusOf('/og.png')).toBe(429);
    expect(await statusOf('/assets/gone.js')).toBe(429);
    expect(await statusOf('/examples/nowhere')).toBe(429);
    expect(await statusOf('/assets/main-a1b2.js')).toBe(200);
  });

  test('is not counted for a page that an icon names, which is answered with none', async () => {
    await using gateway = await limited(2);
    const statusOf = async (path: string, dest: string) =>
      (await fetch(gateway.url + path, { headers: { ...from('192.0.2.1').headers, 'Sec-Fetch-Dest': dest } }))
        .status;
    for (const path of [
      '/',
      '/?cores=8..',
      '/packages/rock-6',
      '/embed',
      PACKAGES,
      '/none.png',
      '/assets/none.png',
      '/sign-out',
    ])
      expect([path, await statusOf(path, 'image')]).toEqual([path, 404]);
    for (const dest of ['script', 'style', 'font', 'manifest', 'video'])
      expect([dest, await statusOf('/', dest)]).toEqual([dest, 404]);
    expect(await statusOf('/favicon.svg', 'image')).toBe(200);
    expect(await statusOf('/', 'document')).toBe(200);
    // A picture that pages show elsewhere.
    expect(await statusOf('/og.png', 'image')).toBe(404);
    expect(await statusOf('/og.png', 'image')).toBe(429);
  });

  test('is counted once for a page, however often that asks the API within the gateway', async () => {
    await using gateway = await limited(4);
    const statuses: number[] = [];
    for (const query of ['?page=1', '?page=2', '?q=a', '?q=b', '?q=c'])
      statuses.push((await fetch(`${gateway.url}/${query}`, from('192.0.2.1'))).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  test('cannot choose who it is: what it writes into the header itself does not count', async () => {
    await using gateway = await limited(1);
    const statusOf = async (header: string) => (await fetch(`${gateway.url}/`, from(header))).status;
    expect(await statusOf('203.0.113.1, 192.0.2.1')).toBe(200);
    expect(await statusOf('203.0.113.2, 192.0.2.1')).toBe(429);
    expect(await statusOf('192.0.2.1, 127.0.0.1')).toBe(429);
  });

  test('cannot do so at all where no proxy is trusted, and the operator is told once what may be meant', async () => {
    await using gateway = await limited(1, { trustedProxies: [] });
    const statusOf = async (header: string) => (await fetch(`${gateway.url}/`, from(header))).status;
    expect([await statusOf('192.0.2.1'), await statusOf('192.0.2.2'), await statusOf('192.0.2.3')]).toEqual([
      200, 429, 429,
    ]);
    expect(gateway.log).toEqual([
      expect.stringMatching(
        /^127\.0\.0\.1 has reached its limit and sends X-Forwarded-For\. .*CATALOGUE_TRUSTED_PROXIES/,
      ),
    ]);
  });

  test('is not there where the limit is turned off', async () => {
    await using gateway = await limited(0);
    for (let n = 0; n < 20; n += 1) expect((await fetch(`${gateway.url}${PACKAGES}`)).status).toBe(200);
  });
});

describe('an address that is too long', () => {
  const start = () => gatewayBefore(async () => jsonAnswer(LIST));

  test('is a short page, or an answer in the API’s shape, and nobody is asked', async () => {
    const { ask, sent } = start();
    for (const query of ['q='.padEnd(9000, 'x'), 'a&'.repeat(600), 'group=x&'.repeat(501)]) {
      const page = await ask(`/?${query}`, { headers: { 'Accept-Language': 'de' } });
      expect(page.status).toBe(414);
      expect(page.headers.get('Cache-Control')).toBe('no-store');
      expect(await page.text()).toContain('<h1>Die Adresse ist zu lang</h1>');
      expect((await ask(`/og.png?${query}`)).status).toBe(414);
      const api = await ask(`${PACKAGES}?${query}`);
      expect(api.status).toBe(414);
      expect(api.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(await api.json()).toMatchObject({ code: 'uri_too_long', detail: {} });
    }
    expect((await ask(`/packages/${'x'.repeat(9000)}`)).status).toBe(414);
    expect(sent).toEqual([]);
  });

  test('is longer than one of 400 groups, which is read', async () => {
    const { ask } = start();
    expect((await ask(`/?${'group=vmpkgrp_x&'.repeat(400)}`)).status).toBe(200);
  });

  test('is so over the network too, up to what is too large for a head', async () => {
    await using gateway = await limited(0);
    expect((await fetch(`${gateway.url}/?q=${'x'.repeat(9000)}`)).status).toBe(414);
    expect((await fetch(`${gateway.url}/?q=${'x'.repeat(20_000)}`)).status).toBe(431);
  });

  test('counts against who sends it', async () => {
    await using gateway = await limited(2);
    const statuses: number[] = [];
    for (let nth = 0; nth < 3; nth += 1)
      statuses.push((await fetch(`${gateway.url}/?q=${'x'.repeat(9000)}`, from('192.0.2.1'))).status);
    expect(statuses).toEqual([414, 414, 429]);
  });
});

describe('pages that wait for their data', () => {
  test('are so many at the same time; one more is told to come again, and what is kept is still answered', async () => {
    const { ask } = gatewayOfSandbox({ patienceMs: 20, mostWaiting: 3 });
    expect((await ask('/')).status).toBe(200);
    const own = { headers: { Authorization: 'Bearer somebody' } };
    const waiting = await Promise.all([1, 2, 3].map((n) => ask(`/?org=slow&page=${n}`, own)));
    expect(waiting.map(({ status }) => status)).toEqual([200, 200, 200]);
    const refused = await ask('/?org=acme', { headers: { 'Accept-Language': 'de' } });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toBe('5');
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
    expect(await refused.text()).toContain('<h1>Zurzeit ausgelastet</h1>');
    expect((await ask('/?search=8+cores', own)).status).toBe(503);
    expect((await ask('/')).status).toBe(200);
    await Promise.all(waiting.map((response) => response.text()));
    expect((await ask('/?org=acme')).status).toBe(200);
  });

  test('leave their places when their readers leave', async () => {
    const { ask } = gatewayOfSandbox({ patienceMs: 20, mostWaiting: 1, silentAfterMs: 300 });
    const left = await ask('/?org=silent');
    await left.body?.cancel();
    await expect.poll(async () => (await ask('/')).status, { timeout: 10_000 }).toBe(200);
  });

  test('that fail leave their places too', async () => {
    const { ask } = gatewayOfSandbox({ mostWaiting: 1 });
    for (let n = 0; n < 3; n += 1) expect((await ask(`/?org=internal-error&page=${n}`)).status).toBe(500);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('what every answer says of itself', () => {
  const PAGE_PATHS = [
    '/',
    '/packages/rock-6',
    '/compare',
    '/organizations',
    '/nowhere',
    '/embed',
    '/?org=vanished',
  ];
  const OTHER_PATHS = [
    '/core/v1/organizations',
    '/core/v1/x',
    '/og.png',
    '/assets/main-a1b2.js',
    '/x.js',
    '/favicon.svg',
  ];

  test('types are meant, and links to other sites tell them the origin alone', async () => {
    const { ask } = gatewayOfSandbox();
    for (const path of [...PAGE_PATHS, ...OTHER_PATHS]) {
      const { headers } = await ask(path);
      expect([path, headers.get('X-Content-Type-Options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('Referrer-Policy')]).toEqual([path, 'strict-origin-when-cross-origin']);
      expect([path, headers.has('Server'), headers.has('X-Powered-By')]).toEqual([path, false, false]);
    }
  });

  test('pages use nothing of a device, and windows of other sites have no hold of them', async () => {
    const { ask } = gatewayOfSandbox();
    for (const path of PAGE_PATHS) {
      const { headers } = await ask(path);
      const features = headers.get('Permissions-Policy')?.split(', ') ?? [];
      expect(features).toContain('camera=()');
      expect(features).toContain('payment=()');
      expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([]);
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    }
  });

  test('other origins load what is made for them, and nothing else', async () => {
    const { ask } = gatewayOfSandbox({ draw: async () => new Uint8Array(1) });
    const policyOf = async (path: string) => (await ask(path)).headers.get('Cross-Origin-Resource-Policy');
    for (const path of [
      '/assets/main-a1b2.js',
      '/favicon.svg',
      '/og.png',
      '/embed',
      '/embed/packages/rock-6',
    ])
      expect([path, await policyOf(path)]).toEqual([path, 'cross-origin']);
    for (const path of ['/', '/packages/rock-6', '/nowhere', '/core/v1/organizations', '/x.js'])
      expect([path, await policyOf(path)]).toEqual([path, 'same-origin']);
  });

  test('that the catalogue is reached by https alone, where that is known to work', async () => {
    const hstsOf = (response: Response) => response.headers.get('Strict-Transport-Security');
    const { ask } = gatewayOfSandbox({ publicUrl: 'https://catalogue.example' });
    for (const path of [...PAGE_PATHS, ...OTHER_PATHS])
      expect(hstsOf(await ask(path))).toBe('max-age=31536000');
    const plain = gatewayOfSandbox({ publicUrl: 'http://10.0.0.7' });
    for (const path of [...PAGE_PATHS, ...OTHER_PATHS]) expect(hstsOf(await plain.ask(path))).toBeNull();
    await using gateway = await limited(0);
    const over = async (scheme: string) =>
      hstsOf(await fetch(`${gateway.url}${PACKAGES}`, { headers: { 'X-Forwarded-Proto': scheme } }));
    expect([await over('https'), await over('http'), await over('https, http')]).toEqual([
      'max-age=31536000',
      null,
      null,
    ]);
    await using alone = await limited(0, { trustedProxies: [] });
    const forged = await fetch(alone.url, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(hstsOf(forged)).toBeNull();
  });

  test('a page that shows how to embed has a policy of scripts, too', async () => {
    const html = '<script type="module">let example</script>';
    const file = storeFile(new TextEncoder().encode(html), { type: 'text/html', cacheControl: 'no-cache' });
    const upstream = createUpstream({ kind: 'sandbox', rateLimit: 1 });
    const pages = { ...PAGES, file: (path: string) => (path === '/examples/x.html' ? file : undefined) };
    const { ask } = gatewayBefore(async () => jsonAnswer(LIST), { upstream, pages });
    const { headers } = await ask('/examples/x.html');
    expect(headers.get('Content-Security-Policy')).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='; /);
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });

  test('refusals say all of it, too, and nothing of the gateway’s token', async () => {
    await using gateway = await limited(1, { publicUrl: 'https://catalogue.example' });
    await fetch(gateway.url, from('192.0.2.1'));
    for (const path of ['/', PACKAGES]) {
      const refused = await fetch(gateway.url + path, from('192.0.2.1'));
      expect(refused.status).toBe(429);
      expect(refused.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(refused.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
      expect(`${JSON.stringify([...refused.headers])}${await refused.text()}`).not.toContain(TOKEN);
    }
  });
});
