import type { ContractFailure, Failure, HttpFailure } from '#api/errors.ts';
import { formatNumber } from '#catalogue/format.ts';

/** What a person is told about a failure, and the one thing that they can do about it. */
export interface Explanation {
  readonly title: string;
  readonly advice: string;
  /**
   * - `choose_organization`: another organization, or the public packages
   * - `give_token`: a token of one's own
   * - `start_over`: the catalogue's first page, without the organization's or page's parameters
   * - `try_again`: the same once more
   * - `wait`: nothing; it goes on by itself
   */
  readonly action: 'choose_organization' | 'give_token' | 'start_over' | 'try_again' | 'wait';
}

/** What was asked for when it failed. */
export interface Asked {
  readonly list: 'packages' | 'organizations';
  /** How the link names the organization; undefined for the public packages. */
  readonly organization?: string | undefined;
}

/** Puts a failure into words that name the thing. */
export function explainFailure(failure: Failure, asked: Asked): Explanation {
  switch (failure.kind) {
    case 'network':
      return failure.during === 'request'
        ? {
            title: 'The catalogue could not be reached',
            advice: 'Check the connection of this device.',
            action: 'try_again',
          }
        : {
            title: 'The connection was lost half-way through the answer',
            advice: 'What had come of it cannot be used.',
            action: 'try_again',
          };
    case 'timeout':
      return {
        title: `No complete answer came within ${formatNumber(failure.afterMs / 1000)} seconds`,
        advice: 'The API is slow at the moment, or the connection is.',
        action: 'try_again',
      };
    case 'contract':
      return explainContract(failure, asked);
    case 'http':
      return explainHttp(failure, asked);
  }
}

function explainContract({ problem, status, where }: ContractFailure, asked: Asked): Explanation {
  const advice = 'Something between this page and the API, or the API itself, is not working as it should.';
  switch (problem) {
    case 'empty':
      return { title: `The answer was empty (status ${status})`, advice, action: 'try_again' };
    case 'html':
      return {
        title: `A web page came instead of the list of ${asked.list}`,
        advice:
          'A network that wants a sign-in, or a proxy in front of the API, may have answered in its place.',
        action: 'try_again',
      };
    case 'truncated':
      return { title: 'The answer stopped before its end', advice, action: 'try_again' };
    case 'not_json':
      return { title: 'The answer was not in the format that the API promises', advice, action: 'try_again' };
    case 'shape':
      return {
        title: 'The answer did not have the fields that the API promises',
        advice:
          where === undefined || where === ''
            ? advice
            : `The first one missing or wrong is “${where}”. ${advice}`,
        action: 'try_again',
      };
  }
}

function explainHttp({ problem, status }: HttpFailure, asked: Asked): Explanation {
  const whose = asked.organization === undefined ? 'organization' : `organization “${asked.organization}”`;
  switch (problem.code) {
    case 'missing_api_token':
      return {
        title: 'The API was asked without a token',
        advice:
          'Whoever runs this catalogue gives it one with the setting KATAPULT_API_TOKEN; or use a token of your own.',
        action: 'give_token',
      };
    case 'invalid_api_token':
      return {
        title: 'The API token is wrong or has expired',
        advice: problem.details ?? 'Nothing can be listed with it.',
        action: 'give_token',
      };
    case 'invalid_capabilities_token':
      return {
        title: 'The capabilities token is not valid',
        advice: 'It is malformed, has expired or was signed with the wrong key.',
        action: 'give_token',
      };
    case 'scope_not_granted':
      return {
        title: `The API token may not list ${asked.list}`,
        advice:
          problem.scopes.length === 0
            ? 'A scope that it needs was not granted.'
            : `It needs the ${problem.scopes.length === 1 ? 'scope' : 'scopes'} ${problem.scopes.join(', ')}.`,
        action: 'give_token',
      };
    case 'unauthorized_network_for_api_token':
      return {
        title: 'The API token may not be used from this network',
        advice: `${
          problem.ipAddress === undefined ? 'The address' : `The address ${problem.ipAddress}`
        } was refused. Allow it in the token’s settings, or use another token.`,
        action: 'give_token',
      };
    case 'invalid_argument':
      return {
        title:
          problem.argument === undefined
            ? 'The API could not use a part of this link'
            : `The API could not use “${problem.argument}” of this link`,
        advice: [
          problem.issue && `It says: ${problem.issue.replaceAll('_', ' ')}.`,
          ...problem.errors.map(sentence),
        ]
          .filter(Boolean)
          .join(' '),
        action: 'start_over',
      };
    case 'organization_not_found':
      return {
        title: `There is no ${whose}, or the token cannot see it`,
        advice: 'Check how it is spelled, or choose another one.',
        action: 'choose_organization',
      };
    case 'organization_suspended':
      return {
        title: `The ${whose} is suspended`,
        advice: 'Its packages cannot be listed until that is lifted.',
        action: 'choose_organization',
      };
    case 'organization_not_activated':
      return {
        title: `The ${whose} has not been activated yet`,
        advice: 'Its packages can be listed once it is.',
        action: 'choose_organization',
      };
    case 'organization_not_listed':
      return {
        title: `This catalogue does not show the ${whose}`,
        advice:
          'Whoever runs it can list it in the setting CATALOGUE_ORGANIZATIONS. With a token of your own you can see it now.',
        action: 'give_token',
      };
    case 'rate_limit_reached':
      return {
        title: 'Too many requests just now',
        advice:
          problem.totalPermitted === undefined
            ? 'The API limits how many requests it answers in a minute.'
            : `The API answers ${formatNumber(problem.totalPermitted)} requests a minute, and they are used up.`,
        action: 'wait',
      };
    case 'service_unavailable':
      return {
        title: 'The API is unavailable at the moment',
        advice: 'It says so itself, so it will most likely be back soon.',
        action: 'try_again',
      };
    case 'bad_gateway':
      return {
        title: 'The API behind this catalogue could not be reached',
        advice: 'The catalogue itself works; the API that it asks does not answer.',
        action: 'try_again',
      };
    case 'gateway_timeout':
      return {
        title: 'The API behind this catalogue did not answer in time',
        advice: 'The catalogue itself works; the API that it asks is slow or silent.',
        action: 'try_again',
      };
    case 'other':
      return {
        title: problem.description ?? `The API answered with an error (status ${status})`,
        advice: problem.given === undefined ? 'It did not say which.' : `It calls it “${problem.given}”.`,
        action: status === 429 ? 'wait' : 'try_again',
      };
  }
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
