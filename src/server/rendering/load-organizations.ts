import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/errors.ts';
import { giveFailure, isLastWord, organizationsFailureQuery } from '#api/given-failure.ts';
import { organizationQueries } from '#api/queries.ts';
import { findOrganization } from '#catalogue/describe-organization.ts';
import type { View } from '#view/view.ts';
import type { Source } from './load-catalogue.ts';

/**
 * Asks for what a page says of organizations: the name of the view's own, and all of them where they are listed. Never
 * rejects: the catalogue works without, and the browser asks again where it matters.
 *
 * @returns when they were asked for, Unix time in milliseconds; undefined where they were not needed; or why they did not come
 */
export async function loadOrganizations(
  { organization }: View,
  { client, store }: Source,
  queryClient: QueryClient,
  all: boolean,
): Promise<number | ApiError | undefined> {
  if (organization === null && !all) return undefined;
  const queries = organizationQueries(client);
  try {
    const { value, at } = await (store?.organizations() ??
      client.listOrganizations().then((value) => ({ value, at: value.asOf })));
    const updatedAt = at;
    if (all) queryClient.setQueryData(queries.list().queryKey, value, { updatedAt });
    const known = findOrganization(organization, value.organizations) ?? null;
    queryClient.setQueryData(queries.one(organization).queryKey, { organization: known }, { updatedAt });
    return at;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (all) queryClient.setQueryData(organizationsFailureQuery().queryKey, giveFailure(error));
    // Nobody is to ask again for what the token may not see.
    if (isLastWord(error.failure))
      queryClient.setQueryData(queries.one(organization).queryKey, { organization: null });
    return error;
  }
}
