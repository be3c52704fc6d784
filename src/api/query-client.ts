import { hashKey, QueryClient, type Query } from '@tanstack/react-query';
import { ApiError } from './errors.ts';
import { freshFor } from './queries.ts';
import { isTransient, retryDelayMs } from './retry.ts';

/** A cache that is shared with others. */
export interface SharedCache {
  readonly queryClient: QueryClient;
  /** Those who ask the same of the same with the same rights have the same scope. */
  readonly scope: string;
}

/**
 * A `QueryClient` with this project's rules: what can succeed later is asked again until it does, ever more rarely, and
 * the page shows what it holds meanwhile (`failureReason`); what cannot is an error at once. One for each mounted app.
 *
 * @param shared - the cache of another client, in which it keeps its own apart; absent: a cache of its own
 */
export function createQueryClient(shared?: SharedCache): QueryClient {
  const queryClient = new QueryClient({
    ...(shared && {
      queryCache: shared.queryClient.getQueryCache(),
      mutationCache: shared.queryClient.getMutationCache(),
    }),
    defaultOptions: {
      queries: {
        staleTime: freshFor(60_000),
        retry: (_failures, error) => isTransient(error),
        // Asked for before `retry` is; React Query counts failures from 0.
        retryDelay: (failures, error) => (error instanceof ApiError ? retryDelayMs(failures + 1, error) : 0),
        ...(shared && { queryKeyHashFn: (key) => `vm-catalogue ${shared.scope} ${hashKey(key)}` }),
      },
    },
  });
  // Nobody observes them, and the page goes by them for as long as it is open.
  for (const key of ['stale', 'former']) queryClient.setQueryDefaults([key], { gcTime: Infinity });
  return queryClient;
}

/** Whether a query in its cache is one of a client's own. */
export function isOneOf(queryClient: QueryClient): (query: Query) => boolean {
  return ({ queryKey, queryHash }) => queryClient.defaultQueryOptions({ queryKey }).queryHash === queryHash;
}
