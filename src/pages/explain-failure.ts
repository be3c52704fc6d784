import type { ContractFailure, Failure, HttpFailure } from '#api/errors.ts';
import { failureWords } from '#language/en/failures.ts';
import type { Language } from '#language/language.ts';

/** What a person is told about a failure, and the one thing that they can do about it. */
export interface Explanation {
  readonly title: string;
  /** Whether the title is the API's own words. */
  readonly isTitleSaid?: boolean;
  /** May be empty, where `said` says it. */
  readonly advice: string;
  /** What the API says about it in its own words, behind the advice. */
  readonly said?: string;
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
export function explainFailure(language: Language, failure: Failure, asked: Asked): Explanation {
  const words = language.words(failureWords);
  switch (failure.kind) {
    case 'network':
      return { ...words[failure.during], action: 'try_again' };
    case 'timeout': {
      const { title, advice } = words.timeout;
      return { title: title(failure.afterMs / 1000), advice, action: 'try_again' };
    }
    case 'contract':
      return { ...explainContract(words, failure, asked), action: 'try_again' };
    case 'http':
      return explainHttp(words, failure, asked);
  }
}

type Words = ReturnType<(typeof failureWords)['english']>;

function explainContract(
  words: Words,
  { problem, status, where }: ContractFailure,
  { list }: Asked,
): Omit<Explanation, 'action'> {
  switch (problem) {
    case 'empty':
      return { ...words.empty, title: words.empty.title(status) };
    case 'html':
      return { ...words.html, title: words.html.title(list) };
    case 'truncated':
    case 'too_large':
    case 'not_json':
      return words[problem];
    case 'shape':
      return { ...words.shape, advice: words.shape.advice(where) };
  }
}

function explainHttp(
  words: Words,
  { problem, status }: HttpFailure,
  { list, organization }: Asked,
): Explanation {
  switch (problem.code) {
    case 'missing_api_token':
    case 'invalid_capabilities_token':
      return { ...words[problem.code], action: 'give_token' };
    case 'invalid_api_token': {
      const { title, advice } = words.invalid_api_token;
      return { title, ...adviceOr(problem.details, advice), action: 'give_token' };
    }
    case 'scope_not_granted': {
      const { title, advice } = words.scope_not_granted;
      return { title: title(list), advice: advice(problem.scopes), action: 'give_token' };
    }
    case 'unauthorized_network_for_api_token': {
      const { title, advice } = words.unauthorized_network_for_api_token;
      return { title, advice: advice(problem.ipAddress), action: 'give_token' };
    }
    case 'invalid_argument': {
      const { title, says } = words.invalid_argument;
      return {
        title: title(problem.argument),
        advice: problem.issue ? says : '',
        said: [problem.issue && `${problem.issue.replaceAll('_', ' ')}.`, ...problem.errors.map(sentence)]
          .filter(Boolean)
          .join(' '),
        action: 'start_over',
      };
    }
    case 'organization_not_found':
    case 'organization_suspended':
    case 'organization_not_activated': {
      const { title, advice } = words[problem.code];
      return { title: title(organization), advice, action: 'choose_organization' };
    }
    case 'organization_not_listed': {
      const { title, advice } = words.organization_not_listed;
      return { title: title(organization), advice, action: 'give_token' };
    }
    case 'rate_limit_reached': {
      const { title, advice } = words.rate_limit_reached;
      return { title, advice: advice(problem.totalPermitted), action: 'wait' };
    }
    case 'service_unavailable':
    case 'bad_gateway':
    case 'unusable_answer':
    case 'sign_in_waiting':
    case 'gateway_timeout':
      return { ...words[problem.code], action: 'try_again' };
    case 'other': {
      const { title, advice } = words.other;
      return {
        title: problem.description ?? title(status),
        isTitleSaid: problem.description !== undefined,
        advice: advice(problem.given),
        action: status === 429 ? 'wait' : 'try_again',
      };
    }
  }
}

/** What the API says, if it says anything, in place of advice of our own. */
function adviceOr(said: string | undefined, advice: string): Pick<Explanation, 'advice' | 'said'> {
  return said === undefined ? { advice } : { advice: '', said };
}

/** What the API says, in its own words. */
function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
