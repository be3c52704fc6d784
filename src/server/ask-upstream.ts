import { apiError } from './api-error.ts';
import type { Upstream } from './upstream.ts';

export interface Question {
  /** Path under the API's address, and query. */
  readonly path: string;
  /** The whole value of the header. */
  readonly authorization: string;
  readonly ifNoneMatch?: string | undefined;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface AskOptions {
  readonly upstream: Upstream;
  /** How long upstream may take to begin its answer, in milliseconds. */
  readonly silentAfterMs: number;
  /** Takes one line for the operator. */
  readonly log: (line: string) => void;
}

/** Gives upstream's answer as soon as it begins, or the gateway's own in the API's shape where there is none. */
export type AskUpstream = (question: Question) => Promise<Response>;

export function createAskUpstream({ upstream, silentAfterMs, log }: AskOptions): AskUpstream {
  return async ({ path, authorization, ifNoneMatch, signal }) => {
    const giveUp = new AbortController();
    const abandon = () => giveUp.abort();
    if (signal.aborted) abandon();
    signal.addEventListener('abort', abandon, { once: true });
    const timer = setTimeout(abandon, silentAfterMs);
    try {
      const response = await upstream.send(`${upstream.url}${path}`, {
        headers: {
          Accept: 'application/json',
          Authorization: authorization,
          'User-Agent': 'vm-catalogue',
          ...(ifNoneMatch !== undefined && { 'If-None-Match': ifNoneMatch }),
        },
        // A redirect could lead the token to another host.
        redirect: 'manual',
        signal: giveUp.signal,
      });
      if (response.status >= 300 && response.status < 400 && response.status !== 304) {
        await response.body?.cancel();
        log(
          `The API answered ${response.status}, a redirect, which is not followed: is KATAPULT_API_URL right?`,
        );
        return badGateway('The API answered with a redirect, which this gateway does not follow.');
      }
      return response;
    } catch (error) {
      // Nobody is there to read it.
      if (signal.aborted) return new Response(null, { status: 499 });
      if (giveUp.signal.aborted) {
        const seconds = silentAfterMs / 1000;
        log(`The API did not begin an answer within ${seconds} s.`);
        return apiError(504, {
          code: 'gateway_timeout',
          description: `The API did not answer within ${seconds} seconds. Try again in a moment.`,
        });
      }
      log(`The API could not be reached (${reasonOf(error)}).`);
      return badGateway('The API could not be reached. Try again in a moment.');
    } finally {
      clearTimeout(timer);
    }
  };
}

export function badGateway(description: string): Response {
  return apiError(502, { code: 'bad_gateway', description });
}

/**
 * What went wrong, by its code or its class alone. An error's message is never shown: those of the HTTP client may
 * repeat a header's value, and one of the headers is the token.
 */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const { cause } = error;
  const deepest = cause instanceof Error ? cause : error;
  return 'code' in deepest && typeof deepest.code === 'string' ? deepest.code : deepest.name;
}
