import { describe, expect, test } from 'vitest';
import { bodyOf, errorOf, startSandbox } from './testing.ts';

const PACKAGES = '/core/v1/virtual_machine_packages';
const ORGANIZATIONS = '/core/v1/organizations';

describe('the token', () => {
  test.each([PACKAGES, ORGANIZATIONS])('%s demands one', async (path) => {
    const { ask } = startSandbox();
    const response = await ask(path, { token: null });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ code: 'missing_api_token', detail: {} });
  });

  test.each(['Basic abc', 'Bearer', 'Bearer ', 'abc', ''])('"%s" is none', async (Authorization) => {
    const { ask } = startSandbox();
    const response = await ask(PACKAGES, { token: null, headers: { Authorization } });
    expect(response.status).toBe(400);
  });

  test('any other is good', async () => {
    const { ask } = startSandbox();
    expect((await ask(PACKAGES, { token: 'x' })).status).toBe(200);
    expect((await ask(ORGANIZATIONS, { token: 'x' })).status).toBe(200);
  });

  test.each([
    ['expired', PACKAGES, 403, 'invalid_api_token', { details: 'The token has expired' }],
    ['expired', ORGANIZATIONS, 403, 'invalid_api_token', { details: 'The token has expired' }],
    ['wrong-network', PACKAGES, 403, 'unauthorized_network_for_api_token', { ip_address: '203.0.113.7' }],
    ['bad-capabilities', PACKAGES, 403, 'invalid_capabilities_token', {}],
    ['no-scope', PACKAGES, 403, 'scope_not_granted', { scopes: ['virtual_machine_packages:read'] }],
    ['no-organizations-scope', ORGANIZATIONS, 403, 'scope_not_granted', { scopes: ['organizations:read'] }],
  ])('"%s" does what it says at %s', async (token, path, status, code, detail) => {
    const { ask } = startSandbox();
    const response = await ask(path, { token });
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatchObject({ code, detail });
  });

  test('"no-organizations-scope" may list packages, "no-scope" organizations', async () => {
    const { ask } = startSandbox();
    expect((await ask(PACKAGES, { token: 'no-organizations-scope' })).status).toBe(200);
    expect((await ask(ORGANIZATIONS, { token: 'no-scope' })).status).toBe(200);
  });
});

describe('parameters', () => {
  const INTEGER = 'Integer must be provided as an integer or a string only containing numbers';

  test.each([
    ['page=abc', 'page', 'parse_error', [INTEGER]],
    ['page=', 'page', 'parse_error', [INTEGER]],
    ['page=1.5', 'page', 'parse_error', [INTEGER]],
    ['page=1e3', 'page', 'parse_error', [INTEGER]],
    ['page=%201', 'page', 'parse_error', [INTEGER]],
    ['page=1&page=x', 'page', 'parse_error', [INTEGER]],
    ['page=0', 'page', 'validation_errors', ['greater_than_zero']],
    ['page=-3', 'page', 'validation_errors', ['greater_than_zero']],
    ['per_page=ten', 'per_page', 'parse_error', [INTEGER]],
    ['per_page=0', 'per_page', 'validation_errors', ['greater_than_zero']],
    ['per_page=201', 'per_page', 'validation_errors', ['less_than_or_equal_to_one_hundred']],
  ])('?%s is refused', async (query, argument, issue, errors) => {
    const { ask } = startSandbox();
    const response = await ask(`${PACKAGES}?${query}`);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toEqual({
      code: 'invalid_argument',
      description: `The '${argument}' argument is invalid`,
      detail: { path: [argument], issue, errors },
    });
  });

  test('two organizations at once are refused, even the same one', async () => {
    const { ask } = startSandbox();
    for (const query of [
      'organization[id]=x&organization[sub_domain]=acme',
      'organization[id]=&organization[sub_domain]=',
    ]) {
      const response = await ask(`${PACKAGES}?${query}`);
      expect(response.status).toBe(400);
      expect((await errorOf(response)).detail).toMatchObject({
        path: ['organization'],
        issue: 'ambiguous_lookup_values',
      });
    }
  });

  test.each([
    'organization[id]=org_0000000000000000',
    'organization[sub_domain]=nobody',
    'organization[sub_domain]=',
  ])('?%s is an organization that does not exist', async (query) => {
    const { ask } = startSandbox();
    const response = await ask(`${PACKAGES}?${query}`);
    expect(response.status).toBe(404);
    expect((await errorOf(response)).code).toBe('organization_not_found');
  });

  test('the defaults are page 1 and 30 on a page; of a repeated one the last counts', async () => {
    const { ask } = startSandbox();
    expect((await bodyOf(ask(PACKAGES))).pagination).toEqual({
      current_page: 1,
      per_page: 30,
      large_set: false,
      total: 48,
      total_pages: 2,
    });
    const { pagination } = await bodyOf(ask(`${PACKAGES}?page=x&page=2&per_page=1&per_page=200&other=1`));
    expect(pagination).toMatchObject({ current_page: 2, per_page: 200, total_pages: 1 });
  });

  test('pages join to the whole, and one beyond the last is empty', async () => {
    const { ask } = startSandbox();
    const whole = (await bodyOf(ask(`${PACKAGES}?per_page=200`))).virtual_machine_packages;
    const pages = await Promise.all(
      [1, 2, 3].map((page) => bodyOf(ask(`${PACKAGES}?per_page=20&page=${page}`))),
    );
    expect(pages.flatMap((page) => page.virtual_machine_packages)).toEqual(whole);
    for (const page of ['4', '99999999999999999999']) {
      const beyond = await ask(`${PACKAGES}?per_page=20&page=${page}`);
      expect(beyond.status).toBe(200);
      expect((await bodyOf(beyond)).virtual_machine_packages).toEqual([]);
    }
  });
});

describe('the rate limit', () => {
  test('counts down by token, refuses beyond it, and begins anew after a minute', async () => {
    const { ask, clock } = startSandbox({ permitted: 2 });
    const remaining = async (token: string) => {
      const { status, headers } = await ask(PACKAGES, { token });
      return [status, headers.get('X-RateLimit-Permitted'), headers.get('X-RateLimit-Remaining')];
    };
    expect(await remaining('a')).toEqual([200, '2', '1']);
    clock.ms += 59_999;
    expect(await remaining('a')).toEqual([200, '2', '0']);
    expect(await remaining('a')).toEqual([429, '2', '0']);
    expect(await remaining('b')).toEqual([200, '2', '1']);
    clock.ms += 1;
    expect(await remaining('a')).toEqual([200, '2', '1']);
  });

  test('says how much is permitted, and not when', async () => {
    const { ask } = startSandbox({ permitted: 1 });
    await ask(ORGANIZATIONS);
    const response = await ask(ORGANIZATIONS);
    expect(await errorOf(response)).toMatchObject({
      code: 'rate_limit_reached',
      detail: { total_permitted: 1 },
    });
    expect(response.headers.get('Retry-After')).toBeNull();
  });

  test('of the token "rate-limited" is three a minute', async () => {
    const { ask } = startSandbox();
    const statuses = [];
    for (let time = 0; time < 4; time += 1) {
      statuses.push((await ask(PACKAGES, { token: 'rate-limited' })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  test('is 1,000 a minute by default, and told on refusals too', async () => {
    const { ask } = startSandbox();
    for (const answer of [
      ask(PACKAGES),
      ask(PACKAGES, { token: null }),
      ask(PACKAGES, { token: 'expired' }),
      ask(`${PACKAGES}?page=x`),
    ]) {
      const { headers } = await answer;
      expect(headers.get('X-RateLimit-Permitted')).toBe('1000');
      expect(headers.get('X-RateLimit-Remaining')).toMatch(/^99\d$/);
    }
  });
});

describe('headers', () => {
  test('an answer has a weak ETag, by which it is not sent twice', async () => {
    const { ask } = startSandbox();
    const first = await ask(PACKAGES);
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/"[0-9a-f]+"$/);
    expect(first.headers.get('Cache-Control')).toBe('max-age=0, private, must-revalidate');
    const again = await ask(PACKAGES, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('ETag')).toBe(etag);
    expect(again.headers.get('X-RateLimit-Remaining')).toBe('998');
    expect((await ask(`${PACKAGES}?page=2`, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  test('every answer has a request ID of its own', async () => {
    const { ask } = startSandbox();
    expect((await ask(PACKAGES)).headers.get('X-Request-Id')).toBe('request-1');
    expect((await ask(PACKAGES, { token: 'expired' })).headers.get('X-Request-Id')).toBe('request-2');
  });
});

test('half of the errors come bare and half in an envelope', async () => {
  const { ask, packagesOf } = startSandbox();
  const bare = async (response: Promise<Response>) =>
    !('error' in ((await (await response).json()) as object));
  expect(await bare(ask(PACKAGES, { token: null }))).toBe(true);
  expect(await bare(ask(PACKAGES, { token: 'expired' }))).toBe(true);
  expect(await bare(packagesOf('scope-not-granted'))).toBe(true);
  expect(await bare(packagesOf('rate-limited'))).toBe(true);
  expect(await bare(ask(`${PACKAGES}?page=x`))).toBe(false);
  expect(await bare(packagesOf('nobody'))).toBe(false);
  expect(await bare(packagesOf('service-unavailable'))).toBe(false);
  expect(await bare(packagesOf('suspended'))).toBe(false);
});

test('anything else is a route that does not exist', async () => {
  const { ask } = startSandbox();
  for (const [path, method] of [
    ['/core/v1/virtual_machines', 'GET'],
    [PACKAGES, 'POST'],
    ['/', 'GET'],
  ] as const) {
    const response = await ask(path, { method });
    expect(response.status).toBe(404);
    expect((await errorOf(response)).code).toBe('route_not_found');
  }
});

describe('icons', () => {
  test('are pictures, and can be nothing else', async () => {
    const { ask } = startSandbox();
    const response = await ask('/sandbox/icons/storage.svg', { token: null });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*\bsandbox$/);
    expect(await response.text()).toMatch(/^<svg [^>]*>.*<\/svg>\n$/);
  });

  test('of the packages are there, with the size and the digest that was told', async () => {
    const { ask } = startSandbox();
    const { virtual_machine_packages } = await bodyOf(ask(`${PACKAGES}?per_page=200`));
    const icons = virtual_machine_packages.flatMap(({ icon }) => icon ?? []);
    expect(new Set(icons.map(({ url }) => url))).toEqual(
      new Set(['dedicated', 'compute', 'storage'].map((name) => `/sandbox/icons/${name}.svg`)),
    );
    for (const icon of icons) {
      const response = await ask(icon.url);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBe(icon.file_size);
    }
  });

  test('have the address under which they are found', async () => {
    const { ask } = startSandbox({ iconBase: ({ origin }) => `${origin}/icons/` });
    const { virtual_machine_packages } = await bodyOf(ask(`${PACKAGES}?per_page=200`));
    const icon = virtual_machine_packages.find(({ name }) => name === 'SLATE-500')?.icon;
    expect(icon?.url).toBe('http://sandbox.example/icons/storage.svg');
  });

  test.each(['nothing.svg', '__proto__', '..%2f..%2fpackage.json'])('%s is not there', async (file) => {
    const { ask } = startSandbox();
    expect((await ask(`/sandbox/icons/${file}`)).status).toBe(404);
  });
});
