import type { QueryClient } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import { packageQueries } from '#api/queries.ts';
import { readWhole } from '#api/whole-catalogue.ts';
import { givenResult, type Investigation } from '#pages/among.ts';
import type { Language } from '#language/language.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { Source } from './load-catalogue.ts';

interface Worked<Result> {
  readonly result: Result;
  /** When the packages were asked for, Unix time in milliseconds. */
  readonly at: number;
  /** Whether all packages were there to work with. */
  readonly isComplete: boolean;
  /** Why they were not. */
  readonly error: ApiError | undefined;
}

/**
 * Works out what a page says of packages among all of an organization's, and puts it where the page looks for it.
 *
 * @throws {ApiError} when nothing could be read
 */
export async function loadAmong<Subject, Result>(
  language: Language,
  investigation: Investigation<Subject, Result>,
  organization: OrganizationRef,
  subject: Subject,
  { client, store }: Source,
  queryClient: QueryClient,
): Promise<Worked<Result>> {
  const { value, at } = await (store?.whole(organization) ??
    readWhole({ client, organization, signal: new AbortController().signal }).then((whole) => ({
      value: whole,
      at: whole.asOf,
    })));
  const work = await investigation.load();
  const result = work(language, value.packages, subject);
  queryClient.setQueryData(
    givenResult(investigation, language.locale, organization, subject).queryKey,
    result,
    { updatedAt: at },
  );
  const queries = packageQueries(client);
  if (value.isStale) queryClient.setQueryData(queries.staleAsOf(organization), at);
  // What is missing must be said; the browser goes on from there.
  if (value.state === 'partial' || value.unreadable.length > 0)
    queryClient.setQueryData(queries.whole(organization).queryKey, value, { updatedAt: at });
  return { result, at, isComplete: value.state === 'complete', error: value.error };
}
