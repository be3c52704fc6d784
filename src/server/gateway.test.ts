import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { CONFIGS, EMPTY_LIST, gatewayBefore, jsonAnswer, LIST_OF_ONE, PACKAGE } from './testing.ts';
import { createUpstream } from './upstream.ts';

const start = (options = {}) => gatewayBefore(async () => jsonAnswer(EMPTY_LIST), options);

describe('pages', () => {
  test('the front page is rendered, to be asked about again each time', async () => {
    const { ask } = start();
    const response = await ask('/?cores=8..');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=0, s-maxage=\d+$/);
    expect(await response.text()).toContain('<title>No packages with 8 or more cores · VM packages</title>');
    const etag = response.headers.get('ETag') ?? '';
    const again = await ask('/?cores=8..', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test.each([
    '/nowhere',
    '/a/b/c',
    '/assets',
    '/docs/v1.5',
    '/%E2%82%AC',
    '/core/v2/organizations',
    '//',
    '///',
    '//[/?q=a',
  ])('%s is a page that says so, with status 404, even for who has it', async (path) => {
    const { ask } = start();
    const response = await ask(path, { headers: { 'If-None-Match': '*' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('There is no page at this address');
  });

  test.each([
    ['/?search=8+cores&utm=1', '/?cores=8..&utm=1'],
    ['/embed?org=acme&search=rock', '/embed?org=acme&q=rock'],
    ['/?search=', '/'],
    ['/?q=8+cores&search=8+cores', '/?q=8+cores'],
    ['/?memory=8..&search=8+cores', '/?cores=8..&memory=8..'],
    // Of what cannot be used the page has something to say.
    ['/?cores_min=16&cores_max=4&search=', '/?cores_min=16&cores_max=4'],
    ['/?q=rock&cores_min=16&cores_max=4&search=', '/?cores_min=16&cores_max=4'],
    ['/?org=acme&org=empty&search=8+cores', '/?org=acme&org=empty&q=8+cores'],
    ['/compare?search=x%0d%0aSet-Cookie:+a', '/compare?q=x%0D%0ASet-Cookie:+a'],
  ])('%s, as a form without scripts sends it, leads to %s', async (path, to) => {
    const response = await start().ask(path);
    expect([response.status, response.headers.get('Location')]).toEqual([302, to]);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  });

  test('what a search of a caller’s own reads ends with the answer', async () => {
    const { ask, sent } = gatewayBefore(async ({ url }) => {
      await setTimeout(300);
      const page = Number(new URL(url).searchParams.get('page'));
      const packages = Array.from({ length: 200 }, (_, nth) => `p${page}-${nth}`);
      return jsonAnswer({
        pagination: { current_page: page, per_page: 200, total: 20_000, total_pages: 100 },
        virtual_machine_packages: packages.map((id) => ({ ...PACKAGE, id, permalink: id })),
      });
    });
    const answer = await ask('/?search=8+cores', { headers: { Authorization: 'Bearer own' } });
    expect(answer.headers.get('Location')).toBe('/?cores=8..');
    const { length } = sent;
    expect(length).toBeGreaterThan(1);
    await setTimeout(1000);
    expect(sent).toHaveLength(length);
  });

  test('a search leads to no other site, and is understood without the API', async () => {
    expect((await start().ask('//evil.example/?search=8+cores')).status).toBe(404);
    const { ask } = gatewayBefore(async () => new Response(null, { status: 500 }), { wait: async () => {} });
    const response = await ask('/?search=8+cores');
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/?cores=8..']);
  });

  test.each(['/packages/m5.large', '/packages/m5%2Elarge', '/embed/packages/c6.xlarge.metal'])(
    '%s is a package and no file, though it is called like one',
    async (path) => {
      const name = decodeURIComponent(path.split('/').at(-1) ?? '');
      const { ask } = gatewayBefore(async () =>
        jsonAnswer({ pagination: {}, virtual_machine_packages: [{ ...PACKAGE, permalink: name }] }),
      );
      const response = await ask(path);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect((await start().ask(path)).headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    },
  );

  test.each(['/assets/gone-1234.js', '/assets/', '/assets/x', '/robots.txt', '/a/b.map', '/index.html'])(
    '%s is missing in plain text, never a page',
    async (path) => {
      const { ask } = start();
      const response = await ask(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { ask } = start();
    const response = await ask('/', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
  });

  test('HEAD has the headers and no body', async () => {
    const { ask } = start();
    const response = await ask('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('Content-Length'))).toBeGreaterThan(1000);
    expect(await response.text()).toBe('');
  });
});

test('hashed files may be kept for ever, others are asked about again', async () => {
  const { ask } = start();
  const hashed = await ask('/assets/main-a1b2.js');
  expect(hashed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(await hashed.text()).toBe('let script');
  const other = await ask('/favicon.svg');
  expect(other.headers.get('Cache-Control')).toBe('no-cache');
  const etag = other.headers.get('ETag') ?? '';
  expect((await ask('/favicon.svg', { headers: { 'If-None-Match': etag } })).status).toBe(304);
});

test('every answer says that types are meant and that addresses stay private', async () => {
  const { ask } = start();
  for (const path of [
    '/',
    '/nowhere',
    '/x.js',
    '/assets/main-a1b2.js',
    '/core/v1/organizations',
    '/core/v1/x',
  ]) {
    const { headers } = await ask(path);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
  }
});

test('a failure inside is a 500 that tells nothing, and a line for the operator', async () => {
  const { ask, lines } = start({
    pages: {
      configs: CONFIGS,
      template: () => {
        throw new Error('inner secret');
      },
      file: () => undefined,
    },
  });
  const response = await ask('/');
  expect(response.status).toBe(500);
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(await response.text()).not.toContain('inner');
  expect(lines).toContainEqual({
    level: 'error',
    fields: { requestId: expect.any(String), stack: expect.stringContaining('inner secret') },
    message: 'A request failed inside the gateway.',
  });
});

describe('who may show a page in a frame', () => {
  test('is nobody, but for the pages that are made for it', async () => {
    const { ask } = start();
    const frames = async (path: string) => (await ask(path)).headers.get('Content-Security-Policy');
    expect(await frames('/')).toBe("frame-ancestors 'none'");
    expect(await frames('/packages/embed')).toBe("frame-ancestors 'none'");
    expect(await frames('/embedded')).toBe("frame-ancestors 'none'");
    // Written otherwise it is another page, which is nobody's to show.
    expect(await frames('/%65mbed/packages/rock-6')).toBe("frame-ancestors 'none'");
    expect(await frames('/embed')).toBe('frame-ancestors https://portal.example');
    expect(await frames('/embed/packages/rock-6?org=acme')).toBe('frame-ancestors https://portal.example');
  });
});

describe('a page whose data does not come', () => {
  const SHORT = { patienceMs: 20, wait: (ms: number) => setTimeout(ms / 50) };
  const problem = (status: number) => jsonAnswer({ error: { code: 'internal' } }, { status });

  test.each([500, 502, 503])(
    'has the status of that (%i), though the API is asked again for longer than pages wait',
    async (status) => {
      const { ask, sent } = gatewayBefore(async () => problem(status), SHORT);
      const page = await ask('/');
      expect([page.status, page.headers.get('Cache-Control')]).toEqual([status, 'no-store']);
      expect(sent.length).toBeGreaterThan(1);
    },
  );

  test('comes whole where it is there in the end', async () => {
    const { ask, sent } = gatewayBefore(
      async () => (sent.length < 8 ? problem(503) : jsonAnswer(EMPTY_LIST)),
      SHORT,
    );
    const page = await ask('/');
    expect([page.status, await page.text()]).toEqual([200, expect.not.stringContaining('id="ahead"')]);
  });

  test('of organizations says so too, and is kept by nobody', async () => {
    const { ask } = gatewayBefore(async () => problem(503), SHORT);
    const page = await ask('/organizations');
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
    expect(await page.text()).toContain('could not be listed');
  });

  test('of a rate limit says when to come again, at once', async () => {
    const waits: number[] = [];
    const { ask } = gatewayBefore(
      async () =>
        jsonAnswer(
          { code: 'rate_limit_reached', description: 'Wait', detail: {} },
          { status: 429, headers: { 'Retry-After': '3' } },
        ),
      { wait: async (ms: number) => void waits.push(ms) },
    );
    const page = await ask('/');
    expect([page.status, page.headers.get('Retry-After'), page.headers.get('Cache-Control')]).toEqual([
      429,
      '3',
      'no-store',
    ]);
    expect(waits).toEqual([]);
  });

  test('whose token may not see organizations is told so once, and asks for nothing', async () => {
    const { ask, sent } = gatewayBefore(
      async ({ url }) =>
        url.includes('/organizations')
          ? jsonAnswer({ code: 'scope_not_granted', description: 'No', detail: {} }, { status: 403 })
          : jsonAnswer(LIST_OF_ONE),
      { organizations: ['acme'] },
    );
    const page = await ask('/?org=acme');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('[["organization","sub_domain=acme"]');
    expect(sent.length).toBeGreaterThan(0);
  });

  test('of organizations is kept as long as its list', async () => {
    let ms = Date.parse('2026-11-27T12:00:00Z');
    let isWell = true;
    const { ask } = gatewayBefore(async () => (isWell ? jsonAnswer({ organizations: [] }) : problem(503)), {
      now: () => ms,
      clock: () => ms,
    });
    const secondsOf = async (path: string) =>
      Number(/s-maxage=(\d+)/.exec((await ask(path)).headers.get('Cache-Control') ?? '')?.[1]);
    expect(await secondsOf('/organizations')).toBe(60);
    isWell = false;
    ms += 62_000;
    await ask('/core/v1/organizations');
    expect(await secondsOf('/organizations?utm=1')).toBeLessThanOrEqual(5);
  });

  test('is whole without what its organization is called', async () => {
    const { ask } = gatewayBefore(
      async ({ url }) =>
        url.includes('/organizations') ? new Promise<Response>(() => {}) : jsonAnswer(EMPTY_LIST),
      { organizations: ['acme'] },
    );
    expect((await ask('/?org=acme')).status).toBe(200);
  });

  test('that were wanted at the same time are sent smaller later', async () => {
    const { ask } = gatewayBefore(async () => jsonAnswer(LIST_OF_ONE));
    const sizes = () =>
      Promise.all(
        Array.from({ length: 8 }, async (_, index) => {
          const response = await ask(`/?q=${index}`, { headers: { 'Accept-Encoding': 'br' } });
          return (await response.arrayBuffer()).byteLength;
        }),
      );
    const first = await sizes();
    const others = (all: readonly number[]) => all.filter((size, index) => size < first[index]!).length;
    await expect.poll(async () => others(await sizes())).toBe(6);
  });

  /** Of 400 packages the second half does not come. */
  const startInPart = (options = {}) => {
    const packages = Array.from({ length: 200 }, (_, index) => ({
      ...PACKAGE,
      id: `vmpkg_${index}`,
      name: `P-${index}`,
      permalink: `p-${index}`,
    }));
    return gatewayBefore(
      async ({ url }) =>
        url.includes('page=1&')
          ? jsonAnswer({
              pagination: { current_page: 1, per_page: 200, total: 400, total_pages: 2 },
              virtual_machine_packages: packages,
            })
          : problem(503),
      options,
    );
  };

  test('in part is kept for moments, and is not taken for all', async () => {
    const { ask } = startInPart();
    const catalogue = await ask('/?cores=1..');
    expect([catalogue.status, catalogue.headers.get('Cache-Control')]).toEqual([
      200,
      expect.stringMatching(/s-maxage=[1-5]$/),
    ]);
    const missing = await ask('/packages/p-300');
    expect([missing.status, missing.headers.get('Cache-Control')]).toEqual([503, 'no-store']);
    expect((await ask('/packages/p-100')).status).toBe(200);
  });

  test.each(['/packages/p-300', '/compare?compare=p-300'])(
    'in part is no reason to say of %s that there is none, at the first time either',
    async (path) => {
      const { ask } = startInPart({ patienceMs: 300 });
      expect((await ask(path)).status).toBe(503);
    },
  );

  test('that is taken back is not shown on', async () => {
    let time = Date.now();
    let isSuspended = false;
    const { ask } = gatewayBefore(
      async () =>
        isSuspended
          ? jsonAnswer({ error: { code: 'organization_suspended' } }, { status: 403 })
          : jsonAnswer(LIST_OF_ONE),
      { organizations: ['acme'], now: () => time },
    );
    expect((await ask('/?org=acme')).status).toBe(200);
    isSuspended = true;
    // The first two are answered with what is held, of pages and of answers, while it is asked for anew.
    for (let asked = 0; asked < 2; asked += 1) {
      time += 4 * 60_000;
      await ask('/?org=acme');
    }
    for (let minute = 0; minute < 20; minute += 4) {
      time += 4 * 60_000;
      for (const path of ['/?org=acme', '/?org=acme&cores=1..', `/?org=acme&q=x${minute}`])
        expect([path, (await ask(path)).status]).toEqual([path, 403]);
    }
  });

  test('has its frame ahead where the API is slow', async () => {
    const { ask } = gatewayBefore(async () => {
      await setTimeout(200);
      return problem(503);
    }, SHORT);
    const page = await ask('/');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('id="ahead"')]);
  });
});

describe('before the sandbox', () => {
  const sandboxed = () => start({ upstream: createUpstream({ kind: 'sandbox', rateLimit: 1000 }) });

  test('the lists come without a token from the caller', async () => {
    const { ask } = sandboxed();
    expect((await ask('/core/v1/organizations')).status).toBe(200);
    const response = await ask('/core/v1/virtual_machine_packages?organization[sub_domain]=acme');
    expect(await response.json()).toMatchObject({ pagination: { total: 54 } });
  });

  test('icons are on the gateway’s own origin', async () => {
    const { ask } = sandboxed();
    const list = await ask('/core/v1/virtual_machine_packages?per_page=200');
    const url = /"url":"([^"]+)"/.exec(await list.text())?.[1] ?? '';
    expect(url).toMatch(/^\/sandbox\/icons\//);
    const icon = await ask(url);
    expect(icon.status).toBe(200);
    expect(icon.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(icon.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await ask('/sandbox/icons/missing.svg')).status).toBe(404);
  });

  test('what cannot be reached is a 502', async () => {
    const { ask } = sandboxed();
    const response = await ask('/core/v1/virtual_machine_packages?organization[sub_domain]=unreachable');
    expect(response.status).toBe(502);
  });

  test('a token that the caller sends is judged by the sandbox', async () => {
    const { ask } = sandboxed();
    const response = await ask('/core/v1/organizations', { headers: { Authorization: 'Bearer expired' } });
    expect(response.status).toBe(403);
  });
});

test('before the real API there are no icons of the sandbox', async () => {
  const { ask } = start();
  const response = await ask('/sandbox/icons/storage.svg');
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
});
