import { describe, expect, it } from 'vitest';
import type { Failure, Problem } from '#api/errors.ts';
import { english } from '#language/language.ts';
import { loadLanguage } from '#language/load-language.ts';
import { explainFailure, type Explanation } from './explain-failure.ts';

const http = (problem: Problem, status = 403): Failure => ({
  kind: 'http',
  status,
  problem,
  retryAfterMs: undefined,
});

const failures: [Failure, Explanation['action'], RegExp][] = [
  [{ kind: 'network', during: 'request' }, 'try_again', /could not be reached/],
  [{ kind: 'network', during: 'answer' }, 'try_again', /lost half-way/],
  [{ kind: 'timeout', afterMs: 15_000 }, 'try_again', /within 15 seconds/],
  [
    { kind: 'contract', status: 204, problem: 'empty', where: undefined },
    'try_again',
    /empty \(status 204\)/,
  ],
  [{ kind: 'contract', status: 200, problem: 'html', where: undefined }, 'try_again', /web page came/],
  [
    { kind: 'contract', status: 200, problem: 'truncated', where: undefined },
    'try_again',
    /stopped before its end/,
  ],
  [{ kind: 'contract', status: 200, problem: 'too_large', where: undefined }, 'try_again', /longer than any/],
  [{ kind: 'contract', status: 200, problem: 'not_json', where: undefined }, 'try_again', /format/],
  [{ kind: 'contract', status: 200, problem: 'shape', where: 'pagination' }, 'try_again', /“pagination”/],
  [http({ code: 'missing_api_token' }, 400), 'give_token', /KATAPULT_API_TOKEN/],
  [
    http({ code: 'invalid_api_token', details: 'It expired yesterday.' }),
    'give_token',
    /It expired yesterday/,
  ],
  [http({ code: 'invalid_capabilities_token' }), 'give_token', /capabilities token/],
  [http({ code: 'scope_not_granted', scopes: ['a:read', 'b:read'] }), 'give_token', /scopes a:read, b:read/],
  [
    http({ code: 'unauthorized_network_for_api_token', ipAddress: '203.0.113.9' }),
    'give_token',
    /203\.0\.113\.9/,
  ],
  [
    http(
      { code: 'invalid_argument', argument: 'per_page', issue: 'parse_error', errors: ['must be a number'] },
      400,
    ),
    'start_over',
    /“per_page”.*parse error.*Must be a number\./,
  ],
  [http({ code: 'organization_not_found' }, 404), 'choose_organization', /no organization “acme”/],
  [http({ code: 'organization_suspended' }), 'choose_organization', /organization “acme” is suspended/],
  [
    http({ code: 'organization_not_activated' }),
    'choose_organization',
    /organization “acme” has not been activated/,
  ],
  [http({ code: 'organization_not_listed' }), 'give_token', /organization “acme”.*CATALOGUE_ORGANIZATIONS/],
  [http({ code: 'rate_limit_reached', totalPermitted: 1000 }, 429), 'wait', /1,000 requests a minute/],
  [http({ code: 'service_unavailable' }, 503), 'try_again', /unavailable/],
  [http({ code: 'bad_gateway' }, 502), 'try_again', /could not be reached/],
  [http({ code: 'unusable_answer' }, 502), 'try_again', /cannot be used/],
  [http({ code: 'sign_in_waiting' }, 503), 'try_again', /cannot be renewed/],
  [http({ code: 'gateway_timeout' }, 504), 'try_again', /did not answer in time/],
  [http({ code: 'other', given: 'teapot', description: undefined }, 418), 'try_again', /status 418.*teapot/],
  [http({ code: 'other', given: undefined, description: undefined }, 429), 'wait', /status 429/],
];

describe('a failure in words', () => {
  it.each(failures)('%j', (failure, action, words) => {
    const explained = explainFailure(english, failure, { list: 'packages', organization: 'acme' });
    expect(explained.action).toBe(action);
    expect(`${explained.title} ${explained.advice} ${explained.said ?? ''}`).toMatch(words);
    expect(explained.advice).not.toMatch(/undefined|NaN|\[object/);
  });
  it('has words of its own for each failure', () => {
    const said = failures.map(([failure]) => {
      const { title, advice, said = '' } = explainFailure(english, failure, { list: 'packages' });
      return `${title} ${advice} ${said}`;
    });
    expect(new Set(said).size).toBe(failures.length);
  });
  it('keeps apart what the API says in its own words', async () => {
    const german = await loadLanguage('de');
    const of = (problem: Parameters<typeof http>[0], status: number) =>
      explainFailure(german, http(problem, status), { list: 'packages' });
    expect(of({ code: 'other', given: undefined, description: 'On fire' }, 500)).toMatchObject({
      title: 'On fire',
      isTitleSaid: true,
    });
    expect(of({ code: 'other', given: undefined, description: undefined }, 500).isTitleSaid).toBe(false);
    expect(of({ code: 'invalid_api_token', details: 'It expired.' }, 403)).toMatchObject({
      advice: '',
      said: 'It expired.',
    });
    const argument = {
      code: 'invalid_argument',
      argument: 'page',
      issue: 'too_big',
      errors: ['must be less'],
    } as const;
    expect(of(argument, 400)).toMatchObject({ advice: 'Sie meldet:', said: 'too big. Must be less.' });
  });
});
