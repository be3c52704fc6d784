import { lazy, Suspense, useEffect, useId, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useClient } from '#api/client-context.ts';
import { packageQueries } from '#api/queries.ts';
import { useAskAgain } from '#api/use-ask-again.ts';
import { useOrganizations } from '#api/use-organizations.ts';
import { attributes } from '#catalogue/attributes.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { describeView } from '#catalogue/describe.ts';
import { formatCount } from '#catalogue/format.ts';
import { buttonClass } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Pagination } from '#ui/pagination.tsx';
import type { ParsedView } from '#view/codec.ts';
import { useView, type ViewState } from '#view/use-view.ts';
import { Chips } from './chips.tsx';
import { documentTitle, emptyReason, rangeSummary } from './describe-page.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { PackageGrid, SkeletonGrid } from './package-grid.tsx';
import { PageSize } from './page-size.tsx';
import { IgnoredNotice, UnreadableNotice } from './partial-notices.tsx';
import { PartMissing, ReadingProgress } from './reading-progress.tsx';
import { useListing, type Listing, type Shown } from './use-listing.ts';

/** Loaded when there is something to filter, and when nothing is found: the first cards do not wait for them. */
const loadTroubleNotice = () => import('../trouble-notice.tsx');
const TroubleNotice = lazy(async () => ({ default: (await loadTroubleNotice()).TroubleNotice }));
const FilterPanel = lazy(async () => ({ default: (await import('./filter-panel.tsx')).FilterPanel }));
const ResultTools = lazy(async () => ({ default: (await import('./result-tools.tsx')).ResultTools }));
const PackageTable = lazy(async () => ({ default: (await import('./package-table.tsx')).PackageTable }));
const PackageMap = lazy(async () => ({ default: (await import('./package-map.tsx')).PackageMap }));
const NearMisses = lazy(async () => ({ default: (await import('./near-misses.tsx')).NearMisses }));

/** The catalogue: the packages that the address says to show. */
export function CataloguePage() {
  const state = useView();
  return (
    <div className="grid gap-4">
      <IgnoredNotice ignored={state.ignored} />
      {state.conflict === undefined ? (
        <Catalogue state={state} />
      ) : (
        <ConflictNotice conflict={state.conflict} hrefFor={state.hrefFor} />
      )}
    </div>
  );
}

/** As many skeleton cards as fill a screen; more would only be more to paint. */
const MOST_SKELETONS = 30;

function Catalogue({ state }: { readonly state: ViewState }) {
  const { view, change } = state;
  const { organization } = view;
  const listing = useListing(view);
  const { finder, selection } = listing;
  // What is beside the cards is loaded after them: on a slow line it would delay them.
  const isSettled = listing.shown !== undefined || listing.trouble !== undefined;
  const queries = packageQueries(useClient());
  const askAgain = useAskAgain();
  const panelId = useId();
  const asked = Object.keys(view.filters).length + (view.text === '' ? 0 : 1);

  return (
    <div className="catalogue">
      <aside id={panelId} popover="auto" aria-label="Filters" className="filter-panel">
        <div className="grid gap-5">
          <Suspense>
            {isSettled && <FilterPanel view={view} change={change} finder={finder} selection={selection} />}
          </Suspense>
          <button
            type="button"
            popoverTarget={panelId}
            popoverTargetAction="hide"
            className={`filter-panel-close ${buttonClass('accent', 'justify-center min-[60rem]:hidden')}`}
          >
            Show {formatCount(selection?.matching ?? 0, 'package', 'packages')}
          </button>
        </div>
      </aside>
      <Results
        state={state}
        listing={listing}
        filtersButton={
          <button
            type="button"
            popoverTarget={panelId}
            className={buttonClass('outlined', 'min-[60rem]:hidden')}
          >
            Filters
            {asked > 0 && <span className="rounded-full bg-accent px-1.5 text-on-accent">{asked}</span>}
          </button>
        }
        onReadOn={() => askAgain(queries.whole(organization).queryKey)}
        onTryAgain={() => askAgain(queries.organization(organization))}
      />
    </div>
  );
}

interface ResultsProps {
  readonly state: ViewState;
  readonly listing: Listing;
  readonly filtersButton: ReactNode;
  /** Asks again for the parts of the catalogue that are missing. */
  readonly onReadOn: () => void;
  readonly onTryAgain: () => void;
}

function Results({ state, listing, filtersButton, onReadOn, onTryAgain }: ResultsProps) {
  const { view, hrefFor, change } = state;
  const { organization, page, perPage } = view;
  const { shown, trouble, finder, selection, order, whole } = listing;
  const known = useOrganizations().list?.organizations;
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();

  // Words for what can go wrong must be there before it does: without a network they could not be loaded.
  const hasCome = shown !== undefined;
  useEffect(() => {
    if (hasCome) void loadTroubleNotice();
  }, [hasCome]);

  const whose = organizationLabel(organization, known);
  const isFiltered = Object.keys(view.filters).length > 0 || view.text !== '';
  const summary =
    shown &&
    (isFiltered && selection !== undefined
      ? describeView(attributes, view, selection, finder?.choiceOf)
      : rangeSummary(shown));
  const isNothingFound = selection?.matching === 0 && selection.total > 0 && isFiltered;
  const isExportable = selection !== undefined && selection.matching > 0 && whole?.state !== 'reading';
  const empty = shown && !shown.isFormer && !isNothingFound ? emptyReason(shown) : undefined;
  const headline =
    shown === undefined || shown.isFormer
      ? trouble === undefined
        ? 'Loading packages…'
        : 'The packages could not be loaded'
      : summary;

  return (
    <section aria-labelledby={headingId} className="grid min-w-0 content-start gap-4">
      <title>{documentTitle({ whose, organization, page })}</title>
      <h2 id={headingId} ref={heading} tabIndex={-1} className="scroll-mt-4 text-lg outline-offset-4">
        {headline}
      </h2>
      {/* One line of a fixed height, so that nothing moves when what is in it comes. */}
      <div className="no-print flex h-9 min-w-0 items-center gap-2">
        {filtersButton}
        <Suspense fallback={null}>
          {(hasCome || trouble !== undefined) && (
            <ResultTools
              view={view}
              change={change}
              hrefFor={hrefFor}
              order={order}
              exportFrom={isExportable ? finder : undefined}
            />
          )}
        </Suspense>
      </div>
      <output className="sr-only">{headline}</output>
      <Chips view={view} hrefFor={hrefFor} findChoice={finder?.choiceOf} />
      {/* Comes and goes without moving the cards. */}
      <div className="relative h-0">
        <div className="absolute inset-x-0 -top-3.5">
          <ReadingProgress whole={whole} />
        </div>
      </div>
      <PartMissing whole={whole} onTryAgain={onReadOn} />
      {trouble && (
        <Suspense fallback={<Notice tone="note">Something is in the way.</Notice>}>
          <TroubleNotice
            trouble={trouble}
            asked={{ list: 'packages', organization: organization === null ? undefined : organization.value }}
            stillShown={shown && `Still shown: ${summary}, ${organizationLabel(shown.organization, known)}.`}
            onTryAgain={onTryAgain}
          />
        </Suspense>
      )}
      {shown && !shown.isFormer && <UnreadableNotice unreadable={shown.unreadable} />}
      {isNothingFound && finder && (
        <Suspense>
          <NearMisses view={view} hrefFor={hrefFor} finder={finder} selection={selection} />
        </Suspense>
      )}
      {empty && <EmptyNotice {...{ empty, whose, view, hrefFor }} lastPage={shown?.totalPages} />}
      {shown === undefined
        ? trouble === undefined && <SkeletonGrid count={Math.min(perPage, MOST_SKELETONS)} />
        : shown.packages.length > 0 && <Layout state={state} listing={listing} shown={shown} />}
      {shown &&
        shown.packages.length + shown.unreadable.length > 0 &&
        empty === undefined &&
        !isNothingFound && (
          <footer className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <Pagination
              page={page}
              totalPages={shown.totalPages}
              hasNext={shown.isFormer ? page < (shown.totalPages ?? Infinity) : shown.hasNext}
              hrefFor={(to) => hrefFor({ page: to })}
              onTurn={() => heading.current?.focus()}
            />
            <PageSize perPage={perPage} hrefFor={(size) => hrefFor({ perPage: size })} />
          </footer>
        )}
    </section>
  );
}

interface LayoutProps {
  readonly state: ViewState;
  readonly listing: Listing;
  readonly shown: Shown;
}

/** What is listed, as the view says to lay it out. */
function Layout({ state: { view, change, hrefFor }, listing: { finder, order }, shown }: LayoutProps) {
  const { packages, isFormer } = shown;
  if (view.layout === 'table') {
    return (
      <Suspense fallback={<SkeletonGrid count={1} />}>
        <PackageTable {...{ packages, view, order, change, hrefFor, isFormer }} />
      </Suspense>
    );
  }
  if (view.layout === 'map') {
    return (
      <Suspense fallback={<SkeletonGrid count={1} />}>
        {finder && <PackageMap plot={finder.plot(view)} {...{ view, change, hrefFor, isFormer }} />}
      </Suspense>
    );
  }
  return <PackageGrid packages={packages} among={finder?.index.packages ?? packages} isFormer={isFormer} />;
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
