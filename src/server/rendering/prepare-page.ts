import type { QueryClient } from '@tanstack/react-query';
import { ApiError, type Failure } from '#api/errors.ts';
import { giveFailure, givenFailureQuery } from '#api/given-failure.ts';
import { createQueryClient } from '#api/query-client.ts';
import { attributes } from '#catalogue/attributes.ts';
import type { Language } from '#language/language.ts';
import { parseView } from '#view/codec.ts';
import type { Log } from '../operations/log.ts';
import { wait } from '../wait.ts';
import { FRESH_MS, takesBack } from './catalogue-store.ts';
import type { Source } from './load-catalogue.ts';
import { loadOrganizations } from './load-organizations.ts';
import { loadPlace } from './load-place.ts';
import { placeOf, urlOf } from './page-address.ts';

/** All that a page is made of. */
export interface Prepared {
  readonly queryClient: QueryClient;
  readonly status: number;
  /** Until when the page says what the API would say, Unix time in milliseconds; undefined: it is of this moment only. */
  readonly freshUntil: number | undefined;
  /** In how many seconds it is worth asking again, where the API has said so. */
  readonly retryAfterS?: number | undefined;
}

/** For how long a page is kept whose data is older than it should be, in milliseconds. */
const KEPT_AGED_MS = 5000;
/** How long a page that has all its packages waits for the name of their organization, in milliseconds. */
const PATIENCE_FOR_NAMES_MS = 150;

/** Asks for all that an address needs. Never rejects: what fails is part of the page. */
export async function preparePage(
  language: Language,
  address: string,
  { source, log }: { readonly source: Source; readonly log: Log },
): Promise<Prepared> {
  const { now } = source;
  const { view, conflict } = parseView(urlOf(address).searchParams, attributes);
  const queryClient = createQueryClient();
  const place = placeOf(address);
  const organizations = loadOrganizations(view, source, queryClient, place?.kind === 'organizations');
  if (place === undefined || place.kind === 'organizations' || conflict !== undefined) {
    const asked = await organizations;
    if (place?.kind !== 'organizations')
      return { queryClient, status: place === undefined ? 404 : 200, freshUntil: now() + FRESH_MS };
    if (asked instanceof ApiError) return failed(queryClient, asked);
    return { queryClient, status: 200, freshUntil: freshUntilOf(asked ?? now(), now()) };
  }
  try {
    const { status, at, isComplete } = await loadPlace(language, place, view, source, queryClient);
    // What an organization is called is worth no wait: the browser asks for it.
    await Promise.race([organizations, wait(PATIENCE_FOR_NAMES_MS)]);
    if (status instanceof ApiError) return failed(queryClient, status);
    return { queryClient, status, freshUntil: freshUntilOf(isComplete ? at : 0, now()) };
  } catch (error) {
    if (!(error instanceof ApiError)) {
      const stack = error instanceof Error ? (error.stack ?? error.name) : 'unknown';
      log.error({ stack }, 'A page could not be prepared.');
      return { queryClient: createQueryClient(), status: 200, freshUntil: undefined };
    }
    await Promise.race([organizations, wait(PATIENCE_FOR_NAMES_MS)]);
    const { queryKey } = givenFailureQuery(source.client, view.organization);
    queryClient.setQueryData(queryKey, giveFailure(error));
    // What is taken back takes the place of what caches have, as no failure does.
    return {
      ...failed(queryClient, error),
      freshUntil: takesBack(error) ? now() + KEPT_AGED_MS : undefined,
    };
  }
}

/** What has holes, or is older because it could not be asked anew, is kept for moments: for the crowd that asks meanwhile. */
function freshUntilOf(at: number, now: number): number {
  return Math.max(at + FRESH_MS, now + KEPT_AGED_MS);
}

/** A page that tells of a failure. */
function failed(queryClient: QueryClient, { failure }: ApiError): Prepared {
  const ms = failure.kind === 'http' ? failure.retryAfterMs : undefined;
  return {
    queryClient,
    status: statusOf(failure),
    freshUntil: undefined,
    retryAfterS: ms === undefined ? undefined : Math.ceil(ms / 1000),
  };
}

/** The status that tells machines what the page tells people. */
function statusOf(failure: Failure): number {
  switch (failure.kind) {
    case 'http':
      if (failure.status >= 400) return failure.status;
      // An error in the body of a success.
      return { rate_limit_reached: 429, service_unavailable: 503 }[failure.problem.code as string] ?? 502;
    case 'timeout':
      return 504;
    default:
      return 502;
  }
}
