import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { Client, PackageListRequest } from './client.ts';

/** Query keys and functions together, so that nothing can ask for the one without the other. */

export function packageQueries(client: Client) {
  return {
    /**
     * One page of an organization's packages, with the request that it answers: while another page is on its way the
     * former one stays, and the page must be able to say whose it is.
     */
    page: (request: PackageListRequest) =>
      queryOptions({
        queryKey: ['packages', organizationKey(request.organization), 'page', request.page, request.perPage],
        queryFn: async ({ signal }) => ({ ...(await client.listPackages(request, { signal })), request }),
        placeholderData: keepPreviousData,
      }),
  };
}

export function organizationQueries(client: Client) {
  return {
    list: () =>
      queryOptions({
        queryKey: ['organizations'],
        queryFn: ({ signal }) => client.listOrganizations({ signal }),
      }),
  };
}

function organizationKey(organization: OrganizationRef): string {
  return organization === null ? 'public' : `${organization.by}=${organization.value}`;
}
