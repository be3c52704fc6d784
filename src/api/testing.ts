import fc from 'fast-check';

/** For property tests: what an API answers that keeps its contract, breaks it somewhere, or has never heard of it. */

/**
 * How long a law is tried whose cases have no end: `usual` cases, or as many as `FUZZ_RUNS` says. `FUZZ_SEED` and `FUZZ_PATH`
 * take what a failure has printed, and begin with it.
 */
export function fuzzing(usual: number): fc.Parameters<unknown> {
  const { FUZZ_RUNS, FUZZ_SEED, FUZZ_PATH } = process.env;
  return {
    numRuns: FUZZ_RUNS === undefined ? usual : Number(FUZZ_RUNS),
    ...(FUZZ_SEED !== undefined && { seed: Number(FUZZ_SEED) }),
    ...(FUZZ_PATH !== undefined && { path: FUZZ_PATH }),
  };
}

/** An answer before it is one. */
export interface Played {
  /** 200 to 999, as a network may bring it. */
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const LONG = 2000;
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\0',
    '\uD800',
    '\uDFFFx',
    '\u202Eabc',
    '</script><!--',
    '{{7*7}}',
    '=1+1',
    'ﷺ',
    '👩‍💻',
    '\r\n\t\u2028',
    '__proto__',
    'constructor',
    '../..',
    '..',
    '.',
    '?',
    '#',
    '%',
    '%ff',
    'a/b',
    'a,b',
    'none',
    0,
    -0,
    -1,
    0.5,
    1e308,
    -1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 53,
    2_147_483_648,
    5e-324,
    null,
    true,
    false,
    [],
    {},
    [[]],
    [null],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('a', 'ä', '\uD83D', ' ', '9').map((unit) => unit.repeat(LONG)),
  fc.jsonValue({ maxDepth: 2 }),
);
/** What is promised most of the time, else anything at all. */
const mostly = (promised: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: promised }, { weight: 1, arbitrary: odd });

const strangeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '\uD800',
    'rock\uDC00',
    '\0',
    'a/b',
    '..',
    '.',
    '%',
    '?x#y',
    '</script>',
    '__proto__',
    'ROCK-6',
    'rock-6',
  ),
  fc.stringMatching(/^[a-z]{1,4}-[0-9]{1,2}$/),
);
const amount = fc.oneof(fc.nat(200), fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER, 999_999_999));
const icon = fc.oneof(
  fc.constant(null),
  fc.record({
    url: fc.oneof(
      fc.webUrl(),
      fc.constantFrom('javascript:alert(1)', '//x', 'https://', 'data:,', '\uD800', '/i.svg'),
    ),
    file_name: mostly(strangeText),
    file_type: mostly(fc.constant('image/svg+xml')),
    file_size: mostly(amount),
  }),
);
const wirePackage = fc.record(
  {
    id: mostly(
      fc.oneof(
        strangeText,
        fc.nat(9999).map((number) => `vmpkg_${number}`),
      ),
    ),
    name: mostly(strangeText),
    permalink: mostly(strangeText),
    cpu_cores: mostly(amount),
    ipv4_addresses: mostly(amount),
    memory_in_gb: mostly(amount),
    storage_in_gb: mostly(amount),
    monthly_bandwidth_allowance_in_gb: mostly(fc.option(amount)),
    privacy: mostly(fc.constantFrom('public', 'private')),
    icon: mostly(icon),
    use_dedicated_cpus: mostly(fc.boolean()),
    group: mostly(fc.option(fc.record({ id: strangeText, name: strangeText }))),
    ['__proto__']: odd,
  },
  { requiredKeys: ['id', 'name', 'permalink'] },
);
const wireOrganization = fc.record(
  {
    id: mostly(fc.oneof(strangeText, fc.stringMatching(/^org_[A-Za-z0-9]{1,8}$/))),
    name: mostly(strangeText),
    sub_domain: mostly(fc.oneof(strangeText, fc.constantFrom('acme', 'empty'))),
    infrastructure_domain: mostly(strangeText),
    created_at: mostly(fc.oneof(fc.nat(), fc.double())),
    activated_at: mostly(fc.option(fc.nat())),
    suspended: mostly(fc.boolean()),
    managed: mostly(fc.boolean()),
  },
  { requiredKeys: ['id', 'name', 'sub_domain'] },
);
const pagination = fc.record(
  {
    current_page: mostly(fc.nat(4)),
    per_page: mostly(fc.constantFrom(0, 1, 30, 200)),
    total: mostly(fc.option(fc.oneof(fc.nat(30), fc.constantFrom(1e9, Number.MAX_SAFE_INTEGER)))),
    total_pages: mostly(fc.option(fc.nat(3))),
    large_set: mostly(fc.boolean()),
  },
  { requiredKeys: [] },
);
const lists = fc.record({
  pagination: mostly(pagination),
  virtual_machine_packages: mostly(fc.array(mostly(wirePackage), { maxLength: 12 })),
  organizations: mostly(fc.array(mostly(wireOrganization), { maxLength: 6 })),
});
const CODES = [
  'missing_api_token',
  'invalid_argument',
  'unauthorized_network_for_api_token',
  'invalid_api_token',
  'invalid_capabilities_token',
  'scope_not_granted',
  'organization_suspended',
  'organization_not_activated',
  'organization_not_found',
  'organization_not_listed',
  'rate_limit_reached',
  'service_unavailable',
  'bad_gateway',
  'gateway_timeout',
  '__proto__',
  '',
];
const detail = fc.dictionary(
  fc.constantFrom(
    'path',
    'issue',
    'errors',
    'ip_address',
    'details',
    'scopes',
    'total_permitted',
    '__proto__',
  ),
  fc.oneof(odd, fc.array(odd, { maxLength: 3 })),
);
const problem = fc.record(
  { code: mostly(fc.constantFrom(...CODES)), description: mostly(strangeText), detail: mostly(detail) },
  { requiredKeys: ['code'] },
);

/** As deep as no reader of JSON should follow by calling itself. */
const DEEP = 20_000;
const deep = fc.constantFrom(
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  `{"pagination":{},"virtual_machine_packages":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
  `{"organizations":[${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}]}`,
  `{"error":{"code":"other","detail":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}}`,
);

const json = fc
  .oneof(
    { weight: 10, arbitrary: lists },
    {
      weight: 3,
      arbitrary: fc.oneof(
        problem,
        problem.map((error) => ({ error })),
      ),
    },
    fc.jsonValue(),
    odd,
  )
  .map((value) => JSON.stringify(value));

/** Any body: the contract's with strange values in places most of the time. */
const body: fc.Arbitrary<Played['body']> = fc.oneof(
  { weight: 12, arbitrary: json },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.from(bytes)) },
  { weight: 1, arbitrary: fc.tuple(json, fc.nat(200)).map(([text, end]) => text.slice(0, end)) },
  // Numbers that are none to JavaScript, keys that are there twice, and a mark that should not be there.
  fc.constantFrom(
    '{"pagination":{"total":1e999,"per_page":-1e999},"virtual_machine_packages":[]}',
    '{"organizations":[],"organizations":{"__proto__":[]}}',
    '\uFEFF{"organizations":[]}',
    '<!doctype html><title>Log in</title>',
    '',
  ),
);

const headerValue = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '3',
    '1e9',
    '999999999',
    'Thu, 26 Nov 2026 22:00:00 GMT',
    '2026-11-20T00:00:00Z',
    '-271821-04-20',
    '1e300',
    'Infinity',
    'never',
    '',
    '"a"',
    'W/"',
    '*',
  ),
  fc.stringMatching(/^[\x20-\x7e]{0,20}$/),
  fc.stringMatching(/^[\x20-\x7e\xa0-\xff]{0,20}$/),
);
const header = fc.tuple(
  fc.constantFrom(
    'Retry-After',
    'ETag',
    'Cache-Control',
    'Content-Type',
    'X-Request-Id',
    'X-RateLimit-Permitted',
    'X-RateLimit-Remaining',
    'X-Catalogue-As-Of',
    'X-Catalogue-Stale',
    'Location',
    'Set-Cookie',
    'Vary',
    'Content-Security-Policy',
    'Content-Length',
    'Content-Encoding',
    'Transfer-Encoding',
    'Date',
    'Age',
  ),
  headerValue,
);
const ofItsAge = fc
  .tuple(headerValue, headerValue, headerValue)
  .map(([asOf, date, age]) => [
    ['X-Catalogue-As-Of', asOf] as const,
    ['X-Catalogue-Stale', '1'] as const,
    ['Date', date] as const,
    ['Age', age] as const,
  ]);
const status = fc.oneof(
  { weight: 12, arbitrary: fc.constant(200) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(201, 204, 205, 304, 301, 400, 401, 403, 404, 429, 500, 502, 503, 504),
  },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 999 }) },
);

/** An answer of whatever kind. */
export const anyPlayed: fc.Arbitrary<Played> = fc.record({
  status,
  headers: fc.oneof(fc.array(header, { maxLength: 5 }), ofItsAge),
  body,
});

/** The answer as `fetch` gives it, which knows of more statuses than those that a program may make one with. */
export function responseOf({ status: played, headers, body: given }: Played): Response {
  const isEmpty = [204, 205, 304].includes(played);
  const response = new Response(isEmpty ? null : given, {
    status: played > 599 ? 200 : played,
    headers: headers.map(([name, value]) => [name, value]),
  });
  return played > 599 ? Object.defineProperty(response, 'status', { value: played }) : response;
}
