import { describe, expect, test } from 'vitest';
import { gatewayOfSandbox, tagsIn } from './testing.ts';

const shared = gatewayOfSandbox();
const tagsOf = async (path: string, init: RequestInit = {}, { ask } = shared) =>
  tagsIn(await (await ask(path, init)).text());

describe('without an origin that the operator has told', () => {
  const untold = gatewayOfSandbox({ publicUrl: undefined });

  test.each([
    {},
    { Host: 'evil.example' },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=evil.example' },
  ])('no address is in it, whatever the request says: %j', async (headers) => {
    const response = await untold.gateway.request('http://evil.example/?cores=8..', { headers });
    const html = await response.text();
    expect(html).not.toContain('evil.example');
    const tags = tagsIn(html);
    expect(tags.get('og:title')).toBe('32 of 48 packages with 8 or more cores · VM packages');
    expect(tags.get('twitter:card')).toBe('summary');
    expect([...tags.keys()].filter((name) => /canonical|url|image/.test(name))).toEqual([]);
  });

  test('with one, nothing else is believed either', async () => {
    const response = await shared.gateway.request('http://evil.example/', {
      headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
    });
    expect(await response.text()).not.toContain('evil.example');
  });
});

test('a document has no NUL in it, whatever the link has', async () => {
  for (const address of ['/organizations?utm=%00', '/?q=a%00b']) {
    const html = await (await shared.ask(address)).text();
    expect(html).toContain('\uFFFD');
    expect(html).not.toContain('\0');
  }
});

describe('what is private stays so', () => {
  test('a page for a caller’s own token says nothing that could be shared', async () => {
    const { ask } = gatewayOfSandbox();
    const response = await ask('/?org=acme', { headers: { Authorization: 'Bearer callers-own' } });
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect([...tagsIn(await response.text()).keys()]).toEqual([]);
  });

  test('of an organization that is not listed nothing is said, not even to who asks for the image', async () => {
    const { ask, sent } = gatewayOfSandbox({ organizations: ['empty'] });
    const page = await ask('/?org=acme&cores=8..');
    expect(page.status).toBe(403);
    const tags = tagsIn(await page.text());
    expect(tags.get('og:title')).toBe('Packages with 8 or more cores · acme');
    expect([...tags.keys()].filter((name) => /canonical|url|image/.test(name))).toEqual([]);
    for (const headers of [{}, { Authorization: 'Bearer callers-own' }]) {
      for (const path of ['/og.png?org=acme', '/og.png?at=/packages/rock-6&org=acme']) {
        const image = await ask(path, { headers });
        expect([image.status, image.headers.get('Cache-Control')]).toEqual([403, 'no-store']);
        expect(await image.text()).not.toMatch(/acme|rock/i);
      }
    }
    expect((await ask('/og.png?org=empty')).status).toBe(200);
    expect(sent.filter(({ url }) => url.includes('acme'))).toEqual([]);
    expect(sent.map(({ headers }) => headers.get('Authorization'))).not.toContain('Bearer callers-own');
  });
});

test('names are text, whatever is in them', async () => {
  const { ask } = shared;
  const html = await (await ask('/?org=awkward&q=onerror')).text();
  expect(html.slice(0, html.indexOf('</head>'))).not.toContain('<img');
  expect(tagsIn(html).get('og:description')).toContain('<img src=x onerror="document.documentElement');
  const quotes = await tagsOf('/packages/quotes-and-entities?org=awkward');
  expect(quotes.get('og:title')).toBe(`"><b>Bold</b> & &amp; 'quoted' · Awkward names and icons`);
  const turned = await tagsOf('/packages/direction-override?org=awkward');
  expect(turned.get('og:title')).toBe('ROCK- 21-KCOR · Awkward names and icons');
  const hostile = '"><script>alert(1)</script>';
  const asked = await tagsOf(`/?q=${encodeURIComponent(hostile)}`);
  expect(asked.get('og:title')).toBe(`No packages matching “${hostile}” · VM packages`);
  expect(asked.get('canonical')).toBe(
    'https://catalogue.example/?q=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E',
  );
});

test('what is long is cut', async () => {
  const tags = await tagsOf('/?org=awkward&q=w&' + 'group=vmpkgrp_x&'.repeat(200));
  for (const [name, most] of [
    ['og:title', 270],
    ['og:description', 300],
  ] as const) {
    expect(tags.get(name)?.length).toBeLessThanOrEqual(most);
  }
});

test.each([
  ['/nowhere', 404, /^$/],
  ['/packages/no-such-package', 404, 'No package is called no-such-package · VM packages'],
  ['/?org=internal-error', 500, /^Packages · /],
  ['/?org=acme&org=empty', 200, /^$/],
])('%s has no address and no image to share', async (path, status, title) => {
  const response = await shared.ask(path);
  expect(response.status).toBe(status);
  const tags = tagsIn(await response.text());
  expect([...tags.keys()].filter((name) => /canonical|url|image/.test(name))).toEqual([]);
  expect(tags.get('og:title') ?? '').toMatch(title);
});

describe('where data is slow', () => {
  const slow = () =>
    gatewayOfSandbox({ patienceMs: 10 }).ask('/?org=slow&cores=8..&utm_source=mail', {
      headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0' },
    });

  test('the frame that is sent ahead says what the address says', async () => {
    const tags = tagsIn(await (await slow()).text());
    expect(tags.get('og:title')).toBe('Packages with 8 or more cores · slow');
    expect(tags.get('canonical')).toBe('https://catalogue.example/?org=slow&cores=8..');
    expect(tags.get('og:image')).toBe('https://catalogue.example/og.png?org=slow&cores=8..');
  });

  test('a program that reads links is given all of it', async () => {
    const { ask } = gatewayOfSandbox({ patienceMs: 10 });
    const response = await ask('/?org=slow&cores=8..', { headers: { 'User-Agent': 'WhatsApp/2.23.20.0' } });
    expect(tagsIn(await response.text()).get('og:title')).toMatch(
      /^\d+ of \d+ packages with 8 or more cores · /,
    );
  });
});
