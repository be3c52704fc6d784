import { useEffect, useLayoutEffect, useRef } from 'react';
import { hashKey, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { PackageListRequest } from './client.ts';
import { useClient } from './client-context.ts';
import type { PackagePage } from './contract.ts';
import { packageQueries } from './queries.ts';
import { troubleOf, type Trouble } from './trouble.ts';

export interface PackagePageState {
  /** What there is to show: the page asked for, or the former one while `isFormer`. Undefined: nothing yet. */
  readonly result: (PackagePage & { readonly request: PackageListRequest }) | undefined;
  /** `result` answers an earlier request; the one asked for is still on its way. */
  readonly isFormer: boolean;
  /** What stands in the way of the page asked for. `result` may be there all the same. */
  readonly trouble: Trouble | undefined;
}

/** Asks for one page of packages, keeps the former one until it comes, and fetches the next one ahead. */
export function usePackagePage(
  { organization, page, perPage }: PackageListRequest,
  { enabled }: { readonly enabled: boolean },
): PackagePageState {
  const request = { organization, page, perPage };
  const queries = packageQueries(useClient());
  const query = useQuery({ ...queries.page(request), enabled });
  useNextPage(request, enabled && !query.isPlaceholderData ? query.data : undefined);
  return { result: query.data, isFormer: query.isPlaceholderData, trouble: troubleOf(query) };
}

/** Fetches the page after `current` into the cache, so that "Next" shows at once. */
function useNextPage(request: PackageListRequest, current: PackagePage | undefined): void {
  const queries = packageQueries(useClient());
  const queryClient = useQueryClient();
  const ahead = useRef<QueryKey>(undefined);
  const wanted = current !== undefined && hasNextPage(current);
  const asked = hashKey(queries.page(request).queryKey);
  const giveUp = () => {
    if (ahead.current !== undefined)
      void queryClient.cancelQueries({ queryKey: ahead.current, exact: true, type: 'inactive' });
  };
  // It is not worth a request beside that for the page that was turned to, if that is another: it ends before that begins.
  useLayoutEffect(() => {
    if (ahead.current !== undefined && hashKey(ahead.current) !== asked) giveUp();
    // `giveUp` is made anew in each render and always does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked]);
  useEffect(() => {
    if (!wanted) return;
    const next = queries.page({ ...request, page: request.page + 1 });
    ahead.current = next.queryKey;
    // Ahead of need: a failure is not worth a second try, and asking for the page shows it.
    void queryClient.prefetchQuery({ ...next, retry: false });
    // `request` and `queries` are made anew in each render; `asked` says what they hold.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted, queryClient, asked]);
  // oxlint-disable-next-line react/exhaustive-deps -- likewise
  useEffect(() => giveUp, []);
}

/** Whether a page follows. Without totals (a large set) a full page may have one: only asking tells. */
export function hasNextPage({ pagination, packages, unreadable }: PackagePage): boolean {
  if (pagination.totalPages !== undefined) return pagination.page < pagination.totalPages;
  return packages.length + unreadable.length >= pagination.perPage;
}
