import { beforeAll, describe, expect, test } from 'vitest';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { gatewayOfSandbox } from '../previews/testing.ts';
import { gatewayBefore, gatewayOverNetwork, jsonAnswer, rawExchange } from '../testing.ts';

/** Answers are kept: by the gateway, by caches in front of it, by browsers. What is kept must be what it says it is. */

const PACKAGES = '/core/v1/virtual_machine_packages';

beforeAll(() => preloadComponents());

const draw = async () => new TextEncoder().encode('an image');
/** A moment that stands still, so that two answers can be compared. */
const now = () => 1_700_000_000_000;
const start = (options = {}) => gatewayOfSandbox({ draw, now, ...options });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function answerOf(asking: Promise<Response> | Response): Promise<Answer> {
  const response = await asking;
  // Each answer of the API has a number of its own.
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.text() };
}

const isShared = ({ headers }: Answer) =>
  /\bpublic\b|s-maxage|max-age=[1-9]/.test(headers['cache-control'] ?? '');

const SHARED_PATHS = [
  '/',
  '/packages/rock-6',
  '/compare?compare=rock-3&compare=rock-6',
  '/organizations',
  '/embed',
  '/og.png',
  PACKAGES,
  '/nowhere',
];

describe('what no cache tells apart changes no answer', () => {
  test.each([
    { 'X-Forwarded-Host': 'evil.example' },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Port': '666', 'X-Forwarded-Prefix': '/evil' },
    { 'X-Forwarded-Proto': 'http', 'X-Forwarded-Scheme': 'nothttps', 'X-Forwarded-Ssl': 'off' },
    { Forwarded: 'for=1;host=evil.example;proto=http' },
    { 'X-Host': 'evil.example', 'X-HTTP-Host-Override': 'evil.example' },
    { 'X-Original-URL': '/evil', 'X-Rewrite-URL': '/evil', 'X-Original-Host': 'evil.example' },
    { 'X-HTTP-Method-Override': 'DELETE', 'X-HTTP-Method': 'POST', 'X-Method-Override': 'PUT' },
    { Origin: 'https://evil.example', Referer: 'https://evil.example/' },
    { Cookie: 'locale=de; session=evil.example', 'X-Requested-With': 'XMLHttpRequest' },
    { 'User-Agent': 'Mozilla/5.0 evil.example', 'X-Wap-Profile': 'https://evil.example' },
    { 'X-Amz-Website-Redirect-Location': 'https://evil.example', Via: 'evil.example' },
    { Range: 'bytes=0-5', 'If-Range': '"evil.example"' },
    { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Middleware-Subrequest': 'evil.example' },
    { Accept: 'application/json', 'Sec-Fetch-Dest': 'iframe', RSC: '1', 'Next-Router-State-Tree': 'evil' },
  ])('%j', async (headers) => {
    const { gateway } = start();
    const { ask } = start();
    for (const path of SHARED_PATHS) {
      // Two gateways, so that the one has kept nothing that the other has made.
      const attacked = await answerOf(gateway.request(`http://evil.example${path}`, { headers }));
      const usual = await answerOf(ask(path));
      expect({ path, ...attacked }).toEqual({ path, ...usual });
      expect(JSON.stringify(attacked)).not.toContain('evil.example');
    }
  });

  test('but for the language, which caches are told to tell apart', async () => {
    const { ask } = start();
    const german = await ask('/', { headers: { 'Accept-Language': 'de' } });
    expect(german.headers.get('Vary')).toMatch(/\bAccept-Language\b/);
    expect(german.headers.get('Content-Language')).toBe('de');
    const english = await ask('/', { headers: { 'Accept-Language': 'en' } });
    expect(english.headers.get('Content-Language')).toBe('en');
    expect(english.headers.get('ETag')).not.toBe(german.headers.get('ETag'));
    // Of what no language is, nothing is repeated.
    const odd = await answerOf(ask('/', { headers: { 'Accept-Language': 'evil-example, x;q=evil' } }));
    expect(JSON.stringify(odd)).not.toContain('evil');
  });
});

describe('what one asks in an odd way is not what another gets', () => {
  test.each([
    ['cloaked by a semicolon', '/?utm_source=a;cores=8..', '/'],
    ['given twice', '/?cores=8..&cores=2..', '/?cores=8..'],
    ['of another name in the same letters', '/?Cores=8..', '/'],
  ])('a parameter that is %s', async (_, odd, usual) => {
    const { ask } = start();
    const first = await answerOf(ask(odd));
    const { ask: askAnother } = start();
    const alone = await answerOf(askAnother(usual));
    const after = await answerOf(ask(usual));
    expect(after).toEqual(alone);
    expect(first.status).toBe(200);
  });

  test('the body of a GET is nothing that anybody reads', async () => {
    await using gateway = await gatewayOverNetwork((_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end('{"pagination":{},"virtual_machine_packages":[],"organizations":[]}'),
    );
    const body = 'q=evil.example&org=evil';
    const fat = await rawExchange(
      gateway.port,
      `GET / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(fat).toMatch(/^HTTP\/1\.1 200 /);
    expect(fat).not.toContain('evil');
    expect(fat).toContain(await (await fetch(gateway.url)).text());
  });

  test('a HEAD leaves nothing behind that a GET would get', async () => {
    const { ask } = start();
    await ask('/', { method: 'HEAD' });
    expect((await answerOf(ask('/'))).body).toContain('</html>');
  });

  test('a refusal is of one moment: no error is kept for others', async () => {
    const { ask } = start({ organizations: ['acme'] });
    for (const path of [
      '/?org=empty',
      '/?org=vanished',
      `${PACKAGES}?organization[sub_domain]=empty`,
      `/?q=${'x'.repeat(9000)}`,
      '/og.png?org=empty',
    ]) {
      const answer = await answerOf(ask(path));
      expect([path, answer.status]).toEqual([path, expect.toSatisfy((status: number) => status >= 400)]);
      expect([path, isShared(answer)]).toEqual([path, false]);
    }
  });
});

describe('a page of a caller’s own', () => {
  const mine = { headers: { Authorization: 'Bearer mine' } };

  test.each([
    '/packages/rock-6.css',
    '/packages/rock-6/.css',
    '/packages/rock-6%2f.css',
    '/packages/rock-6%2ecss',
    '/packages/rock-6;.css',
    '/packages/rock-6%3b.js',
    '/packages/rock-6%3f.png',
    '/packages/rock-6%23.ico',
    '/packages/rock-6%00.css',
    '/packages/rock-6%0a.css',
    '/?org=acme&x=.css',
    '/?org=acme#.css',
    '/assets/../?org=acme',
    '/assets/..%2f?org=acme',
    '/assets/%2e%2e/?org=acme',
    '/favicon.svg/..?org=acme',
    '/robots.txt?org=acme',
    '/embed/x.css?org=acme',
    '/embed/packages/rock-6.css?org=acme',
    '/sandbox/icons/..%2f..?org=acme',
    '/og.png?org=acme',
    `${PACKAGES}?organization[sub_domain]=acme&x=.css`,
    `${PACKAGES}/x.css`,
    `${PACKAGES}%2fx.css`,
    `${PACKAGES};x.css?organization[sub_domain]=acme`,
  ])('is nothing that a cache would keep, however its address ends: %s', async (path) => {
    const { ask } = start({ organizations: [] });
    const { headers, body } = await answerOf(ask(path, mine));
    const cacheControl = headers['cache-control'] ?? '';
    // Images are of what everybody may see, whoever asks; all others say that nobody may keep them, or are asked about again.
    const allowed = /acme/i.test(body)
      ? ['private, no-store']
      : ['private, no-store', 'no-store', 'no-cache', ...(path.startsWith('/og.png') ? ['public'] : [])];
    expect(allowed).toContain(cacheControl.replace(/^public,.*/, 'public'));
  });

  test('is of that caller alone: neither the next one nor anybody without a token gets it', async () => {
    const listFor = (name: string) => ({
      pagination: { current_page: 1, per_page: 200, total: 1, total_pages: 1, large_set: false },
      virtual_machine_packages: [{ id: `vmpkg_${name}`, name: `Of ${name}`, permalink: `of-${name}` }],
      organizations: [{ id: `org_${name}`, name: `Org of ${name}`, sub_domain: `org-of-${name}` }],
    });
    await using gateway = await gatewayOverNetwork((request, response) => {
      const name = request.headers.authorization?.replace('Bearer ', '') ?? 'nobody';
      response.writeHead(200, {
        'Content-Type': 'application/json',
        // An API that says it may be kept: it does not know who asks on whose behalf.
        'Cache-Control': 'public, max-age=3600',
        ETag: `W/"${name}"`,
      });
      response.end(JSON.stringify(listFor(name.startsWith('caller') ? name : 'everybody')));
    });
    const ask = async (path: string, token: string | undefined, more: Record<string, string> = {}) => {
      const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
      return fetch(gateway.url + path, { headers: { ...authorization, ...more } });
    };
    for (const path of [
      '/',
      '/compare?compare=of-caller1',
      '/organizations',
      PACKAGES,
      '/core/v1/organizations',
    ]) {
      let tagOfAnother = '"none"';
      for (const token of ['caller1', 'caller2', undefined, 'caller1', undefined, 'caller2']) {
        const response = await ask(path, token, { 'If-None-Match': tagOfAnother });
        const text = await response.text();
        tagOfAnother = response.headers.get('ETag') ?? '"none"';
        // Not "not modified" by the tag of another's answer either.
        expect([path, token, response.status === 304]).toEqual([path, token, false]);
        const others = ['caller1', 'caller2', 'everybody'].filter((name) => name !== (token ?? 'everybody'));
        for (const other of others)
          expect([path, token, text]).toEqual([path, token, expect.not.stringMatching(`[oO]f ${other}`)]);
        expect(response.headers.get('Vary')).toMatch(/\bAuthorization\b/);
        expect([path, token, response.headers.get('Cache-Control') === 'private, no-store']).toEqual([
          path,
          token,
          token !== undefined,
        ]);
      }
    }
    for (const token of ['caller1', 'caller2'])
      expect(await (await ask('/', token)).text()).toContain(`Of ${token}`);
    expect(await (await ask('/', undefined)).text()).toContain('Of everybody');
  });

  test('also where many ask for the same address at the same time', async () => {
    await using gateway = await gatewayOverNetwork((request, response) => {
      const name = request.headers.authorization?.replace('Bearer ', '') ?? '';
      setTimeout(() => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(
          JSON.stringify({
            pagination: { current_page: 1, per_page: 200, total: 1, total_pages: 1, large_set: false },
            virtual_machine_packages: [{ id: 'vmpkg_1', name: `Only ${name}.`, permalink: 'one' }],
            organizations: [],
          }),
        );
      }, 30);
    });
    const tokens = Array.from({ length: 8 }, (_, n) => `caller${n}`);
    const pages = await Promise.all(
      tokens.map(async (token) =>
        (await fetch(gateway.url, { headers: { Authorization: `Bearer ${token}` } })).text(),
      ),
    );
    for (const [n, page] of pages.entries())
      expect([...new Set(page.match(/Only caller\d\./g))]).toEqual([`Only caller${n}.`]);
  });
});

describe('names that objects have by themselves', () => {
  const NAMES = [
    '__proto__[polluted]=1',
    '__proto__.polluted=1',
    'constructor[prototype][polluted]=1',
    'constructor.prototype.polluted=1',
    '__proto__=1&constructor=2&prototype=3&toString=4&hasOwnProperty=5&valueOf=6',
    'organization[__proto__]=acme&organization[constructor]=acme',
    'org=__proto__&q=constructor',
    'sort=__proto__,-constructor&columns=__proto__,toString&layout=__proto__',
    'group=__proto__&privacy=constructor&dedicated=__proto__',
    'compare=__proto__&compare=constructor&package=__proto__&from=constructor&baseline=__proto__',
    'cores=__proto__&page=__proto__&per_page=constructor&locale=__proto__',
    'at=__proto__&at=/packages/__proto__',
  ];
  const PATHS = [
    '/',
    '/packages/__proto__',
    '/packages/constructor',
    '/__proto__',
    '/compare',
    '/organizations',
    '/embed',
    '/og.png',
    '/assets/__proto__',
    '/sandbox/icons/__proto__',
    PACKAGES,
    '/core/v1/organizations',
    '/core/v1/__proto__',
  ];
  const inherited = () => Object.getOwnPropertyNames(Object.prototype).toSorted();

  test.each(NAMES)('in a query add nothing to all objects, on no page: %s', async (query) => {
    const before = inherited();
    const { ask, log } = start();
    for (const path of PATHS) {
      const response = await ask(`${path}?${query}`);
      expect([path, response.status]).toEqual([path, expect.not.toSatisfy((s: number) => s === 500)]);
      await response.text();
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(inherited()).toEqual(before);
    expect(log).toEqual([]);
  });

  test('nor in what the API answers', async () => {
    const before = inherited();
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"pagination":{"__proto__":{"polluted":1},"total":1},"virtual_machine_packages":[{"id":"__proto__","name":"constructor","permalink":"__proto__","__proto__":{"polluted":1},"group":{"id":"__proto__","name":"toString","__proto__":{"polluted":1}}}],"organizations":[{"id":"__proto__","name":"constructor","sub_domain":"__proto__","__proto__":{"polluted":1}}]}',
    ) as unknown;
    const { ask } = gatewayBefore(async () => jsonAnswer(hostile), { draw });
    for (const path of [
      '/',
      '/packages/__proto__',
      '/compare?compare=__proto__',
      '/organizations',
      '/og.png',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    expect(await (await ask('/?group=__proto__')).text()).toContain('toString');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(inherited()).toEqual(before);
  });
});
