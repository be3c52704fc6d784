import { describe, expect, test } from 'vitest';
import { ORGANIZATIONS } from './organizations.ts';
import { SCENARIOS } from './scenarios.ts';
import { bodyOf, errorOf, startSandbox } from './testing.ts';

const tested = new Set<string>();

/** Names the scenario that a test is about, so that none is forgotten. */
function scenario(subDomain: string): string {
  tested.add(subDomain);
  return subDomain;
}

async function everyName(packagesOf: ReturnType<typeof startSandbox>['packagesOf'], subDomain: string) {
  const names = [];
  for (let page = 1; ; page += 1) {
    const { virtual_machine_packages } = await bodyOf(packagesOf(subDomain, `&per_page=200&page=${page}`));
    if (virtual_machine_packages.length === 0) return names;
    names.push(...virtual_machine_packages.map(({ name }) => name));
  }
}

describe('organizations', () => {
  test('are listed in full, one for each scenario', async () => {
    const { ask } = startSandbox();
    const body = await (await ask('/core/v1/organizations')).json();
    expect(body).toEqual({ organizations: ORGANIZATIONS });
    expect(ORGANIZATIONS.map(({ sub_domain }) => sub_domain)).toEqual(
      SCENARIOS.map(({ subDomain }) => subDomain),
    );
  });

  test('have distinct IDs, distinct DNS labels and names, and plausible dates', () => {
    for (const field of ['id', 'sub_domain', 'name'] as const) {
      expect(new Set(ORGANIZATIONS.map((item) => item[field])).size).toBe(SCENARIOS.length);
    }
    for (const { id, sub_domain, created_at, activated_at } of ORGANIZATIONS) {
      expect(id).toMatch(/^org_[A-Za-z0-9]{16}$/);
      expect(sub_domain).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(new Date(created_at * 1000).getUTCFullYear()).toBeGreaterThanOrEqual(2021);
      expect(new Date(created_at * 1000).getUTCFullYear()).toBeLessThanOrEqual(2026);
      expect(activated_at === null || activated_at > created_at).toBe(true);
    }
  });

  test('say in the list what is wrong with them', () => {
    const not = ORGANIZATIONS.filter(({ suspended, activated_at }) => suspended || activated_at === null);
    expect(
      not.map(({ sub_domain, suspended, activated_at }) => [sub_domain, suspended, activated_at]),
    ).toEqual([
      ['suspended', true, ORGANIZATIONS.find(({ sub_domain }) => sub_domain === 'suspended')?.activated_at],
      ['not-activated', false, null],
    ]);
  });

  test('answer to their ID as to their sub-domain', async () => {
    const { ask, packagesOf } = startSandbox();
    for (const { id, sub_domain } of ORGANIZATIONS.slice(0, 3)) {
      const byId = await bodyOf(ask(`/core/v1/virtual_machine_packages?organization[id]=${id}`));
      expect(byId).toEqual(await bodyOf(packagesOf(sub_domain)));
    }
  });
});

describe('lists', () => {
  test('acme: the public packages and six private ones', async () => {
    const { packagesOf } = startSandbox();
    const { pagination, virtual_machine_packages } = await bodyOf(
      packagesOf(scenario('acme'), '&per_page=200'),
    );
    expect(pagination).toMatchObject({ total: 54, total_pages: 1, large_set: false });
    const ownOnes = virtual_machine_packages.filter(({ privacy }) => privacy === 'private');
    expect(ownOnes).toHaveLength(6);
    expect(ownOnes.filter(({ group }) => group?.name === 'Acme only')).toHaveLength(4);
  });

  test('empty: none', async () => {
    const { packagesOf } = startSandbox();
    expect(await bodyOf(packagesOf(scenario('empty')))).toEqual({
      pagination: { current_page: 1, per_page: 30, large_set: false, total: 0, total_pages: 0 },
      virtual_machine_packages: [],
    });
  });

  test('large-set: 1,200, with totals that are null', async () => {
    const { packagesOf } = startSandbox();
    const { pagination } = await bodyOf(packagesOf(scenario('large-set')));
    expect(pagination).toEqual({
      current_page: 1,
      per_page: 30,
      large_set: true,
      total: null,
      total_pages: null,
    });
    expect(new Set(await everyName(packagesOf, 'large-set')).size).toBe(1200);
  });

  test('ten-thousand: 10,000, without totals, varied, and some fields not known', async () => {
    const { packagesOf } = startSandbox();
    const { pagination, virtual_machine_packages } = await bodyOf(
      packagesOf(scenario('ten-thousand'), '&per_page=200'),
    );
    expect(pagination).toEqual({ current_page: 1, per_page: 200, large_set: true });
    expect(new Set(await everyName(packagesOf, 'ten-thousand')).size).toBe(10_000);
    expect(new Set(virtual_machine_packages.map(({ group }) => group?.id)).size).toBeGreaterThan(15);
    expect(new Set(virtual_machine_packages.map(({ cpu_cores }) => cpu_cores)).size).toBeGreaterThan(10);
    for (const field of ['monthly_bandwidth_allowance_in_gb', 'use_dedicated_cpus', 'group'] as const) {
      const without = virtual_machine_packages.filter((item) => !(field in item)).length;
      expect(without).toBeGreaterThan(0);
      expect(without).toBeLessThan(30);
    }
  });

  test('ten-thousand is the same in every sandbox', async () => {
    const [one, other] = await Promise.all(
      [startSandbox(), startSandbox()].map(({ packagesOf }) =>
        bodyOf(packagesOf('ten-thousand', '&page=300')),
      ),
    );
    expect(one).toEqual(other);
  });

  test('awkward: all that the contract allows', async () => {
    const { packagesOf } = startSandbox();
    const { virtual_machine_packages: all } = await bodyOf(packagesOf(scenario('awkward'), '&per_page=200'));
    const names = all.map(({ name }) => name);
    expect(names.some((name) => name.includes('<img'))).toBe(true);
    expect(names.filter((name) => name.length === 200)).toHaveLength(2);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Emoji_Presentation}/u.test(name))).toBe(true);
    expect(names).toContain(' A ');
    expect(names.some((name) => name.startsWith('=HYPERLINK('))).toBe(true);
    expect(all.some(({ group }) => group?.name.includes('<script>'))).toBe(true);
    const icons = all.flatMap(({ icon }) => icon?.url ?? []);
    for (const beginning of ['javascript:', 'data:', '/sandbox/icons/missing.svg']) {
      expect(icons.some((url) => url.startsWith(beginning))).toBe(true);
    }
    expect(all.some(({ cpu_cores, memory_in_gb }) => cpu_cores === 0 && memory_in_gb === 0)).toBe(true);
    expect(all.some(({ memory_in_gb }) => memory_in_gb === Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ permalink }) => permalink)).size).toBe(all.length);
  });

  test.each([
    ['answers-oldest', ['id', 'name', 'permalink']],
    [
      'answers-2023',
      [
        'cpu_cores',
        'icon',
        'id',
        'ipv4_addresses',
        'memory_in_gb',
        'name',
        'permalink',
        'privacy',
        'storage_in_gb',
      ],
    ],
    [
      'answers-2024',
      [
        'cpu_cores',
        'icon',
        'id',
        'ipv4_addresses',
        'memory_in_gb',
        'monthly_bandwidth_allowance_in_gb',
        'name',
        'permalink',
        'privacy',
        'storage_in_gb',
      ],
    ],
  ])('%s: only the fields of their time', async (subDomain, fields) => {
    const { packagesOf } = startSandbox();
    const { virtual_machine_packages } = await bodyOf(packagesOf(scenario(subDomain), '&per_page=200'));
    expect(virtual_machine_packages).toHaveLength(48);
    for (const item of virtual_machine_packages) expect(Object.keys(item).toSorted()).toEqual(fields);
  });
});

describe('refusals', () => {
  test.each([
    ['suspended', 403, 'organization_suspended', {}],
    ['not-activated', 403, 'organization_not_activated', {}],
    ['missing-api-token', 400, 'missing_api_token', {}],
    [
      'invalid-argument',
      400,
      'invalid_argument',
      {
        path: ['organization', 'sub_domain'],
        issue: 'validation_errors',
        errors: ['not_acceptable_today'],
      },
    ],
    ['unauthorized-network', 403, 'unauthorized_network_for_api_token', { ip_address: '203.0.113.7' }],
    ['invalid-api-token', 403, 'invalid_api_token', { details: 'The token expired on 1 March 2026' }],
    ['invalid-capabilities-token', 403, 'invalid_capabilities_token', {}],
    ['scope-not-granted', 403, 'scope_not_granted', { scopes: ['virtual_machine_packages:read'] }],
    ['vanished', 404, 'organization_not_found', {}],
    ['rate-limited', 429, 'rate_limit_reached', { total_permitted: 1000 }],
    ['service-unavailable', 503, 'service_unavailable', {}],
    ['unknown-error', 422, 'moon_in_wrong_phase', { phase: 'waning' }],
  ])('%s: %i %s', async (subDomain, status, code, detail) => {
    const { packagesOf } = startSandbox();
    for (const response of [await packagesOf(scenario(subDomain)), await packagesOf(subDomain)]) {
      expect(response.status).toBe(status);
      const error = await errorOf(response);
      expect(error).toMatchObject({ code, detail });
      expect(error.description).not.toBe('');
    }
  });

  test('internal-error: 500 with a web page', async () => {
    const { packagesOf } = startSandbox();
    const response = await packagesOf(scenario('internal-error'));
    expect(response.status).toBe(500);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  test.each([
    ['rate-limit-passing', 429, '3'],
    ['unavailable-passing', 503, null],
  ])(
    '%s: %i once for each token, and again after half a minute of quiet',
    async (subDomain, status, retryAfter) => {
      const { packagesOf, clock } = startSandbox();
      const first = await packagesOf(scenario(subDomain));
      expect(first.status).toBe(status);
      expect(first.headers.get('Retry-After')).toBe(retryAfter);
      expect((await packagesOf(subDomain)).status).toBe(200);
      expect((await packagesOf(subDomain, '&page=2')).status).toBe(200);
      expect((await packagesOf(subDomain, '', { token: 'another' })).status).toBe(status);
      clock.ms += 29_999;
      expect((await packagesOf(subDomain)).status).toBe(200);
      clock.ms += 30_000;
      expect((await packagesOf(subDomain)).status).toBe(status);
    },
  );
});

describe('delays', () => {
  test.each([
    ['slow', 2000],
    ['very-slow', 8000],
  ])('%s: the public packages after %i ms', async (subDomain, ms) => {
    const { packagesOf, pauses } = startSandbox();
    const { pagination } = await bodyOf(packagesOf(scenario(subDomain)));
    expect(pauses).toEqual([ms]);
    expect(pagination.total).toBe(48);
  });

  test('stale: the public packages, said to be 25 minutes old', async () => {
    const { packagesOf, clock } = startSandbox();
    const response = await packagesOf(scenario('stale'));
    expect(response.headers.get('X-Catalogue-Stale')).toBe('1');
    expect(Date.parse(response.headers.get('X-Catalogue-As-Of') ?? '')).toBe(clock.ms - 25 * 60_000);
    expect((await bodyOf(response)).pagination.total).toBe(48);
  });

  test('silent: nothing, until nobody waits any more', async () => {
    const { app } = startSandbox({
      pause: (ms, signal) =>
        new Promise((_, reject) => {
          expect(ms).toBe(86_400_000);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    });
    const caller = new AbortController();
    const answer = app.request(
      `http://sandbox.example/core/v1/virtual_machine_packages?organization[sub_domain]=${scenario('silent')}`,
      { headers: { Authorization: 'Bearer x' }, signal: caller.signal },
    );
    caller.abort(new Error('nobody waits'));
    await expect(answer).rejects.toThrow('nobody waits');
  });

  test('trickle: the head at once, 8 bytes a second for a minute, then a dropped connection', async () => {
    const { packagesOf, pauses } = startSandbox();
    const response = await packagesOf(scenario('trickle'));
    expect(response.status).toBe(200);
    expect(pauses).toEqual([]);
    const reader = response.body!.getReader(); // a list has a body
    let text = '';
    await expect(
      (async () => {
        for (;;) text += new TextDecoder().decode((await reader.read()).value);
      })(),
    ).rejects.toThrow('over');
    expect(text).toHaveLength(480);
    expect(text).toMatch(/^\{"pagination":\{"current_page":1,/);
    expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBe(60_500);
  });

  test('trickle: stops when nobody reads any more', async () => {
    let aborted = false;
    const { packagesOf } = startSandbox({
      pause: (_, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(signal.reason as Error);
          });
        }),
    });
    const { body } = await packagesOf('trickle');
    const reader = body!.getReader(); // a list has a body
    void reader.read();
    await reader.cancel();
    expect(aborted).toBe(true);
  });
});

describe('broken bodies', () => {
  test('html-body: a web page', async () => {
    const { packagesOf } = startSandbox();
    const response = await packagesOf(scenario('html-body'));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  test('truncated-json: half of it, ended in good order', async () => {
    const { packagesOf } = startSandbox();
    const response = await packagesOf(scenario('truncated-json'));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const text = await response.text();
    expect(text).toMatch(/^\{"pagination":.*"ROCK-1"/);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('no-content: 204', async () => {
    const { packagesOf } = startSandbox();
    const response = await packagesOf(scenario('no-content'));
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
  });

  test('error-in-200: an error that calls itself a success', async () => {
    const { packagesOf } = startSandbox();
    const response = await packagesOf(scenario('error-in-200'));
    expect(response.status).toBe(200);
    expect((await errorOf(response)).code).toBe('service_unavailable');
  });

  test('wrong-shape: JSON without a list of packages', async () => {
    const { packagesOf } = startSandbox();
    const body = await bodyOf(packagesOf(scenario('wrong-shape')));
    expect(body).toHaveProperty('pagination');
    expect(body).not.toHaveProperty('virtual_machine_packages');
  });

  test('wrong-types: twelve packages, four of them broken, each in another way', async () => {
    const { packagesOf } = startSandbox();
    const { virtual_machine_packages: all } = await bodyOf(packagesOf(scenario('wrong-types')));
    expect(all).toHaveLength(12);
    expect(all[2]?.cpu_cores).toBe('four');
    expect(all[5]).not.toHaveProperty('id');
    expect(all[7]?.privacy).toBe('secret');
    expect(all[10]).toBeNull();
    const others = all.filter((_, index) => ![2, 5, 7, 10].includes(index));
    for (const item of others)
      expect(item).toMatchObject({ privacy: 'public', cpu_cores: expect.any(Number) });
  });

  test('cut-off: half of the body, then a lost connection', async () => {
    const { packagesOf } = startSandbox();
    const response = await packagesOf(scenario('cut-off'));
    expect(response.status).toBe(200);
    const reader = response.body!.getReader(); // a list has a body
    const half = new TextDecoder().decode((await reader.read()).value);
    expect(half).toMatch(/^\{"pagination":/);
    await expect(reader.read()).rejects.toThrow('dropped half-way');
  });

  test('unreachable: no answer at all', async () => {
    const { packagesOf } = startSandbox();
    await expect(packagesOf(scenario('unreachable'))).rejects.toThrow('drops the connection');
  });
});

describe('lists that are hard to read in full', () => {
  test('flaky: every second request of a token fails', async () => {
    const { packagesOf, clock } = startSandbox();
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await packagesOf(scenario('flaky'))).status);
    expect(statuses).toEqual([200, 503, 200, 503]);
    expect((await packagesOf('flaky', '', { token: 'another' })).status).toBe(200);
    clock.ms += 60_000;
    expect((await bodyOf(packagesOf('flaky'))).pagination.total).toBe(600);
  });

  test('part-missing: whatever touches the records 601 to 800 fails', async () => {
    const { packagesOf } = startSandbox();
    const statusOf = async (query: string) => (await packagesOf(scenario('part-missing'), query)).status;
    expect(await statusOf('&per_page=200&page=3')).toBe(200);
    expect(await statusOf('&per_page=200&page=4')).toBe(503);
    expect(await statusOf('&per_page=200&page=5')).toBe(200);
    expect(await statusOf('&per_page=30&page=20')).toBe(200); // 571 to 600
    expect(await statusOf('&per_page=30&page=21')).toBe(503); // 601 to 630
    expect(await statusOf('&per_page=30&page=27')).toBe(503); // 781 to 810
    expect(await statusOf('&per_page=30&page=28')).toBe(200); // 811 to 840
    expect((await bodyOf(packagesOf('part-missing'))).pagination).toMatchObject({
      total: 1000,
      large_set: false,
    });
  });

  test('moving: grows at the front between requests, then rests, and begins again later', async () => {
    const { packagesOf, clock } = startSandbox();
    const page = (number: number) => bodyOf(packagesOf(scenario('moving'), `&per_page=200&page=${number}`));
    const first = await page(1);
    const second = await page(2);
    expect([first.pagination.total, second.pagination.total]).toEqual([900, 901]);
    // One more at the front: the last of page 1 stands on page 2 as well.
    expect(second.virtual_machine_packages[0]).toEqual(first.virtual_machine_packages.at(-1));
    const totals = [];
    for (let time = 0; time < 7; time += 1) totals.push((await page(1)).pagination.total);
    expect(totals).toEqual([902, 903, 904, 905, 906, 906, 906]);
    clock.ms += 30_000;
    expect(await page(1)).toEqual(first);
  });
});

test('every scenario is tested here, and documented by a sentence', () => {
  expect([...tested].toSorted()).toEqual(SCENARIOS.map(({ subDomain }) => subDomain).toSorted());
  for (const { sentence } of SCENARIOS) expect(sentence).toMatch(/^[\dA-Z].*\.$/);
});
