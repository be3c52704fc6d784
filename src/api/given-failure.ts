import { queryOptions, skipToken, type QueryKey } from '@tanstack/react-query';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { ApiError, Failure } from './errors.ts';
import { packageQueries } from './queries.ts';
import type { Client } from './client.ts';

/** A failure that a server met before the browser asked anything: plain values, so that it can be sent along. */
export interface GivenFailure {
  readonly failure: Failure;
  /** Unix time in milliseconds, by the server's clock. */
  readonly at: number;
  readonly requestId: string | undefined;
}

const FAILURE = 'failure';

/** Whether a query is one that holds such a failure. */
export function isGivenFailure(queryKey: QueryKey): boolean {
  return queryKey.at(-1) === FAILURE;
}

/** Holds the failure at an organization's packages; nothing is ever asked for it. */
export function givenFailureQuery(client: Client, organization: OrganizationRef) {
  return queryOptions<GivenFailure>({
    queryKey: [...packageQueries(client).organization(organization), FAILURE],
    queryFn: skipToken,
  });
}

/** Holds the failure at the list of organizations; nothing is ever asked for it. */
export function organizationsFailureQuery() {
  return queryOptions<GivenFailure>({ queryKey: ['organizations', FAILURE], queryFn: skipToken });
}

export function giveFailure({ failure, at, requestId }: ApiError): GivenFailure {
  return { failure, at, requestId };
}

/** Whether a failure is the API's last word, which no second question changes: a token that may not ask for it, for instance. */
export function isLastWord(failure: Failure): boolean {
  if (failure.kind !== 'http') return false;
  const { status } = failure;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
