import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { useClient } from './client-context.ts';
import { ApiError } from './errors.ts';
import { givenFailureQuery, type GivenFailure } from './given-failure.ts';
import { isTransient, retryAt } from './retry.ts';
import type { Trouble } from './trouble.ts';

/**
 * The failure that a server met when it asked for an organization's packages. Until it is time to ask again there is no use in that;
 * from then on it may be asked, and what the server said stands until there is an answer.
 */
export function useGivenFailure(organization: OrganizationRef): {
  readonly trouble: Trouble | undefined;
  /** Whether it may be asked for: always, where no failure was met. */
  readonly mayAsk: boolean;
  /** Has it asked for now. */
  readonly goOn: () => void;
} {
  const given = useQuery(givenFailureQuery(useClient(), organization)).data;
  const [passed, setPassed] = useState<GivenFailure>();
  const error = given && new ApiError(given.failure, given);
  const until = error && isTransient(error) ? retryAt(1, error) : undefined;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setPassed(given), until - Date.now());
    return () => clearTimeout(timer);
  }, [given, until]);
  return {
    trouble: error && { kind: 'failed', error, retryAt: until },
    mayAsk: given === undefined || given === passed,
    goOn: () => setPassed(given),
  };
}

/** Has such a failure forgotten once the organization's packages have been answered: it is over then. */
export function useForgetFailure(organization: OrganizationRef, isAnswered: boolean): void {
  const queryClient = useQueryClient();
  const { queryKey } = givenFailureQuery(useClient(), organization);
  const isOver = isAnswered && queryClient.getQueryData(queryKey) !== undefined;
  useEffect(() => {
    if (isOver) void queryClient.resetQueries({ queryKey, exact: true });
    // The key is made anew in each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOver]);
}
