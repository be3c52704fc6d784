import { useId, useRef } from 'react';
import { Link } from 'react-router';
import { packageQueries } from '#api/queries.ts';
import { useClient } from '#api/client-context.ts';
import { useAskAgain } from '#api/use-ask-again.ts';
import { useOrganizations } from '#api/use-organizations.ts';
import { hasNextPage, usePackagePage } from '#api/use-package-page.ts';
import { formatNumber } from '#catalogue/format.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { buttonClass } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Pagination } from '#ui/pagination.tsx';
import type { ParsedView } from '#view/codec.ts';
import { useView, type ViewState } from '#view/use-view.ts';
import type { View } from '#view/view.ts';
import { TroubleNotice } from '../trouble-notice.tsx';
import { documentTitle, emptyReason, rangeSummary } from './describe-page.ts';
import { PackageGrid, SkeletonGrid } from './package-grid.tsx';
import { PageSize } from './page-size.tsx';
import { IgnoredNotice, UnreadableNotice } from './partial-notices.tsx';

/** The catalogue: the packages that the address says to show. */
export function CataloguePage() {
  const state = useView();
  return (
    <div className="grid gap-4">
      <IgnoredNotice ignored={state.ignored} />
      {state.conflict === undefined ? (
        <Results view={state.view} hrefFor={state.hrefFor} />
      ) : (
        <ConflictNotice conflict={state.conflict} hrefFor={state.hrefFor} />
      )}
    </div>
  );
}

/** As many skeleton cards as fill a screen; more would only be more to paint. */
const MOST_SKELETONS = 30;

function Results({ view, hrefFor }: { readonly view: View; readonly hrefFor: ViewState['hrefFor'] }) {
  const { organization, page, perPage } = view;
  const request = { organization, page, perPage };
  const { result, isFormer, trouble } = usePackagePage(request);
  const known = useOrganizations().list?.organizations;
  const askAgain = useAskAgain();
  const queryKey = packageQueries(useClient()).page(request).queryKey;
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();

  const whose = organizationLabel(organization, known);
  const summary = result && rangeSummary(result);
  const headline =
    isFormer || summary === undefined
      ? trouble === undefined
        ? 'Loading packages…'
        : 'The packages could not be loaded'
      : summary;
  const empty = result && !isFormer ? emptyReason(result) : undefined;
  const lastPage = result?.pagination.totalPages;

  return (
    <section aria-labelledby={headingId} className="grid gap-4">
      <title>{documentTitle({ whose, organization, page })}</title>
      <h2 id={headingId} ref={heading} tabIndex={-1} className="scroll-mt-4 text-lg outline-offset-4">
        {headline}
      </h2>
      <output className="sr-only">{headline}</output>
      {trouble && (
        <TroubleNotice
          trouble={trouble}
          asked={{ list: 'packages', organization: organization === null ? undefined : organization.value }}
          stillShown={
            result && `Still shown: ${summary}, ${organizationLabel(result.request.organization, known)}.`
          }
          onTryAgain={() => askAgain(queryKey)}
        />
      )}
      {result && !isFormer && <UnreadableNotice unreadable={result.unreadable} />}
      {empty === 'no_packages' && (
        <Notice
          tone="note"
          title={`No packages are available to ${whose}`}
          actions={
            organization !== null && (
              <Link to={hrefFor({ organization: null })} className={buttonClass()}>
                Show the public packages
              </Link>
            )
          }
        >
          The API answered, and its list is empty.
        </Notice>
      )}
      {empty === 'beyond_end' && (
        <Notice
          tone="note"
          title={
            lastPage === undefined
              ? `The list ends before page ${page}`
              : `There is no page ${page}: the last one is ${lastPage}`
          }
          actions={
            <>
              <Link to={hrefFor({ page: lastPage ?? page - 1 })} className={buttonClass()}>
                Go to page {formatNumber(lastPage ?? page - 1)}
              </Link>
              {lastPage === undefined && (
                <Link to={hrefFor({ page: 1 })} className={buttonClass()}>
                  Go to the first page
                </Link>
              )}
            </>
          }
        >
          The list may have become shorter since this link was made, or the page size is another one.
        </Notice>
      )}
      {result === undefined
        ? trouble === undefined && <SkeletonGrid count={Math.min(perPage, MOST_SKELETONS)} />
        : result.packages.length > 0 && <PackageGrid packages={result.packages} isFormer={isFormer} />}
      {result && empty === undefined && (
        <footer className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Pagination
            page={page}
            totalPages={lastPage}
            hasNext={isFormer ? page < (lastPage ?? Infinity) : hasNextPage(result)}
            hrefFor={(to) => hrefFor({ page: to })}
            onTurn={() => heading.current?.focus()}
          />
          <PageSize perPage={perPage} hrefFor={(size) => hrefFor({ perPage: size })} />
        </footer>
      )}
    </section>
  );
}

function ConflictNotice({
  conflict,
  hrefFor,
}: Required<Pick<ViewState, 'hrefFor'>> & { readonly conflict: NonNullable<ParsedView['conflict']> }) {
  return (
    <Notice
      tone="alert"
      title="This link names more than one organization"
      actions={conflict.map((organization) => (
        <Link key={organization.value} to={hrefFor({ organization })} className={buttonClass()}>
          Show {organization.value}
        </Link>
      ))}
    >
      <title>Two organizations in one link · VM packages</title>
      The packages of only one can be listed at a time. Which one is meant?
    </Notice>
  );
}
