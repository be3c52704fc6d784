import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './errors.ts';
import { isTransient, retryDelayMs } from './retry.ts';

/**
 * A `QueryClient` with this project's rules: what can succeed later is asked again until it does, ever more rarely, and
 * the page shows what it holds meanwhile (`failureReason`); what cannot is an error at once. One for each mounted app.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (_failures, error) => isTransient(error),
        // Asked for before `retry` is; React Query counts failures from 0.
        retryDelay: (failures, error) => (error instanceof ApiError ? retryDelayMs(failures + 1, error) : 0),
      },
    },
  });
}
