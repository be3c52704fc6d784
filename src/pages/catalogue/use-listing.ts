import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '#api/client-context.ts';
import type { PackagePage, Unreadable } from '#api/contract.ts';
import { loadCode } from '#api/load-code.ts';
import { packageQueries } from '#api/queries.ts';
import { troubleOf, type Trouble } from '#api/trouble.ts';
import { hasNextPage, usePackagePage } from '#api/use-package-page.ts';
import type { WholeCatalogue } from '#api/whole-catalogue.ts';
import { attributes } from '#catalogue/attributes.ts';
import { defaultOrder, type Order } from '#catalogue/filters.ts';
import type { Finder } from '#catalogue/finder.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Selection } from '#catalogue/select.ts';
import type { View } from '#view/view.ts';

/** What a view comes to: the packages of its page, and how far the catalogue behind it is known. */
export interface Listing {
  /** Those of the page; undefined: nothing to show yet. */
  readonly shown: Shown | undefined;
  /** What stands in the way of what was asked for. `shown` may be there all the same. */
  readonly trouble: Trouble | undefined;
  /** The whole catalogue as far as it has been read; undefined: not begun, or not of this organization. */
  readonly whole: WholeCatalogue | undefined;
  /** Undefined until there is something to find in, and the code that finds. */
  readonly finder: Finder | undefined;
  /** What the finder says of the view. */
  readonly selection: Selection | undefined;
  readonly order: Order;
}

export interface Shown {
  readonly packages: readonly VmPackage[];
  readonly unreadable: readonly Unreadable[];
  readonly organization: OrganizationRef;
  readonly page: number;
  readonly perPage: number;
  /** How many there are on all pages; undefined: not known. */
  readonly total: number | undefined;
  readonly totalPages: number | undefined;
  readonly hasNext: boolean;
  /** It answers an earlier question, and stays until the new answer comes. */
  readonly isFormer: boolean;
}

/**
 * The page that a view names. As long as nothing is filtered or sorted the API can give it, and gives it first; the whole
 * catalogue follows behind, and once it is held everything comes from it, without another request.
 */
export function useListing(view: View): Listing {
  const queries = packageQueries(useClient());
  const order = view.order ?? defaultOrder(view.filters);
  const plain = order === 'listed' && view.text === '' && Object.keys(view.filters).length === 0;

  // Looked at before it is asked for: whether the page must be asked for depends on it, and it on the page.
  const held = useQuery({ ...queries.whole(view.organization), enabled: false }).data;
  const isComplete = held?.state === 'complete';
  const finder = useFinder(held);
  const fromWhole = finder !== undefined && (!plain || isComplete);

  const page = usePackagePage(view, { enabled: plain && !fromWhole });
  const pageHasCome = page.result !== undefined && !page.isFormer;
  const whole = useQuery({
    ...queries.whole(view.organization),
    enabled: !plain || pageHasCome || held !== undefined,
  });

  const selection = useMemo(
    () => finder?.select(view, order, view),
    // What a view asks for, by value: the view itself is made anew in each render.
    // oxlint-disable-next-line react/exhaustive-deps
    [finder, JSON.stringify([view.filters, view.text, order, view.page, view.perPage])],
  );
  return {
    shown:
      fromWhole && selection !== undefined
        ? ofSelection(view, selection, held)
        : page.result && ofPage(page.result, page.isFormer),
    trouble: plain && !fromWhole ? page.trouble : held === undefined ? troubleOf(whole) : undefined,
    whole: held,
    finder,
    selection,
    order,
  };
}

function ofPage(
  result: PackagePage & { readonly request: { readonly organization: OrganizationRef } },
  isFormer: boolean,
): Shown {
  const { page, perPage, total, totalPages } = result.pagination;
  const { packages, unreadable, request } = result;
  return {
    packages,
    unreadable,
    organization: request.organization,
    page,
    perPage,
    total,
    totalPages,
    isFormer,
    hasNext: hasNextPage(result),
  };
}

function ofSelection(view: View, { packages, matching }: Selection, held: WholeCatalogue | undefined): Shown {
  const totalPages = Math.max(1, Math.ceil(matching / view.perPage));
  return {
    packages,
    unreadable: held?.unreadable ?? [],
    organization: view.organization,
    page: view.page,
    perPage: view.perPage,
    total: matching,
    totalPages,
    hasNext: view.page < totalPages,
    isFormer: false,
  };
}

/**
 * The engine over what has been read so far. While more comes it is made anew only when there is twice as much, and once
 * all is there: an index takes some milliseconds for each 1,000 packages.
 */
function useFinder(held: WholeCatalogue | undefined): Finder | undefined {
  const { data: engine } = useQuery({
    queryKey: ['engine'],
    queryFn: () => loadCode(() => import('#catalogue/finder.ts')),
    staleTime: Infinity,
    enabled: held !== undefined,
  });
  const complete = held?.state === 'complete' ? held.packages : undefined;
  const amount = held?.state === 'reading' ? Math.floor(Math.log2(1 + held.packages.length)) : held?.state;
  return useMemo(
    () =>
      engine !== undefined && held !== undefined ? engine.createFinder(attributes, held.packages) : undefined,
    // `held` changes with each part that comes; `amount` is what counts.
    // oxlint-disable-next-line react/exhaustive-deps
    [engine, amount, held?.organization?.by, held?.organization?.value, complete],
  );
}
