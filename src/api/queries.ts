import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { Organization, OrganizationRef } from '#catalogue/organization.ts';
import type { Dated } from './as-of.ts';
import type { Client, PackageListRequest } from './client.ts';
import { loadCode } from './load-code.ts';
import type { WholeCatalogue } from './whole-catalogue.ts';

/** Query keys and functions together, so that nothing can ask for the one without the other. */

/**
 * What is older than it should be, or has holes in it, is asked for again until it is not; spread, so that many pages do not
 * come at once.
 */
const refetchInterval = ({
  state: { data, dataUpdatedAt },
}: {
  readonly state: {
    readonly data: (Dated & { readonly state?: WholeCatalogue['state'] }) | undefined;
    readonly dataUpdatedAt: number;
  };
}) => (data?.isStale || data?.state === 'partial' ? 30_000 + (dataUpdatedAt % 7500) : false);

/** Data is as good as new for so long, in milliseconds; not where it is of the future, for a clock that was set back. */
export const freshFor =
  (ms: number) =>
  ({ state: { dataUpdatedAt } }: { readonly state: { readonly dataUpdatedAt: number } }) =>
    dataUpdatedAt > Date.now() ? 0 : ms;

export function packageQueries(client: Client) {
  return {
    /** The key under which all that is asked for an organization is kept. */
    organization: (organization: OrganizationRef) => ['packages', organizationKey(organization)],
    /**
     * One page of an organization's packages, with the request that it answers: while another page is on its way the
     * former one stays, and the page must be able to say whose it is.
     */
    page: (request: PackageListRequest) =>
      queryOptions({
        queryKey: ['packages', organizationKey(request.organization), 'page', request.page, request.perPage],
        queryFn: async ({ signal }) => ({ ...(await client.listPackages(request, { signal })), request }),
        placeholderData: keepPreviousData,
        refetchInterval,
      }),
    /**
     * All of an organization's packages. Its data grows while it is fetched; asked for again, a catalogue of which parts
     * are missing gets only these, and a complete one stays as it is until all of the new one is there.
     */
    whole: (organization: OrganizationRef) =>
      queryOptions({
        queryKey: ['packages', organizationKey(organization), 'whole'],
        queryFn: async ({ signal, client: queryClient, queryKey }) => {
          // What follows the first cards is loaded after them.
          const { readWhole } = await loadCode(() => import('./whole-catalogue.ts'));
          const held = queryClient.getQueryData<WholeCatalogue>(queryKey);
          return readWhole({
            client,
            organization,
            signal,
            previous: held,
            onProgress: (soFar) => {
              if (held?.state !== 'complete') queryClient.setQueryData(queryKey, soFar);
            },
          });
        },
        staleTime: freshFor(5 * 60_000),
        refetchInterval,
      }),
    /** When what a server has worked out was said, where that is longer ago than it should be: Unix time in milliseconds. */
    staleAsOf: (organization: OrganizationRef) => ['stale', organizationKey(organization)],
  };
}

export function organizationQueries(client: Client) {
  return {
    list: () =>
      queryOptions({
        queryKey: ['organizations'],
        queryFn: ({ signal }) => client.listOrganizations({ signal }),
        refetchInterval,
      }),
    /** Holds what a server found out about one: null where it is not among those listed. Nothing is ever asked for it. */
    one: (organization: OrganizationRef) =>
      queryOptions<{ readonly organization: Organization | null }>({
        queryKey: ['organization', organizationKey(organization)],
        queryFn: skipToken,
      }),
  };
}

function organizationKey(organization: OrganizationRef): string {
  return organization === null ? 'public' : `${organization.by}=${organization.value}`;
}
