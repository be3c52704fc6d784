import { useQueryClient } from '@tanstack/react-query';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { Dated } from './as-of.ts';
import { useClient } from './client-context.ts';
import { packageQueries } from './queries.ts';

/**
 * When the API said what is shown of an organization, Unix time in milliseconds; undefined: not longer ago than it should be.
 *
 * @param held - what the browser has asked for itself; undefined: what a server has worked out is shown
 */
export function useStaleAsOf(organization: OrganizationRef, held: Dated | undefined): number | undefined {
  const { staleAsOf } = packageQueries(useClient());
  const given = useQueryClient().getQueryData<number>(staleAsOf(organization));
  return held === undefined ? given : held.isStale ? held.asOf : undefined;
}
