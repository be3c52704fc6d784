/**
 * What the parts of the gateway tell of their work, so that somebody may count it: one method for each event, none of which
 * fails or waits. All words are of small sets: nothing that a caller or upstream writes becomes the name of a series.
 */
export interface Meter {
  /** An answer to a caller has ended, or its connection has. */
  readonly requestAnswered: (answer: RequestAnswer) => void;
  /** A question to upstream has an answer that begins, or never will. */
  readonly upstreamAnswered: (answer: UpstreamAnswer) => void;
  /** An answer that was counted as a success was none: something else than a list, or not to its end. */
  readonly answerUnusable: (answer: Pick<UpstreamAnswer, 'list' | 'token'>) => void;
  /** How the cache of upstream's answers came by one. */
  readonly cacheAnswered: (outcome: CacheOutcome) => void;
  /** What that cache holds now. */
  readonly cacheHolds: (contents: { readonly entries: number; readonly bytes: number }) => void;
  /** What upstream says is left of the requests that it permits the gateway's own token, each minute. */
  readonly rateLimitSeen: (limit: { readonly permitted: number; readonly remaining: number }) => void;
  /** Nothing is asked with the gateway's own token for so many milliseconds. */
  readonly rateLimitReached: (pause: { readonly opensInMs: number }) => void;
  /** A page is rendered whole, in so many milliseconds without the time that its data took. */
  readonly pageRendered: (rendering: { readonly ms: number }) => void;
}

export interface RequestAnswer {
  readonly route: Route;
  /** As it was sent; others than GET and HEAD are counted as one. */
  readonly method: string;
  /** The HTTP status. */
  readonly status: number;
  /** From the request's head to the answer's end. */
  readonly ms: number;
}

/** What a request is for. Not its path, of which there are as many as callers think of. */
export type Route =
  | '/'
  | '/packages/:package'
  | '/compare'
  | '/organizations'
  | '/embed/*'
  | '/og.png'
  | '/assets/*'
  | '/core/v1/virtual_machine_packages'
  | '/core/v1/organizations'
  | '/core/v1/*'
  | '/sign-in/*'
  | '/sign-out'
  | '/healthz'
  | '/readyz'
  | 'file'
  | 'other';

export interface UpstreamAnswer {
  readonly list: 'packages' | 'organizations';
  readonly outcome: UpstreamOutcome;
  /** Whether it was asked with the gateway's own token, or with a caller's: what that is worth is the caller's affair. */
  readonly token: 'own' | 'callers';
  /** From the question to the answer's head. */
  readonly ms: number;
}

/**
 * `refused` is a status from 400 to 499 but 429, `failed` one from 500 up; `timeout` no answer in time, `unreachable` none
 * at all; `abandoned`: the caller went away before it came.
 */
export type UpstreamOutcome =
  | 'success'
  | 'not_modified'
  | 'refused'
  | 'rate_limited'
  | 'failed'
  | 'redirect'
  | 'timeout'
  | 'unreachable'
  | 'abandoned';

/**
 * `renewing`: it serves while it is asked for anew; `stale`: older than it should be, but there; `joined`: somebody else's
 * question to upstream was under way already; `failed`: there is none.
 */
export type CacheOutcome = 'hit' | 'renewing' | 'stale' | 'miss' | 'joined' | 'failed';

const nothing = () => {};

/** Counts nothing. */
export const silentMeter: Meter = {
  requestAnswered: nothing,
  upstreamAnswered: nothing,
  answerUnusable: nothing,
  cacheAnswered: nothing,
  cacheHolds: nothing,
  rateLimitSeen: nothing,
  rateLimitReached: nothing,
  pageRendered: nothing,
};

/** What an answer of upstream's counts as, by its HTTP status. */
export function outcomeOf(status: number): UpstreamOutcome {
  if (status === 304) return 'not_modified';
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  return status >= 300 ? 'redirect' : 'success';
}
