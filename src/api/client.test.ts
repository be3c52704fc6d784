import { describe, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import { ApiError, type Failure } from './errors.ts';

const request = { organization: null, page: 1, perPage: 30 } as const;
const good = {
  pagination: { current_page: 1, per_page: 30, total: 0, total_pages: 0 },
  virtual_machine_packages: [],
};

function clientAnswering(body: BodyInit | null, init?: ResponseInit) {
  return createClient({
    apiBase: '/core/v1',
    fetch: async () => new Response(body, init),
    now: () => 1_000_000,
  });
}

async function failureOf(answer: Promise<unknown>): Promise<Failure> {
  const error = await answer.then(
    () => expect.unreachable('it should have failed'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return (error as ApiError).failure;
}

describe('a request', () => {
  async function sentBy(ask: (client: ReturnType<typeof createClient>) => Promise<unknown>, token?: string) {
    const fetch = vi.fn(async (_input: RequestInfo | URL, _init?: RequestInit) =>
      Response.json({ ...good, organizations: [] }),
    );
    await ask(createClient({ apiBase: 'https://api.example/core/v1', fetch, token: () => token }));
    const [url, init] = fetch.mock.calls[0]!;
    return { url: new URL(String(url)), headers: new Headers(init?.headers), cache: init?.cache };
  }

  it('names the organization by sub-domain', async () => {
    const { url } = await sentBy((client) =>
      client.listPackages({ organization: { by: 'sub_domain', value: 'acme' }, page: 2, perPage: 60 }),
    );
    expect(url.pathname).toBe('/core/v1/virtual_machine_packages');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      'organization[sub_domain]': 'acme',
      page: '2',
      per_page: '60',
    });
  });
  it('names the organization by ID', async () => {
    const { url } = await sentBy((client) =>
      client.listPackages({ organization: { by: 'id', value: 'org_1' }, page: 1, perPage: 30 }),
    );
    expect(url.searchParams.get('organization[id]')).toBe('org_1');
    expect(url.searchParams.has('organization[sub_domain]')).toBe(false);
  });
  it('gets past what the browser has kept', async () => {
    expect(await sentBy((client) => client.listPackages(request))).toMatchObject({ cache: 'no-cache' });
    expect(await sentBy((client) => client.listOrganizations())).toMatchObject({ cache: 'no-cache' });
  });
  it('names none for the public packages', async () => {
    const { url } = await sentBy((client) => client.listPackages(request));
    expect([...url.searchParams.keys()]).toEqual(['page', 'per_page']);
  });
  it('carries a token as bearer, and only then an Authorization', async () => {
    expect(
      (await sentBy((client) => client.listOrganizations(), 'secret')).headers.get('authorization'),
    ).toBe('Bearer secret');
    expect((await sentBy((client) => client.listOrganizations())).headers.has('authorization')).toBe(false);
  });
});

describe('an answer', () => {
  const names = (name: string) => `{"organizations":[{"id":"org_1","name":"${name}","sub_domain":"acme"}]}`;

  it.each([
    [String.raw`A\ud83d`, 'A\uFFFD'],
    [String.raw`\uDC69\u200Dme`, '\uFFFD\u200Dme'],
    [String.raw`\ud83d\udc69`, '👩'],
  ])('has no half characters: %s', async (written, name) => {
    expect(await clientAnswering(names(written)).listOrganizations()).toMatchObject({
      organizations: [{ name }],
    });
  });
  it.each([
    ['2026-11-20T00:00:00Z', 'Infinity'],
    ['2026-11-20T00:00:00Z', '1e300'],
    ['soon', '7'],
  ])('that is of %s and aged %s s is of this moment', async (asOf, age) => {
    const headers = { 'X-Catalogue-As-Of': asOf, Age: age };
    expect(await clientAnswering(JSON.stringify(good), { headers }).listPackages(request)).toMatchObject({
      asOf: 1_000_000,
    });
  });
});

describe('an answer that is not one', () => {
  it.each([
    ['a 204', null, { status: 204 }, 'empty'],
    ['an empty body', '', { status: 200 }, 'empty'],
    ['a web page', '<!doctype html><title>Sign in</title>', { status: 200 }, 'html'],
    [
      'JSON cut off in a string',
      '{"pagination":{"page":1},"virtual_machine_packages":[{"id":"vmp',
      { status: 200 },
      'truncated',
    ],
    ['JSON cut off after an object', '{"pagination":{"page":1}', { status: 200 }, 'truncated'],
    ['plain text', 'OK', { status: 200 }, 'not_json'],
    ['JSON with a mistake in it', '{"pagination":{},,}', { status: 200 }, 'not_json'],
    [
      'one text of 9.5 MB with a mistake behind it',
      `{"a":"${'x'.repeat(9_500_000)}",}`,
      { status: 200 },
      'not_json',
    ],
    ['nested without end', '['.repeat(4_000_000) + ']'.repeat(4_000_000), { status: 200 }, 'not_json'],
    ['text without an end', `{"${String.raw`\"`.repeat(150_000)}}`, { status: 200 }, 'truncated'],
    ['JSON of another shape', '{"packages":[]}', { status: 200 }, 'shape'],
  ] as const)('%s is a breach of the contract', async (_name, body, init, problem) => {
    expect(await failureOf(clientAnswering(body, init).listPackages(request))).toMatchObject({
      kind: 'contract',
      problem,
      status: init.status,
    });
  });

  it('an error in the body of a 200 is an error', async () => {
    const client = clientAnswering(
      '{"error":{"code":"organization_suspended","description":"","detail":{}}}',
    );
    expect(await failureOf(client.listPackages(request))).toEqual({
      kind: 'http',
      status: 200,
      problem: { code: 'organization_suspended' },
      retryAfterMs: undefined,
    });
  });
  it('an error status with a web page is an HTTP failure without a code', async () => {
    expect(await failureOf(clientAnswering('<h1>Oops</h1>', { status: 500 }).listPackages(request))).toEqual({
      kind: 'http',
      status: 500,
      problem: { code: 'other', given: undefined, description: undefined },
      retryAfterMs: undefined,
    });
  });
  it('keeps the request’s ID and the time', async () => {
    const client = clientAnswering('{"code":"service_unavailable"}', {
      status: 503,
      headers: { 'X-Request-Id': 'req-7' },
    });
    await expect(client.listOrganizations()).rejects.toMatchObject({ requestId: 'req-7', at: 1_000_000 });
  });
  it.each([
    ['30', 30_000],
    [new Date(1_000_000 + 5_000).toUTCString(), 5_000],
    [new Date(0).toUTCString(), 0],
    ['soon', undefined],
  ])('reads Retry-After: %s', async (value, expected) => {
    const client = clientAnswering('{"code":"rate_limit_reached"}', {
      status: 429,
      headers: { 'Retry-After': value },
    });
    expect(await failureOf(client.listPackages(request))).toMatchObject({ retryAfterMs: expected });
  });
});

describe('no answer', () => {
  /** A fetch that never answers, and ends as fetch does when its signal says so. */
  const silent: typeof fetch = (_input, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    });

  it('is a network failure', async () => {
    const client = createClient({
      apiBase: '/core/v1',
      fetch: () => Promise.reject(new TypeError('failed')),
    });
    expect(await failureOf(client.listPackages(request))).toEqual({ kind: 'network', during: 'request' });
  });
  it('to the end is a network failure during the answer', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"pagina')),
      pull: (controller) => controller.error(new Error('reset')),
    });
    expect(await failureOf(clientAnswering(body).listPackages(request))).toEqual({
      kind: 'network',
      during: 'answer',
    });
  });
  it('within the time is a timeout', async () => {
    const client = createClient({ apiBase: '/core/v1', fetch: silent, timeoutMs: 20 });
    expect(await failureOf(client.listPackages(request))).toEqual({ kind: 'timeout', afterMs: 20 });
  });
  it('complete within the time is a timeout too', async () => {
    const trickle: typeof fetch = async (_input, init) =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            controller.enqueue(new TextEncoder().encode('{'));
            init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
          },
        }),
      );
    const client = createClient({ apiBase: '/core/v1', fetch: trickle, timeoutMs: 20 });
    expect(await failureOf(client.listPackages(request))).toEqual({ kind: 'timeout', afterMs: 20 });
  });
  it('because somebody no longer wants it is no failure', async () => {
    const controller = new AbortController();
    const client = createClient({ apiBase: '/core/v1', fetch: silent });
    const answer = client.listPackages(request, { signal: controller.signal });
    controller.abort();
    await expect(answer).rejects.toHaveProperty('name', 'AbortError');
  });
  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    await clientAnswering(JSON.stringify(good)).listPackages(request);
    await clientAnswering('no')
      .listPackages(request)
      .catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe('a body without an end', () => {
  it('is read to 10 MB, and no further', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1_000_000).fill(32));
      },
    });
    const failure = await failureOf(clientAnswering(body).listPackages(request));
    expect(failure).toMatchObject({ kind: 'contract', problem: 'too_large' });
    expect(sent).toBeLessThan(15);
  });
});
