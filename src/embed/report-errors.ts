import type { Query, QueryClient } from '@tanstack/react-query';
import { ApiError, type Failure } from '#api/errors.ts';
import { isGivenFailure, type GivenFailure } from '#api/given-failure.ts';
import { isOneOf } from '#api/query-client.ts';
import type { Language } from '#language/language.ts';
import { explainFailure } from '#pages/explain-failure.ts';
import type { ReportError } from './catalogue-settings.ts';

/**
 * Reports each failure of a catalogue's requests, until the function that it gives is called. One that is tried again by itself
 * is reported once.
 */
export function reportErrors(language: Language, queryClient: QueryClient, report: ReportError): () => void {
  const isOwn = isOneOf(queryClient);
  /** What has been told since something was asked anew: the same may be in the way of several requests. */
  const told = new Set<string>();
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || !isOwn(event.query)) return;
    const { action } = event;
    if (action.type === 'fetch') told.clear();
    if (action.type !== 'error' && !(action.type === 'failed' && action.failureCount === 1)) return;
    const { error } = action;
    if (!(error instanceof ApiError)) return;
    const code = codeOf(error.failure);
    if (told.has(code)) return;
    told.add(code);
    report(code, explainFailure(language, error.failure, { list: 'packages' }).title);
  });
}

/**
 * Reports what is in the way of what is on screen now, each code once: also what a server met before the browser asked anything,
 * of which there is no event.
 */
export function reportStanding(language: Language, queryClient: QueryClient, report: ReportError): void {
  const isOwn = isOneOf(queryClient);
  const messages = new Map<string, string>();
  for (const query of queryClient.getQueryCache().getAll()) {
    const failure = isOwn(query) && query.getObserversCount() > 0 ? failureOf(query) : undefined;
    if (failure !== undefined)
      messages.set(codeOf(failure), explainFailure(language, failure, { list: 'packages' }).title);
  }
  for (const [code, message] of messages) report(code, message);
}

function failureOf({ queryKey, state }: Query): Failure | undefined {
  if (state.error instanceof ApiError) return state.error.failure;
  return isGivenFailure(queryKey) ? (state.data as GivenFailure | undefined)?.failure : undefined; // what its key says
}

/** What a host is told of a failure: the API's own code, or what kind of failure it is. */
function codeOf(failure: Failure): string {
  if (failure.kind !== 'http') return failure.kind;
  const { code, ...rest } = failure.problem;
  return code === 'other' ? ('given' in rest && rest.given) || 'other' : code;
}
