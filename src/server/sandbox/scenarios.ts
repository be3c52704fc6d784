import { AS_OF, STALE } from '#api/as-of.ts';
import { ConnectionLost } from '../connection.ts';
import { cutOff, json, lists, packagePage, raw, trickle, type Answer } from './answers.ts';
import { AWKWARD_PACKAGES } from './awkward-packages.ts';
import { generatePackages, once } from './generated-packages.ts';
import { PRIVATE_PACKAGES } from './private-packages.ts';
import { PUBLIC_PACKAGES } from './public-packages.ts';
import { refusal, type RefusalCode } from './refusals.ts';
import type { WirePackage } from './wire.ts';
import { WRONG_TYPES } from './wrong-types.ts';

/** An organization of the sandbox, and what asking for its packages does. */
export interface Scenario {
  readonly subDomain: string;
  /** The organization's name: it says what it does to whoever chooses it from a list. */
  readonly name: string;
  /** One sentence for the documentation. */
  readonly sentence: string;
  readonly suspended?: true;
  readonly notActivated?: true;
  readonly answer: Answer;
}

/** Of the list that moves: how many packages are added, one before each request, until it settles. */
const MOVES = 6;

/** How old the stale answer is, in milliseconds. */
const STALE_MS = 25 * 60_000;

/** A caller that has not asked such an organization for this long finds it as it was at first. In milliseconds. */
export const QUIET_MS = 30_000;

const largeSet = once(() => generatePackages(1200, 'large'));
const tenThousand = once(() => generatePackages(10_000, 'ten-thousand'));
const flaky = once(() => generatePackages(600, 'flaky'));
const thousand = once(() => generatePackages(1000, 'thousand'));
const moving = once(() => generatePackages(900 + MOVES, 'moving'));

/** The public packages with only the fields that answers of some age had. */
const aged = (fields: readonly (keyof WirePackage)[]): Answer =>
  lists(
    // The fields named always include the three that every answer has.
    () =>
      PUBLIC_PACKAGES.map(
        (item) => Object.fromEntries(fields.map((field) => [field, item[field]])) as unknown as WirePackage,
      ),
  );

const OLDEST = ['id', 'name', 'permalink'] as const;
const OF_2023 = [
  ...OLDEST,
  'cpu_cores',
  'ipv4_addresses',
  'memory_in_gb',
  'storage_in_gb',
  'privacy',
  'icon',
] as const;
const OF_2024 = [...OF_2023, 'monthly_bandwidth_allowance_in_gb'] as const;

const refuses =
  (code: RefusalCode, detail?: Record<string, unknown>): Answer =>
  () =>
    refusal(code, detail);

const publicOnes = lists(() => PUBLIC_PACKAGES);

const after =
  (ms: number): Answer =>
  async (ask) => {
    await ask.pause(ms, ask.signal);
    return publicOnes(ask);
  };

/** Refuses a caller's first request and answers those that follow. */
const passing =
  (refuse: Answer): Answer =>
  (ask) =>
    ask.visits === 0 ? refuse(ask) : publicOnes(ask);

export const SCENARIOS: readonly Scenario[] = [
  {
    subDomain: 'acme',
    name: 'Acme (private packages)',
    sentence: 'The public packages and six private ones, four of them in a group of their own.',
    answer: lists(() => [...PUBLIC_PACKAGES, ...PRIVATE_PACKAGES]),
  },
  {
    subDomain: 'empty',
    name: 'Empty (no packages)',
    sentence: 'No packages at all.',
    answer: lists(() => []),
  },
  {
    subDomain: 'large-set',
    name: 'Large set (1,200 packages, totals null)',
    sentence: '1,200 packages: a large set, whose totals are `null`.',
    answer: lists(largeSet, 'null'),
  },
  {
    subDomain: 'ten-thousand',
    name: 'Ten thousand packages (totals absent)',
    sentence:
      '10,000 packages in many groups, some with fields that are not known: a large set without totals.',
    answer: lists(tenThousand, 'absent'),
  },
  {
    subDomain: 'awkward',
    name: 'Awkward names and icons',
    sentence:
      'Markup, right-to-left, emoji, 200 characters, formulas, odd permalinks, extreme numbers, and icons that are missing, broken or hostile.',
    answer: lists(() => AWKWARD_PACKAGES),
  },
  {
    subDomain: 'answers-oldest',
    name: 'Answers of the oldest kind',
    sentence: 'Packages with `id`, `name` and `permalink` only.',
    answer: aged(OLDEST),
  },
  {
    subDomain: 'answers-2023',
    name: 'Answers of 2023',
    sentence: 'Packages without allowance, dedicated CPUs and group.',
    answer: aged(OF_2023),
  },
  {
    subDomain: 'answers-2024',
    name: 'Answers of 2024',
    sentence: 'Packages with an allowance, but without dedicated CPUs and group.',
    answer: aged(OF_2024),
  },
  {
    subDomain: 'suspended',
    name: 'Suspended',
    sentence: '403 `organization_suspended`.',
    suspended: true,
    answer: refuses('organization_suspended'),
  },
  {
    subDomain: 'not-activated',
    name: 'Not activated',
    sentence: '403 `organization_not_activated`.',
    notActivated: true,
    answer: refuses('organization_not_activated'),
  },
  {
    subDomain: 'missing-api-token',
    name: 'Error: missing API token',
    sentence: '400 `missing_api_token`, as if no token had been sent.',
    answer: refuses('missing_api_token'),
  },
  {
    subDomain: 'invalid-argument',
    name: 'Error: invalid argument',
    sentence: '400 `invalid_argument`, about the sub-domain.',
    answer: refuses('invalid_argument', {
      path: ['organization', 'sub_domain'],
      issue: 'validation_errors',
      errors: ['not_acceptable_today'],
    }),
  },
  {
    subDomain: 'unauthorized-network',
    name: 'Error: network not allowed',
    sentence: '403 `unauthorized_network_for_api_token` with the address that was refused.',
    answer: refuses('unauthorized_network_for_api_token', { ip_address: '203.0.113.7' }),
  },
  {
    subDomain: 'invalid-api-token',
    name: 'Error: invalid API token',
    sentence: '403 `invalid_api_token` with details.',
    answer: refuses('invalid_api_token', { details: 'The token expired on 1 March 2026' }),
  },
  {
    subDomain: 'invalid-capabilities-token',
    name: 'Error: invalid capabilities token',
    sentence: '403 `invalid_capabilities_token`.',
    answer: refuses('invalid_capabilities_token'),
  },
  {
    subDomain: 'scope-not-granted',
    name: 'Error: scope not granted',
    sentence: '403 `scope_not_granted` with the scope that is missing.',
    answer: refuses('scope_not_granted', { scopes: ['virtual_machine_packages:read'] }),
  },
  {
    subDomain: 'vanished',
    name: 'Error: vanished since it was listed',
    sentence: '404 `organization_not_found`, although it is in the list of organizations.',
    answer: refuses('organization_not_found'),
  },
  {
    subDomain: 'rate-limited',
    name: 'Error: rate limit reached, always',
    sentence: '429 `rate_limit_reached` every time.',
    answer: ({ permitted }) => refusal('rate_limit_reached', { total_permitted: permitted }),
  },
  {
    subDomain: 'rate-limit-passing',
    name: 'Error: rate limit reached, once',
    sentence: '429 with `Retry-After: 3` to the first request, then the public packages.',
    answer: passing(({ permitted }) =>
      refusal('rate_limit_reached', { total_permitted: permitted }, { headers: { 'Retry-After': '3' } }),
    ),
  },
  {
    subDomain: 'service-unavailable',
    name: 'Error: service unavailable, always',
    sentence: '503 `service_unavailable` every time.',
    answer: refuses('service_unavailable'),
  },
  {
    subDomain: 'unavailable-passing',
    name: 'Error: service unavailable, once',
    sentence: '503 to the first request, then the public packages.',
    answer: passing(refuses('service_unavailable')),
  },
  {
    subDomain: 'internal-error',
    name: 'Error: 500 with a web page',
    sentence: '500 with an HTML body.',
    answer: () =>
      raw('<!doctype html><title>500</title><h1>Something went wrong</h1>\n', {
        status: 500,
        type: 'text/html; charset=utf-8',
      }),
  },
  {
    subDomain: 'unknown-error',
    name: 'Error: a code nobody knows',
    sentence: '422 with an error code that is in no document.',
    answer: () =>
      raw(
        JSON.stringify({
          error: {
            code: 'moon_in_wrong_phase',
            description: 'Packages can only be listed while the moon is waxing',
            detail: { phase: 'waning' },
          },
        }),
        { status: 422 },
      ),
  },
  {
    subDomain: 'slow',
    name: 'Slow (2 seconds)',
    sentence: 'The public packages after 2 seconds.',
    answer: after(2000),
  },
  {
    subDomain: 'very-slow',
    name: 'Very slow (8 seconds)',
    sentence: 'The public packages after 8 seconds.',
    answer: after(8000),
  },
  {
    subDomain: 'stale',
    name: 'Stale (25 minutes old)',
    sentence: 'The public packages as they were 25 minutes ago, as a gateway answers that cannot ask anew.',
    answer: async (ask) => {
      const response = await publicOnes(ask);
      response.headers.set(AS_OF, new Date(ask.now - STALE_MS).toISOString());
      response.headers.set(STALE, '1');
      return response;
    },
  },
  {
    subDomain: 'silent',
    name: 'Silent (never answers)',
    sentence: 'No answer, ever.',
    // A day is "ever" to any caller, and still ends.
    answer: after(86_400_000),
  },
  {
    subDomain: 'trickle',
    name: 'Trickle (a few bytes a second)',
    sentence:
      'The head of the answer at once, then 8 bytes a second for a minute, then a dropped connection.',
    answer: (ask) =>
      trickle(JSON.stringify(packagePage(PUBLIC_PACKAGES, ask)), {
        bytes: 4,
        everyMs: 500,
        times: 120,
        pause: ask.pause,
      }),
  },
  {
    subDomain: 'html-body',
    name: 'Broken: a web page instead of data',
    sentence: '200 with HTML, as a captive portal sends.',
    answer: () =>
      raw('<!doctype html><title>Welcome</title><p>Sign in to use this network.</p>\n', {
        type: 'text/html; charset=utf-8',
      }),
  },
  {
    subDomain: 'truncated-json',
    name: 'Broken: JSON that stops half-way',
    sentence: '200 with the first half of the JSON, ended in good order.',
    answer: (ask) => {
      const whole = JSON.stringify(packagePage(PUBLIC_PACKAGES, ask));
      return raw(whole.slice(0, Math.ceil(whole.length / 2)));
    },
  },
  {
    subDomain: 'no-content',
    name: 'Broken: no content',
    sentence: '204 without a body.',
    answer: () => new Response(null, { status: 204 }),
  },
  {
    subDomain: 'error-in-200',
    name: 'Broken: an error inside a success',
    sentence: '200 whose body is the error `service_unavailable`.',
    answer: () =>
      raw(
        JSON.stringify({
          error: {
            code: 'service_unavailable',
            description: 'The service is currently unavailable, please try again later',
            detail: {},
          },
        }),
      ),
  },
  {
    subDomain: 'wrong-shape',
    name: 'Broken: JSON of another shape',
    sentence: '200 with valid JSON that has no list of packages in it.',
    answer: () => json({ pagination: { current_page: 1 }, packages: {} }),
  },
  {
    subDomain: 'wrong-types',
    name: 'Broken: some packages break the contract',
    sentence: 'Twelve packages, four of which break the contract, each in another way.',
    answer: lists(() => WRONG_TYPES),
  },
  {
    subDomain: 'cut-off',
    name: 'Broken: connection cut half-way',
    sentence: '200 and half of the body, then the connection is dropped.',
    answer: (ask) => cutOff(JSON.stringify(packagePage(PUBLIC_PACKAGES, ask))),
  },
  {
    subDomain: 'unreachable',
    name: 'Broken: unreachable',
    sentence:
      'The connection is dropped without an answer; through the gateway, which cannot reach it, a 502.',
    answer: () => {
      throw new ConnectionLost('This organization drops the connection before it answers');
    },
  },
  {
    subDomain: 'flaky',
    name: 'Flaky (every second request fails)',
    sentence: '600 packages; every second request of a caller gets a 503.',
    answer: (ask) => (ask.visits % 2 === 1 ? refusal('service_unavailable') : lists(flaky)(ask)),
  },
  {
    subDomain: 'part-missing',
    name: 'Part missing (601 to 800 of 1,000)',
    sentence: '1,000 packages; any page with one of the records 601 to 800 on it gets a 503.',
    answer: (ask) => {
      const first = (ask.page - 1) * ask.perPage + 1;
      const last = ask.page * ask.perPage;
      return first <= 800 && last >= 601 ? refusal('service_unavailable') : lists(thousand)(ask);
    },
  },
  {
    subDomain: 'moving',
    name: 'Moving (the list grows while it is read)',
    sentence: `900 packages; before each of a caller's next ${MOVES} requests one more is added at the front, so that pages repeat packages and the total changes; then it rests.`,
    answer: (ask) => lists(() => moving().slice(Math.max(0, MOVES - ask.visits)))(ask),
  },
];
