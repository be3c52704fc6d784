import { useEffect } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { useClient } from './client-context.ts';
import { ApiError } from './errors.ts';
import { givenFailureQuery } from './given-failure.ts';
import { isTransient, retryAt } from './retry.ts';
import type { Trouble } from './trouble.ts';

/**
 * The failure that a server met when it asked for an organization's packages. While it stands there is no use in asking
 * again; one that can pass is forgotten when it is time to.
 */
export function useGivenFailure(organization: OrganizationRef): {
  readonly trouble: Trouble | undefined;
  readonly forget: () => void;
} {
  const queryClient = useQueryClient();
  const query = givenFailureQuery(useClient(), organization);
  const given = useQuery(query).data;
  const error = given && new ApiError(given.failure, given);
  const until = error && isTransient(error) ? retryAt(1, error) : undefined;
  const forget = () => void queryClient.resetQueries({ queryKey: query.queryKey, exact: true });
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(forget, until - Date.now());
    return () => clearTimeout(timer);
    // `forget` is made anew in each render and always does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [until]);
  return { trouble: error && { kind: 'failed', error, retryAt: until }, forget };
}
