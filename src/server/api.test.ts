import { describe, expect, test } from 'vitest';
import { responseOf } from '#api/testing.ts';
import { ConnectionLost } from './connection.ts';
import { gatewayBefore, jsonAnswer, TOKEN } from './testing.ts';

const PACKAGES = '/core/v1/virtual_machine_packages';
const ORGANIZATIONS = '/core/v1/organizations';
/** What is asked with a caller's own token is passed on as it comes. */
const MINE = { headers: { Authorization: 'Bearer mine' } };
const LIST = { pagination: {}, virtual_machine_packages: [] };

const answering =
  (body: unknown = LIST, init?: ResponseInit) =>
  async () =>
    jsonAnswer(body, init);

describe('what goes upstream', () => {
  test('is the request, with the gateway’s token', async () => {
    const { ask, sent } = gatewayBefore(answering());
    expect(await (await ask(`${PACKAGES}?page=1&per_page=200`)).json()).toEqual(LIST);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.method).toBe('GET');
    expect(sent[0]?.url).toBe('https://api.example/core/v1/virtual_machine_packages?page=1&per_page=200');
    expect(sent[0]?.headers.get('Authorization')).toBe(`Bearer ${TOKEN}`);
    expect(sent[0]?.redirect).toBe('manual');
  });

  test('carries known parameters as they were sent, and no others', async () => {
    const { ask, sent } = gatewayBefore(answering());
    const path = `${PACKAGES}?page=2&page=&utm_source=x&per_page=%00%26%23&organization[sub_domain]=a%20b&organization[admin]=1&organization=y&__proto__=z`;
    await ask(path);
    expect([...new URL(sent[0]!.url).searchParams]).toEqual([
      ['page', '2'],
      ['page', ''],
      ['per_page', '\0&#'],
      ['organization[sub_domain]', 'a b'],
    ]);
    await ask(`${ORGANIZATIONS}?page=2`);
    expect(sent[1]?.url).toBe('https://api.example/core/v1/organizations');
  });

  test('carries none of the caller’s headers but a bearer token and If-None-Match', async () => {
    const { ask, sent } = gatewayBefore(answering());
    await ask(PACKAGES, {
      headers: {
        Cookie: 'session=1',
        Origin: 'https://evil.example',
        'X-Forwarded-Host': 'evil.example',
        'X-HTTP-Method-Override': 'DELETE',
        'If-None-Match': 'W/"abc"',
        ...MINE.headers,
      },
    });
    expect(Object.fromEntries(sent[0]!.headers)).toEqual({
      accept: 'application/json',
      authorization: 'Bearer mine',
      'if-none-match': 'W/"abc"',
      'user-agent': 'vm-catalogue',
    });
  });

  test('is a caller’s own token instead of the gateway’s', async () => {
    const { ask, sent } = gatewayBefore(answering(), { organizations: [] });
    await ask(`${PACKAGES}?organization[sub_domain]=theirs`, { headers: { Authorization: 'Bearer mine' } });
    await ask(ORGANIZATIONS, { headers: { Authorization: 'bearer mine' } });
    expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer mine', 'bearer mine']);
  });

  test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer  ', 'Digest x'])(
    'is not "%s", which is no token of the API',
    async (Authorization) => {
      const { ask, sent } = gatewayBefore(answering());
      await ask(PACKAGES, { headers: { Authorization } });
      expect(sent[0]?.headers.get('Authorization')).toBe(`Bearer ${TOKEN}`);
    },
  );

  test.each([
    '/core/v1/virtual_machines',
    '/core/v1/organizations/acme',
    '/core/v1/organizations/',
    '/core/v1/virtual_machine_packages/../virtual_machines',
    '/core/v1/virtual_machine_packages%2F..%2Fvirtual_machines',
    '/core/v1/..%2f..%2fetc',
    '/core/v1//organizations',
    '/core/v1/ORGANIZATIONS',
    '/core/v1/',
    '/core/v1',
  ])('is nothing for %s', async (path) => {
    const { ask, sent } = gatewayBefore(answering());
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'route_not_found', detail: {} });
    expect(sent).toEqual([]);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is nothing for %s', async (method) => {
    const { ask, sent } = gatewayBefore(answering());
    for (const path of [PACKAGES, ORGANIZATIONS]) {
      const response = await ask(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')).toBe('GET, HEAD');
      expect(await response.json()).toMatchObject({ code: 'method_not_allowed' });
    }
    expect(sent).toEqual([]);
  });

  test('is nothing for a question whether one may ask: any origin may, without cookies', async () => {
    const { ask, sent } = gatewayBefore(answering());
    const response = await ask(PACKAGES, {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('Authorization,Content-Type');
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false);
    expect(sent).toEqual([]);
  });

  test('is a GET for HEAD, whose body is not read', async () => {
    let cancelled = false;
    const body = new ReadableStream({
      cancel() {
        cancelled = true;
      },
    });
    const { ask, sent } = gatewayBefore(async () => new Response(body, { headers: { ETag: 'W/"x"' } }));
    const response = await ask(PACKAGES, { method: 'HEAD', ...MINE });
    expect(sent[0]?.method).toBe('GET');
    expect(response.headers.get('ETag')).toBe('W/"x"');
    expect(response.body).toBeNull();
    expect(cancelled).toBe(true);
  });
});

describe('what comes down', () => {
  test('is the status, the body and the headers that say something about it', async () => {
    const { ask } = gatewayBefore(
      answering(
        { error: { code: 'rate_limit_reached' } },
        {
          status: 429,
          headers: {
            'Retry-After': '7',
            'X-RateLimit-Permitted': '1000',
            'X-RateLimit-Remaining': '0',
            'X-Request-Id': 'abc-123',
            'Cache-Control': 'no-cache',
            'Set-Cookie': 'api=1',
            'Access-Control-Allow-Origin': '*',
            Server: 'api',
            'X-Powered-By': 'it',
          },
        },
      ),
    );
    const response = await ask(PACKAGES, MINE);
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({ error: { code: 'rate_limit_reached' } });
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers':
        'Retry-After,X-Request-Id,Date,Age,X-Catalogue-As-Of,X-Catalogue-Stale',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-type': 'application/json',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'retry-after': '7',
      vary: 'Accept-Encoding, Authorization',
      'x-content-type-options': 'nosniff',
      'x-ratelimit-permitted': '1000',
      'x-ratelimit-remaining': '0',
      'x-request-id': 'abc-123',
    });
  });

  test('has the gateway’s request ID where upstream gave none', async () => {
    const { ask } = gatewayBefore(answering(), { newId: () => 'the-gateways' });
    expect((await ask(PACKAGES)).headers.get('X-Request-Id')).toBe('the-gateways');
  });

  test('is "not modified" where upstream says so', async () => {
    const { ask, sent } = gatewayBefore(
      async () => new Response(null, { status: 304, headers: { ETag: 'W/"abc"' } }),
    );
    const response = await ask(PACKAGES, { headers: { ...MINE.headers, 'If-None-Match': 'W/"abc"' } });
    expect(sent[0]?.headers.get('If-None-Match')).toBe('W/"abc"');
    expect(response.status).toBe(304);
    expect(response.headers.get('ETag')).toBe('W/"abc"');
  });

  test.each([200, 204, 400, 403, 404, 422, 500, 503])('keeps status %i', async (status) => {
    const { ask } = gatewayBefore(async () => new Response(status === 204 ? null : 'body', { status }));
    const response = await ask(PACKAGES, MINE);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(status === 204 ? '' : 'body');
  });

  test('may be kept by nobody when it is for a caller’s own token', async () => {
    const { ask } = gatewayBefore(answering(LIST, { headers: { 'Cache-Control': 'public, max-age=60' } }));
    const own = await ask(PACKAGES, MINE);
    expect(own.headers.get('Cache-Control')).toBe('private, no-store');
    expect(own.headers.get('Vary')).toContain('Authorization');
  });

  test('is kept by nobody where it is a failure, whatever upstream says of it', async () => {
    const { ask } = gatewayBefore(async () =>
      jsonAnswer({ error: {} }, { status: 503, headers: { 'Cache-Control': 'public, max-age=3600' } }),
    );
    const { status, headers } = await ask('/core/v1/virtual_machine_packages');
    expect([status, headers.get('Cache-Control')]).toEqual([503, 'no-store']);
  });

  test('is kept for moments where it is a refusal: caches would go on with what they have', async () => {
    const { ask } = gatewayBefore(async () =>
      jsonAnswer({ error: { code: 'organization_suspended' } }, { status: 403 }),
    );
    for (const path of ['/core/v1/virtual_machine_packages', '/?cores=1..']) {
      const { status, headers } = await ask(path);
      expect([path, status, headers.get('Cache-Control')]).toEqual([
        path,
        403,
        expect.stringMatching(/^public, max-age=0, s-maxage=[45]$/),
      ]);
    }
  });

  test('is compressed for those who can read that', async () => {
    const { ask } = gatewayBefore(answering({ ...LIST, filler: 'x'.repeat(5000) }));
    const plain = await ask(PACKAGES);
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    const packed = await ask(PACKAGES, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(packed.headers.get('Vary')).toBe('Accept-Encoding, Authorization');
    const bytes = await packed.arrayBuffer();
    expect(bytes.byteLength).toBeLessThan(200);
    const unpacked = new Response(new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip')));
    expect(await unpacked.json()).toHaveProperty('filler');
  });

  test('of a caller’s own is an answer of the gateway where upstream’s breaks off: no part is taken for all', async () => {
    const { ask, log } = gatewayBefore(async () => {
      let sent = false;
      const body = new ReadableStream({
        pull(controller) {
          if (sent) throw new Error('lost');
          sent = true;
          controller.enqueue(new TextEncoder().encode('{"pagination'));
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'application/json' } });
    });
    const response = await ask(PACKAGES, MINE);
    expect(response.status).toBe(502);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await response.json()).toMatchObject({ code: 'unusable_answer' });
    expect(log).toHaveLength(1);
  });
});

describe('where there is no answer', () => {
  test('because upstream cannot be reached: 502 in the API’s shape, and a line for the operator', async () => {
    const { ask, log } = gatewayBefore(async () => {
      throw new ConnectionLost();
    });
    const response = await ask(PACKAGES, MINE);
    expect(response.status).toBe(502);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(response.headers.get('Vary')).toContain('Authorization');
    expect(await response.json()).toEqual({
      code: 'bad_gateway',
      description: 'The API could not be reached. Try again in a moment.',
      detail: {},
    });
    expect(log).toEqual(['The API could not be reached (ConnectionLost).']);
  });

  test('because upstream redirects: 502, and nobody follows', async () => {
    const { ask, sent, log } = gatewayBefore(
      async () => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }),
    );
    const response = await ask(PACKAGES, MINE);
    expect(response.status).toBe(502);
    expect(response.headers.has('Location')).toBe(false);
    expect(await response.json()).toMatchObject({ code: 'unusable_answer' });
    expect(sent).toHaveLength(1);
    expect(log[0]).toContain('is KATAPULT_API_URL right?');
  });

  test('because upstream answers with a status that there is not: 502', async () => {
    const { ask } = gatewayBefore(async () => responseOf({ status: 999, headers: [], body: '' }));
    const response = await ask(PACKAGES, MINE);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'unusable_answer' });
  });

  test.each([202, 204, 205, 206, 304])(
    'because upstream answers %i, which is no list: 502',
    async (status) => {
      const { ask } = gatewayBefore(async () => responseOf({ status, headers: [], body: '' }));
      for (const path of [PACKAGES, ORGANIZATIONS, '/'])
        expect([path, (await ask(path)).status]).toEqual([path, 502]);
    },
  );

  test('because upstream answers 304 to a question that was none for changes: 502', async () => {
    const { ask } = gatewayBefore(async () => responseOf({ status: 304, headers: [], body: '' }));
    expect((await ask(PACKAGES, MINE)).status).toBe(502);
  });

  test('because what upstream answers is nested without end: never a 500', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { ask, log } = gatewayBefore(
      async () =>
        new Response(
          `{"deep":${deep},"pagination":{},"virtual_machine_packages":[],"organizations":[{"id":"org_A","deep":${deep}}]}`,
        ),
      { organizations: ['org_A'] },
    );
    for (const path of [`${PACKAGES}?page=2`, ORGANIZATIONS, '/'])
      expect([path, (await ask(path)).status]).toEqual([path, 502]);
    expect(log.join()).not.toContain('failed inside');
  });

  test('because upstream says nothing for too long: 504, and the request is given up', async () => {
    let given: Request | undefined;
    const { ask, log } = gatewayBefore(
      (request) => {
        given = request;
        return new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
        });
      },
      { silentAfterMs: 20 },
    );
    const response = await ask(PACKAGES, MINE);
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ code: 'gateway_timeout' });
    expect(given?.signal.aborted).toBe(true);
    expect(log).toEqual(['The API did not begin an answer within 0.02 s.']);
  });

  test('the limit ends with the head of an answer: its body may take longer', async () => {
    const { ask } = gatewayBefore(
      async (request) =>
        new Response(
          new ReadableStream({
            async start(controller) {
              await new Promise((resolve) => setTimeout(resolve, 60));
              if (request.signal.aborted) controller.error(new Error('given up'));
              else {
                controller.enqueue(new TextEncoder().encode('late'));
                controller.close();
              }
            },
          }),
        ),
      { silentAfterMs: 20 },
    );
    expect(await (await ask(PACKAGES, MINE)).text()).toBe('late');
  });

  test('a caller who leaves takes the request along, and nothing is logged', async () => {
    const caller = new AbortController();
    let given: Request | undefined;
    const { ask, log } = gatewayBefore((request) => {
      given = request;
      caller.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    await ask(PACKAGES, { ...MINE, signal: caller.signal });
    expect(given?.signal.aborted).toBe(true);
    expect(log).toEqual([]);
  });
});

describe('the gateway’s token and organizations', () => {
  const ALL = {
    organizations: [
      { id: 'org_A', sub_domain: 'acme', name: 'Acme' },
      { id: 'org_B', sub_domain: 'big-co', name: 'Big' },
      { id: 'org_C', sub_domain: 'third', name: 'Third' },
    ],
  };
  const api = async (request: Request) =>
    jsonAnswer(request.url.includes('/organizations') ? ALL : LIST, { headers: { ETag: 'W/"whole"' } });

  const statusOf = (ask: ReturnType<typeof gatewayBefore>['ask'], query: string) =>
    ask(`${PACKAGES}?${query}`).then(({ status }) => status);

  test('a listed one is asked for, any other is refused without asking', async () => {
    const { ask, sent } = gatewayBefore(api, { organizations: ['acme', 'org_B'] });
    expect(await statusOf(ask, 'organization[sub_domain]=acme')).toBe(200);
    expect(await statusOf(ask, 'organization[id]=org_B')).toBe(200);
    const refused = await ask(`${PACKAGES}?organization[sub_domain]=third`);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({
      code: 'organization_not_listed',
      description: expect.stringMatching(/operator can add .* CATALOGUE_ORGANIZATIONS; a customer can/),
      detail: {},
    });
    expect(sent.filter(({ url }) => url.includes('third'))).toEqual([]);
  });

  test('one that is listed by its ID may be asked for by its sub-domain, and the other way round', async () => {
    const { ask } = gatewayBefore(api, { organizations: ['acme', 'org_B'] });
    expect(await statusOf(ask, 'organization[id]=org_A')).toBe(200);
    expect(await statusOf(ask, 'organization[sub_domain]=big-co')).toBe(200);
    expect(await statusOf(ask, 'organization[id]=org_C')).toBe(403);
  });

  test.each([
    'organization[sub_domain]=acme&organization[sub_domain]=third',
    'organization[sub_domain]=acme&organization[id]=org_C',
    'organization[id]=org_A&organization[id]=org_C',
    'organization[id]=org_A&organization[id]=org_A&organization[id]=org_C',
    'organization[sub_domain]=',
    'organization[sub_domain]=acme%00',
    'organization[sub_domain]=acme%20',
    'organization%5Bsub_domain%5D=third',
    'organization[id]=acme.third',
  ])('no spelling slips past: %s', async (query) => {
    const { ask, sent } = gatewayBefore(api, { organizations: ['acme'] });
    expect(await statusOf(ask, query)).toBe(403);
    expect(sent.filter(({ url }) => url.includes('virtual_machine_packages'))).toEqual([]);
  });

  test('public packages need no listing', async () => {
    const { ask } = gatewayBefore(api, { organizations: [] });
    expect(await statusOf(ask, 'page=1')).toBe(200);
  });

  test('the list of organizations has the listed ones only, and an ETag of its own', async () => {
    const { ask, sent } = gatewayBefore(api, { organizations: ['acme', 'org_B'] });
    const response = await ask(ORGANIZATIONS, { headers: { 'If-None-Match': 'W/"whole"' } });
    expect(await response.json()).toEqual({ organizations: ALL.organizations.slice(0, 2) });
    expect(sent[0]?.headers.has('If-None-Match')).toBe(false);
    const etag = response.headers.get('ETag') ?? '';
    expect(etag).not.toBe('W/"whole"');
    const again = await ask(ORGANIZATIONS, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    const other = gatewayBefore(api, { organizations: ['third'] });
    expect((await other.ask(ORGANIZATIONS, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  test('where nothing is listed the list is empty, and nobody is asked', async () => {
    const { ask, sent } = gatewayBefore(api, { organizations: [] });
    const response = await ask(ORGANIZATIONS);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ organizations: [] });
    expect(sent).toEqual([]);
  });

  test('a caller’s own token sees all that it may', async () => {
    const { ask } = gatewayBefore(api, { organizations: [] });
    const init = { headers: { Authorization: 'Bearer mine' } };
    expect(await (await ask(ORGANIZATIONS, init)).json()).toEqual(ALL);
    expect((await ask(`${PACKAGES}?organization[sub_domain]=third`, init)).status).toBe(200);
  });

  test('in the sandbox every organization is open', async () => {
    const { ask } = gatewayBefore(api);
    expect(await statusOf(ask, 'organization[sub_domain]=third')).toBe(200);
    expect(await (await ask(ORGANIZATIONS)).json()).toEqual(ALL);
  });

  test('upstream’s refusal of the list is passed on', async () => {
    const { ask } = gatewayBefore(answering({ code: 'scope_not_granted' }, { status: 403 }), {
      organizations: ['acme'],
    });
    const response = await ask(ORGANIZATIONS);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ code: 'scope_not_granted' });
  });

  test.each(['<html>', '{"organizations":', '{"other":[]}', 'null', '[]'])(
    'an unreadable list (%s) is not passed on: names could slip through',
    async (body) => {
      const { ask, log } = gatewayBefore(async () => new Response(body), { organizations: ['acme'] });
      const response = await ask(ORGANIZATIONS);
      expect(response.status).toBe(502);
      expect(await response.json()).toMatchObject({ code: 'unusable_answer' });
      expect(log.at(-1)).toBe('The API answered the list of organizations with something else.');
    },
  );
});

test.each([200, 404, 500])(
  'an API that answers with the token, with status %i, shows it to nobody',
  async (status) => {
    const { ask, lines } = gatewayBefore(async ({ headers }) => {
      const said = headers.get('Authorization') ?? '';
      return jsonAnswer(
        { error: { code: 'x', description: said }, virtual_machine_packages: [{ ...LIST, name: said }] },
        { status, headers: { 'X-Request-Id': said.replace('Bearer ', 'id-'), ETag: `"${said}"` } },
      );
    });
    for (const path of [PACKAGES, ORGANIZATIONS, '/?page=3&org=acme', '/packages/rock-6', '/organizations']) {
      const response = await ask(path);
      expect(`${JSON.stringify([...response.headers])}${await response.text()}`).not.toContain(TOKEN);
    }
    await ask(PACKAGES, { headers: { Authorization: 'Bearer callers-own-5ecret' } });
    expect(lines.length).toBeGreaterThan(5);
    expect(JSON.stringify(lines)).not.toMatch(/5ecret/);
  },
);

test('a word that answers have in them anyway may be given for a token, and is refused as one', async () => {
  const { ask, log } = gatewayBefore(async () => jsonAnswer({ code: 'invalid_api_token' }, { status: 401 }));
  for (const word of ['invalid_api_token', 'virtual_machine_packages', 'code'])
    expect((await ask(PACKAGES, { headers: { Authorization: `Bearer ${word}` } })).status).toBe(401);
  expect(log).toEqual([]);
});

test('of what a caller’s own token is shown, no more than 4 MB are read', async () => {
  let sent = 0;
  const endless = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1_000_000;
          controller.enqueue(new Uint8Array(1_000_000));
        },
      }),
    );
  const { ask } = gatewayBefore(async () => endless());
  const response = await ask(PACKAGES, { headers: { Authorization: 'Bearer own' } });
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ code: 'unusable_answer' });
  expect(sent).toBeLessThan(8_000_000);
});

test('the gateway’s token is in no answer and no line, whatever happens', async () => {
  const leaky = async (request: Request) => {
    const { searchParams } = new URL(request.url);
    if (searchParams.get('page') === 'error') {
      throw new TypeError(`Bad header: ${request.headers.get('Authorization')}`, {
        cause: new Error(`Bearer ${TOKEN}`),
      });
    }
    return jsonAnswer(LIST, { status: searchParams.get('page') === 'redirect' ? 307 : 200 });
  };
  const { ask, lines } = gatewayBefore(leaky, { organizations: ['acme'] });
  for (const path of [
    PACKAGES,
    `${PACKAGES}?page=error`,
    `${PACKAGES}?page=redirect`,
    `${PACKAGES}?organization[id]=x`,
    ORGANIZATIONS,
    '/',
    '/nowhere',
    '/assets/main-a1b2.js',
  ]) {
    const response = await ask(path);
    expect(`${JSON.stringify([...response.headers])}${await response.text()}`).not.toContain(TOKEN);
  }
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toContain(TOKEN);
});
