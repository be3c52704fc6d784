import { ApiError } from './errors.ts';
import { isTransient, retryAt } from './retry.ts';

/** What stands in the way of an answer, and what comes of it. */
export type Trouble =
  | {
      readonly kind: 'failed';
      readonly error: ApiError;
      /** When it is asked again by itself, Unix time in milliseconds. Undefined: only somebody's doing helps. */
      readonly retryAt: number | undefined;
    }
  /** The browser says that it has no connection. It is asked as soon as there is one. */
  | { readonly kind: 'offline' };

/** The part of a query's result that says how its last attempts went. */
interface Attempts {
  readonly error: Error | null;
  readonly failureReason: Error | null;
  readonly failureCount: number;
  readonly fetchStatus: 'fetching' | 'paused' | 'idle';
}

const SOON_MS = 5000;

/**
 * The trouble that a query is in: its error, or the failure after which it is waiting to ask again. Undefined when all
 * is well. An error that is not an `ApiError` is a mistake in the code, and thrown on to the error boundary.
 *
 * @param isHeld - there is an answer to show, and it is asked anew behind: what may pass with a second try soon is not told
 */
export function troubleOf(
  { error, failureReason, failureCount, fetchStatus }: Attempts,
  isHeld = false,
): Trouble | undefined {
  if (fetchStatus === 'paused') return { kind: 'offline' };
  const reason = error ?? failureReason;
  if (reason === null) return undefined;
  if (!(reason instanceof ApiError)) throw reason;
  const next = error === null && isTransient(reason) ? retryAt(failureCount, reason) : undefined;
  if (isHeld && failureCount < 2 && next && next < reason.at + SOON_MS) return undefined;
  return { kind: 'failed', error: reason, retryAt: next };
}
