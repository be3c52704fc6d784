import { useQuery } from '@tanstack/react-query';
import { useClient } from './client-context.ts';
import type { OrganizationList } from './contract.ts';
import { ApiError } from './errors.ts';
import { isLastWord, organizationsFailureQuery } from './given-failure.ts';
import { findOrganization } from '#catalogue/describe-organization.ts';
import type { Organization, OrganizationRef } from '#catalogue/organization.ts';
import { organizationQueries } from './queries.ts';
import { troubleOf, type Trouble } from './trouble.ts';

export interface OrganizationsState {
  /** Undefined: not known (yet). */
  readonly list: OrganizationList | undefined;
  readonly trouble: Trouble | undefined;
}

/** Asks for the organizations that the token can see. A token may not be allowed to: the catalogue works without. */
export function useOrganizations(): OrganizationsState {
  const { data: given } = useQuery(organizationsFailureQuery());
  const query = useQuery({
    ...organizationQueries(useClient()).list(),
    enabled: given === undefined || !isLastWord(given.failure),
  });
  const { data: list } = query;
  const isGiven = given !== undefined && list === undefined;
  return {
    list,
    trouble:
      troubleOf(query) ??
      (isGiven
        ? { kind: 'failed', error: new ApiError(given.failure, given), retryAt: undefined }
        : undefined),
  };
}

/** What is known of one organization; for its name the list is asked for. Undefined: nothing (yet). */
export function useOrganization(ref: OrganizationRef): Organization | undefined {
  const queries = organizationQueries(useClient());
  const given = useQuery(queries.one(ref)).data;
  const { data } = useQuery({ ...queries.list(), enabled: ref !== null && given === undefined });
  return given?.organization ?? findOrganization(ref, data?.organizations);
}
