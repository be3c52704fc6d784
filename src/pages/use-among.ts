import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '#language/language-context.tsx';
import { useClient } from '#api/client-context.ts';
import { loadCode } from '#api/load-code.ts';
import { packageQueries } from '#api/queries.ts';
import { troubleOf, type Trouble } from '#api/trouble.ts';
import { useAskAgain } from '#api/use-ask-again.ts';
import { useStaleAsOf } from '#api/use-stale-as-of.ts';
import { useForgetFailure, useGivenFailure } from '#api/use-given-failure.ts';
import type { WholeCatalogue } from '#api/whole-catalogue.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { useStir } from '#ui/use-stir.ts';
import { givenResult, type Investigation } from './among.ts';

/** What a page says of packages among all the others, and how far those are known. */
export interface Among<Result> {
  /** Undefined: nothing has been read yet. */
  readonly result: Result | undefined;
  /** Undefined: nothing has been read yet, or there was no need to, because a server has worked the result out. */
  readonly whole: WholeCatalogue | undefined;
  readonly trouble: Trouble | undefined;
  /** When it was said, where that is longer ago than it should be: Unix time in milliseconds. */
  readonly staleAsOf: number | undefined;
  /** Asks again at once for what did not come. */
  readonly tryAgain: () => void;
}

/**
 * The result of an investigation of an organization's packages. What a server has worked out stands until the browser can do
 * so itself; that reads the catalogue once it needs it, or somebody does anything on the page, or what the server had was old.
 * While it reads, the result is of what there is so far.
 */
export function useAmong<Subject, Result>(
  investigation: Investigation<Subject, Result>,
  organization: OrganizationRef,
  subject: Subject,
): Among<Result> {
  const queries = packageQueries(useClient());
  const askAgain = useAskAgain();
  const failure = useGivenFailure(organization);
  const isStirred = useStir();
  const language = useLanguage();
  const { data: given, dataUpdatedAt: givenAt } = useQuery(
    givenResult(investigation, language.locale, organization, subject),
  );
  const oldSince = useStaleAsOf(organization, undefined);
  const isWanted = given === undefined || isStirred || oldSince !== undefined;
  const whole = useQuery({
    ...queries.whole(organization),
    enabled: failure.mayAsk && isWanted,
  });
  const { data: held, dataUpdatedAt: heldAt } = whole;
  useForgetFailure(organization, held !== undefined);
  const codeKey = ['code', investigation.name];
  const isGivenBest = given !== undefined && (held?.state !== 'complete' || givenAt >= heldAt);
  const loading = useQuery({
    queryKey: codeKey,
    queryFn: async () => ({ work: await loadCode(investigation.load) }),
    staleTime: Infinity,
    enabled: isWanted,
  });
  const code = loading.data;
  const packages = held?.packages;
  const own = useMemo(
    () => (isGivenBest || packages === undefined ? undefined : code?.work(language, packages, subject)),
    // The subject by value: it is made anew in each render.
    // oxlint-disable-next-line react/exhaustive-deps
    [isGivenBest, language, packages, code, JSON.stringify(subject)],
  );
  const result = own ?? given;
  return {
    result,
    // What a server has worked out of all of them does not wait for them.
    whole: isGivenBest && held?.state === 'reading' ? undefined : held,
    trouble:
      troubleOf(whole, result !== undefined) ??
      (result === undefined ? troubleOf(loading, code !== undefined) : undefined) ??
      (held === undefined ? failure.trouble : undefined),
    staleAsOf: held === undefined ? oldSince : held.isStale ? held.asOf : undefined,
    tryAgain: () => {
      failure.goOn();
      askAgain(queries.whole(organization).queryKey);
      askAgain(codeKey);
    },
  };
}
