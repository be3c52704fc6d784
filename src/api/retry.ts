import { ApiError, type Problem } from './errors.ts';

/** The API counts requests per minute and says no more, so a minute is the longest that its limit can last. */
const RATE_LIMIT_WINDOW_MS = 60_000;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** Codes that mean the same whatever status they come with: an error can hide in the body of a 200. */
const PASSING_CODES: ReadonlySet<Problem['code']> = new Set(['rate_limit_reached', 'service_unavailable']);

/**
 * Whether the same request can succeed later without anybody doing anything: no connection, no answer in time, 429, 5xx, and
 * answers that break the contract, as what stands in between sends them for a while. Other refusals stay as they are until
 * somebody changes something.
 */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  const { failure } = error;
  switch (failure.kind) {
    case 'network':
    case 'timeout':
    case 'contract':
      return true;
    case 'http':
      return isOfMoment(failure.status) || PASSING_CODES.has(failure.problem.code);
  }
}

/** What leads elsewhere comes from something in between, as a page to sign in at; 408 and 429 speak of this moment. */
function isOfMoment(status: number): boolean {
  return status >= 500 || status === 429 || status === 408 || (status >= 300 && status < 400);
}

/**
 * How long to wait before asking again, in milliseconds: 1, 2, 4 … s and at most a minute; longer where the answer asks for
 * it (`Retry-After`, at most ten minutes); a minute after a 429 that says nothing. Up to a quarter is added, so that many pages
 * do not come back at once.
 * The spread is taken from the error's own time, so the same error always gives the same delay, and a countdown can be
 * shown from it. `failures` counts from 1.
 */
export function retryDelayMs(failures: number, error: ApiError): number {
  const { failure } = error;
  const spread = 1 + (error.at % 251) / 1000;
  const isOverLimit =
    failure.kind === 'http' && (failure.status === 429 || failure.problem.code === 'rate_limit_reached');
  const askedFor =
    (failure.kind === 'http' ? failure.retryAfterMs : undefined) ?? (isOverLimit ? RATE_LIMIT_WINDOW_MS : 0);
  const usual = Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), LONGEST_DELAY_MS);
  return Math.max(usual, Math.min(askedFor, 10 * LONGEST_DELAY_MS)) * spread;
}

/** When a transient error is asked again, Unix time in milliseconds. */
export function retryAt(failures: number, error: ApiError): number {
  return error.at + retryDelayMs(failures, error);
}
