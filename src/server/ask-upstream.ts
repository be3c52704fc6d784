import { apiError } from './api-error.ts';
import type { Log } from './operations/log.ts';
import { outcomeOf, type Meter, type UpstreamOutcome } from './operations/meter.ts';
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
  readonly log: Log;
  readonly meter: Meter;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/** Gives upstream's answer as soon as it begins, or the gateway's own in the API's shape where there is none. */
export type AskUpstream = (question: Question) => Promise<Response>;

export function createAskUpstream({ upstream, silentAfterMs, log, meter, now }: AskOptions): AskUpstream {
  return async ({ path, authorization, ifNoneMatch, signal }) => {
    const list = listOf(path);
    const begin = now();
    const token = authorization === `Bearer ${upstream.token}` ? 'own' : 'callers';
    const count = (outcome: UpstreamOutcome) =>
      meter.upstreamAnswered({ list, outcome, token, ms: now() - begin });
    const giveUp = new AbortController();
    const abandon = () => giveUp.abort();
    if (signal.aborted) abandon();
    signal.addEventListener('abort', abandon, { once: true });
    const timer = setTimeout(abandon, silentAfterMs);
    try {
      const response = withoutSecret(
        await upstream.send(`${upstream.url}${path}`, {
          headers: {
            Accept: 'application/json',
            Authorization: authorization,
            'User-Agent': 'vm-catalogue',
            ...(ifNoneMatch !== undefined && { 'If-None-Match': ifNoneMatch }),
          },
          // A redirect could lead the token to another host.
          redirect: 'manual',
          signal: giveUp.signal,
        }),
        authorization,
      );
      count(outcomeOf(response.status));
      const limit = rateLimitOf(response);
      if (limit !== undefined && token === 'own') meter.rateLimitSeen(limit);
      if (response.status >= 300 && response.status < 400 && response.status !== 304) {
        await response.body?.cancel();
        log.warn(
          { list, status: response.status },
          `The API answered ${response.status}, a redirect, which is not followed: is KATAPULT_API_URL right?`,
        );
        return unusableAnswer('The API answered with a redirect, which this gateway does not follow.');
      }
      if (response.status === 304 && ifNoneMatch === undefined) {
        await response.body?.cancel();
        log.warn({ list, status: 304 }, 'The API answered 304 to a question that was none for changes.');
        return unusableAnswer('The API answered with something else than a list.');
      }
      // No program can make an answer with such a status, though a network brings them.
      if (response.status > 599) {
        await response.body?.cancel();
        log.warn(
          { list, status: response.status },
          `The API answered ${response.status}, which is no status.`,
        );
        return unusableAnswer('The API answered with a status that HTTP does not have.');
      }
      return response;
    } catch (error) {
      if (signal.aborted) {
        count('abandoned');
        // Nobody is there to read it.
        return new Response(null, { status: 499 });
      }
      if (giveUp.signal.aborted) {
        const seconds = silentAfterMs / 1000;
        count('timeout');
        log.warn({ list }, `The API did not begin an answer within ${seconds} s.`);
        return apiError(504, {
          code: 'gateway_timeout',
          description: `The API did not answer within ${seconds} seconds. Try again in a moment.`,
        });
      }
      count('unreachable');
      log.warn({ list }, `The API could not be reached (${reasonOf(error)}).`);
      return apiError(502, {
        code: 'bad_gateway',
        description: 'The API could not be reached. Try again in a moment.',
      });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Which of the API's lists a path is of. */
export function listOf(path: string): 'organizations' | 'packages' {
  return path.startsWith('/organizations') ? 'organizations' : 'packages';
}

/** Without the headers that repeat the token: they are passed on, and written down. */
function withoutSecret(response: Response, authorization: string): Response {
  const token = authorization.replace(/^\S+\s+/, '');
  const repeating = [...response.headers].filter(([, value]) => token !== '' && value.includes(token));
  if (repeating.length === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name] of repeating) headers.delete(name);
  return new Response(response.body, { status: response.status, headers });
}

/** What upstream says of the limit of the token that it was asked with; undefined: nothing. */
function rateLimitOf({ headers }: Response) {
  const [permitted, remaining] = ['X-RateLimit-Permitted', 'X-RateLimit-Remaining'].map((name) => {
    const value = headers.get(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  });
  return permitted === undefined || remaining === undefined ? undefined : { permitted, remaining };
}

/** The gateway's own answer where there came one that nobody can use. */
export function unusableAnswer(description: string): Response {
  return apiError(502, { code: 'unusable_answer', description });
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
