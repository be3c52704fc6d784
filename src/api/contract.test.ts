import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { loadLanguage } from '#language/load-language.ts';
import { decodeOrganizations, decodePackagePage, decodeProblem, type Unreadable } from './contract.ts';
import { describeFault } from './fault.ts';

const asked = { page: 1, perPage: 30 };
const complete = {
  id: 'vmpkg_1',
  name: 'ROCK-6',
  permalink: 'rock-6',
  cpu_cores: 2,
  ipv4_addresses: 1,
  memory_in_gb: 6,
  storage_in_gb: 50,
  monthly_bandwidth_allowance_in_gb: 3072,
  privacy: 'public',
  icon: {
    url: 'https://icons.example/rock.svg',
    file_name: 'rock.svg',
    file_type: 'image/svg+xml',
    file_size: 812,
    digest: 'd',
    token: 't',
  },
  use_dedicated_cpus: false,
  group: { id: 'vmpkgrp_1', name: 'Standard vCPU' },
};

function inWords({ label, fault }: Unreadable) {
  return { label, reason: describeFault(english, fault) };
}

function decode(
  packages: unknown[],
  pagination: object = { current_page: 1, per_page: 30, total: 1, total_pages: 1 },
) {
  const decoded = decodePackagePage(
    { pagination, virtual_machine_packages: packages },
    { asked, apiBase: '/core/v1' },
  );
  if (!decoded.ok) throw new Error(`refused at ${decoded.where}`);
  return decoded.value;
}

describe('a package', () => {
  it('is decoded field by field', () => {
    expect(decode([complete]).packages).toEqual([
      {
        id: 'vmpkg_1',
        name: 'ROCK-6',
        permalink: 'rock-6',
        cores: 2,
        memory: 6,
        storage: 50,
        ipv4: 1,
        bandwidth: 3072,
        dedicated: false,
        privacy: 'public',
        group: { id: 'vmpkgrp_1', name: 'Standard vCPU' },
        icon: {
          url: 'https://icons.example/rock.svg',
          fileName: 'rock.svg',
          fileType: 'image/svg+xml',
          fileSize: 812,
        },
      },
    ]);
  });

  it('of the oldest answers has only its names, and all else is unknown', () => {
    const [oldest] = decode([{ id: 'vmpkg_1', name: 'ROCK-6', permalink: 'rock-6' }]).packages;
    expect(oldest).toEqual({ id: 'vmpkg_1', name: 'ROCK-6', permalink: 'rock-6' });
  });

  it('of 2023 has sizes, and its allowance, CPUs and group are unknown', () => {
    const { monthly_bandwidth_allowance_in_gb: _b, use_dedicated_cpus: _d, group: _g, ...of2023 } = complete;
    const [decoded] = decode([of2023]).packages;
    expect(decoded).toMatchObject({ cores: 2, memory: 6 });
    expect(decoded?.bandwidth).toBeUndefined();
    expect(decoded?.dedicated).toBeUndefined();
    expect(decoded?.group).toBeUndefined();
  });

  it('of 2024 has its allowance, and its CPUs and group are unknown', () => {
    const { use_dedicated_cpus: _d, group: _g, ...of2024 } = complete;
    const [decoded] = decode([of2024]).packages;
    expect(decoded?.bandwidth).toBe(3072);
    expect(decoded?.dedicated).toBeUndefined();
  });

  it('keeps apart what is stated as null, what is zero and what is absent', () => {
    const [decoded] = decode([
      { ...complete, monthly_bandwidth_allowance_in_gb: null, group: null, icon: null, ipv4_addresses: 0 },
    ]).packages;
    expect(decoded).toMatchObject({ bandwidth: null, group: null, icon: null, ipv4: 0 });
  });

  it('without a visible name is called by its permalink', () => {
    expect(decode([{ ...complete, name: '  ' }]).packages[0]?.name).toBe('rock-6');
  });

  it.each([
    ['cpu_cores', '4', 'cpu_cores: expected a whole number, got "4"'],
    ['cpu_cores', 1.5, 'cpu_cores: expected a whole number, got 1.5'],
    ['memory_in_gb', -1, 'memory_in_gb: expected a whole number from 0, got -1'],
    ['storage_in_gb', null, 'storage_in_gb: expected a whole number, got null'],
    ['storage_in_gb', 1e300, 'storage_in_gb: expected a whole number, got 1e+300'],
    ['id', undefined, 'id: expected a value, got nothing'],
    ['permalink', '', 'permalink: expected some text, got ""'],
    ['privacy', 'secret', 'privacy: expected one of the values that the API documents, got "secret"'],
    ['use_dedicated_cpus', 'yes', 'use_dedicated_cpus: expected true or false, got "yes"'],
    ['group', 'Standard', 'group: expected an object, got "Standard"'],
  ])('with %s = %j is set aside, with the reason', (field, value, reason) => {
    const { packages, unreadable } = decode([complete, { ...complete, id: 'vmpkg_2', [field]: value }]);
    expect(packages.map((each) => each.id)).toEqual(['vmpkg_1']);
    expect(unreadable.map(inWords)).toEqual([{ label: 'ROCK-6', reason }]);
  });

  it('that is no object at all is set aside too', () => {
    const long = decode([complete, { id: 'x', name: '😀'.repeat(70) }]).unreadable[0];
    expect(long?.label).toBe(`${'😀'.repeat(59)}…`);
    const { packages, unreadable } = decode([null, 'rock', complete]);
    expect(packages).toHaveLength(1);
    expect(unreadable.map((each) => each.label)).toEqual([undefined, undefined]);
  });

  it.each(['name', 'permalink', 'id', 'group'])('whose %s is longer than any is set aside', (field) => {
    const long = 'x'.repeat(1001);
    const entry = { ...complete, id: 'other', [field]: field === 'group' ? { id: 'g', name: long } : long };
    const { packages, unreadable } = decode([complete, entry]);
    expect(packages).toHaveLength(1);
    expect(unreadable).toHaveLength(1);
    expect(JSON.stringify(unreadable).length).toBeLessThan(300);
  });

  it('whose icon has an address that is longer than any has none', () => {
    const icon = { url: `https://cdn.example/${'x'.repeat(4000)}` };
    expect(decode([{ ...complete, icon }]).packages[0]?.icon).toBeNull();
  });

  it('that comes twice on a page is kept once', () => {
    const { packages, unreadable } = decode([complete, complete]);
    expect(packages).toHaveLength(1);
    expect(unreadable.map(inWords)).toEqual([{ label: 'ROCK-6', reason: 'id: appears twice on this page' }]);
  });
});

describe('an icon', () => {
  const iconOf = (url: string, apiBase = '/core/v1') => {
    const decoded = decodePackagePage(
      { pagination: {}, virtual_machine_packages: [{ ...complete, icon: { url } }] },
      { asked, apiBase },
    );
    return decoded.ok ? decoded.value.packages[0]?.icon?.url : 'refused';
  };

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:image/svg+xml,<svg/>',
    'file:///etc/passwd',
    '',
    'x.svg',
  ])('at %j is no icon', (url) => {
    expect(iconOf(url)).toBeUndefined();
  });
  it('on the web is kept', () => {
    expect(iconOf('https://icons.example/a.svg')).toBe('https://icons.example/a.svg');
  });
  it('on the API’s own origin may be a path', () => {
    expect(iconOf('/icons/a.svg')).toBe('/icons/a.svg');
    expect(iconOf('/icons/a.svg', 'https://api.example/core/v1')).toBe('https://api.example/icons/a.svg');
  });
  it('cannot reach another host by looking like a path', () => {
    expect(iconOf('//evil.example/a.svg')).toBeUndefined();
    expect(iconOf('/\t/evil.example/a.svg')).toBeUndefined();
    expect(iconOf('/\n\\evil.example/a.svg')).toBeUndefined();
    expect(iconOf('/\\evil.example/a.svg')).toBeUndefined();
  });
});

describe('pagination', () => {
  it('carries the totals', () => {
    expect(
      decode([complete], { current_page: 2, per_page: 10, total: 25, total_pages: 3, large_set: false })
        .pagination,
    ).toEqual({ page: 2, perPage: 10, total: 25, totalPages: 3, largeSet: false });
  });
  it.each([
    { current_page: 1, per_page: 30, total: null, total_pages: null, large_set: true },
    { current_page: 1, per_page: 30, large_set: true },
  ])('of a large set has none: %j', (pagination) => {
    expect(decode([complete], pagination).pagination).toEqual({
      page: 1,
      perPage: 30,
      total: undefined,
      totalPages: undefined,
      largeSet: true,
    });
  });
  it('takes from the request what the answer leaves out', () => {
    expect(decode([complete], { total: 61 }).pagination).toEqual({
      page: 1,
      perPage: 30,
      total: 61,
      totalPages: 3,
      largeSet: false,
    });
  });
});

describe('an answer of another shape', () => {
  it.each([
    [{ virtual_machine_packages: [] }, 'pagination'],
    [{ pagination: {} }, 'virtual_machine_packages'],
    [{ pagination: {}, virtual_machine_packages: {} }, 'virtual_machine_packages'],
    [{ pagination: { total: 'many' }, virtual_machine_packages: [] }, 'pagination.total'],
    // Nothing of it can be read.
    [{ pagination: {}, virtual_machine_packages: [null, { id: 7 }] }, 'virtual_machine_packages'],
    [[], 'pagination'],
    [null, ''],
  ])('%j is refused', (body, where) => {
    expect(decodePackagePage(body, { asked, apiBase: '/core/v1' })).toEqual({ ok: false, where });
  });
});

describe('organizations', () => {
  const acme = {
    id: 'org_1',
    name: 'Acme',
    sub_domain: 'acme',
    infrastructure_domain: 'acme.example',
    created_at: 1_600_000_000,
    activated_at: null,
    suspended: false,
    managed: true,
  };
  it('are decoded field by field, and a broken one is set aside', () => {
    expect(decodeOrganizations({ organizations: [acme, { ...acme, id: 7 }] })).toEqual({
      ok: true,
      value: {
        organizations: [
          {
            id: 'org_1',
            name: 'Acme',
            subDomain: 'acme',
            infrastructureDomain: 'acme.example',
            createdAt: 1_600_000_000,
            activatedAt: null,
            suspended: false,
            managed: true,
          },
        ],
        unreadable: [
          {
            label: 'Acme',
            fault: {
              kind: 'unexpected',
              path: 'id',
              expected: 'text',
              got: { kind: 'written', text: '7' },
            },
          },
        ],
      },
    });
  });
  it('cannot be named by blanks', () => {
    expect(decodeOrganizations({ organizations: [acme, { ...acme, sub_domain: ' ' }] })).toMatchObject({
      value: {
        organizations: [{ subDomain: 'acme' }],
        unreadable: [{ fault: { path: 'sub_domain', expected: 'text' } }],
      },
    });
  });
  it('that are no list are refused', () => {
    expect(decodeOrganizations({ organizations: 'none' })).toEqual({ ok: false, where: 'organizations' });
  });
});

describe('an error body', () => {
  const cases = [
    [{ code: 'missing_api_token' }, { code: 'missing_api_token' }],
    [
      {
        code: 'invalid_argument',
        detail: { path: 'per_page', issue: 'validation_errors', errors: ['must be at most 200'] },
      },
      {
        code: 'invalid_argument',
        argument: 'per_page',
        issue: 'validation_errors',
        errors: ['must be at most 200'],
      },
    ],
    [
      { code: 'invalid_argument', detail: { path: ['organization', 'id'], issue: 'invalid_scalar' } },
      { code: 'invalid_argument', argument: 'organization[id]', issue: 'invalid_scalar', errors: [] },
    ],
    [
      { code: 'unauthorized_network_for_api_token', detail: { ip_address: '203.0.113.9' } },
      { code: 'unauthorized_network_for_api_token', ipAddress: '203.0.113.9' },
    ],
    [
      { code: 'invalid_api_token', detail: { details: 'It has expired' } },
      { code: 'invalid_api_token', details: 'It has expired' },
    ],
    [
      { code: 'invalid_api_token', detail: { details: null } },
      { code: 'invalid_api_token', details: undefined },
    ],
    [{ code: 'invalid_capabilities_token' }, { code: 'invalid_capabilities_token' }],
    [
      { code: 'scope_not_granted', detail: { scopes: ['organizations:read'] } },
      { code: 'scope_not_granted', scopes: ['organizations:read'] },
    ],
    [{ code: 'organization_suspended', detail: {} }, { code: 'organization_suspended' }],
    [{ code: 'organization_not_activated' }, { code: 'organization_not_activated' }],
    [{ code: 'organization_not_found' }, { code: 'organization_not_found' }],
    [
      { code: 'rate_limit_reached', detail: { total_permitted: 1000 } },
      { code: 'rate_limit_reached', totalPermitted: 1000 },
    ],
    [{ code: 'rate_limit_reached' }, { code: 'rate_limit_reached', totalPermitted: undefined }],
    [{ code: 'service_unavailable' }, { code: 'service_unavailable' }],
    [
      { code: 'teapot', description: 'I am one' },
      { code: 'other', given: 'teapot', description: 'I am one' },
    ],
  ] as const;

  it.each(cases)('%j is read', (body, problem) => {
    expect(decodeProblem(body)).toEqual(problem);
  });
  it.each(cases)('%j is read inside `error` too', (body, problem) => {
    expect(decodeProblem({ error: body })).toEqual(problem);
  });
  it('loses of a broken detail only what is broken', () => {
    expect(decodeProblem({ code: 'scope_not_granted', detail: { scopes: ['a', 7] } })).toEqual({
      code: 'scope_not_granted',
      scopes: ['a'],
    });
    expect(decodeProblem({ code: 'scope_not_granted', detail: 'none' })).toEqual({
      code: 'scope_not_granted',
      scopes: [],
    });
  });
  it.each([null, 'no', {}, { error: 'no' }, { code: 7 }, []])('%j is none', (body) => {
    expect(decodeProblem(body)).toBeUndefined();
  });
});

it('what is wrong is said in the language of the reader', async () => {
  const { unreadable } = decode([complete, { ...complete, id: 'vmpkg_2', cpu_cores: '4' }, complete, 'rock']);
  const german = await loadLanguage('de');
  expect(unreadable.map(({ fault }) => describeFault(german, fault))).toEqual([
    'cpu_cores: erwartet: eine ganze Zahl; erhalten: "4"',
    'id: kommt auf dieser Seite zweimal vor',
    'erwartet: ein Objekt; erhalten: "rock"',
  ]);
});
