import { Suspense, useId, useRef, type ReactNode } from 'react';
import { useOrganization } from '#api/use-organizations.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { resultWords } from '#language/en/results.ts';
import { useLanguage } from '#language/language-context.tsx';
import { usePreloaded } from '#ui/lazy-component.tsx';
import { Notice } from '#ui/notice.tsx';
import { Title } from '#ui/surroundings.tsx';
import type { ViewState } from '#view/use-view.ts';
import { documentTitle, emptyReason, rangeSummary } from './describe-page.ts';
import { LayoutArea } from './layout-area.tsx';
import {
  PartMissing,
  ReadingProgress,
  StaleNotice,
  TroubleNotice,
  UnreadableNotice,
} from '../loaded-on-use.ts';
import { Chips, EmptyNotice, NearMisses, ResultsFooter, ResultTools } from './loaded-on-use.ts';
import { SkeletonGrid } from './package-grid.tsx';
import type { Listing } from './use-listing.ts';

interface ResultsProps {
  readonly state: ViewState;
  readonly listing: Listing;
  readonly filtersButton: ReactNode;
  /** Asks again for the parts of the catalogue that are missing. */
  readonly onReadOn: () => void;
}

/** As many skeleton cards as fill a screen; more would only be more to paint. */
const MOST_SKELETONS = 30;

/** What a view lists, what can be done with it, and what is in the way. */
export function Results({ state, listing, filtersButton, onReadOn }: ResultsProps) {
  const language = useLanguage();
  const words = language.words(resultWords);
  const { view, hrefFor } = state;
  const { organization, page, perPage } = view;
  const { shown, trouble, staleAsOf, finder, answer, findChoice, whole } = listing;
  const known = useOrganization(organization);
  const formerlyKnown = useOrganization(shown?.organization ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();

  // Words for what can go wrong must be there before it does: without a network they could not be loaded.
  const hasCome = shown !== undefined;
  usePreloaded(TroubleNotice, hasCome);

  const whose = organizationLabel(language, organization, known);
  const asked = Object.keys(view.filters).length + (view.text === '' ? 0 : 1);
  const isFiltered = asked > 0;
  // The map shows what is on all pages.
  const isWhole = isFiltered || view.layout === 'map';
  const summary =
    shown && (isWhole && answer !== undefined ? answer.sentence : rangeSummary(language, shown));
  const sentence = isFiltered ? answer?.sentence : undefined;
  const misses = isFiltered ? answer?.misses : undefined;
  const isExportable = answer !== undefined && answer.matching > 0 && whole?.state !== 'reading';
  const empty = shown && !shown.isFormer && !misses ? emptyReason(shown) : undefined;
  const headline =
    shown === undefined || shown.isFormer
      ? trouble === undefined
        ? words.loading
        : words.notLoaded
      : summary;

  return (
    <section aria-labelledby={headingId} className="grid min-w-0 content-start gap-4">
      <Title>{documentTitle(language, { whose, organization, page, sentence })}</Title>
      <h2
        part="heading"
        id={headingId}
        ref={heading}
        tabIndex={-1}
        className="scroll-mt-4 text-lg outline-offset-4"
      >
        {headline}
      </h2>
      {/* One line of a fixed height, so that nothing moves when what is in it comes; two where long words leave no room. */}
      <div
        part="toolbar"
        className="no-print flex min-h-9 min-w-0 items-center gap-1 md:flex-wrap md:gap-2 [@media(scripting:none)]:flex-wrap"
      >
        {filtersButton}
        <Suspense fallback={null}>
          {(hasCome || trouble !== undefined) && (
            <ResultTools state={state} exportFrom={isExportable ? finder : undefined} />
          )}
        </Suspense>
      </div>
      <output className="sr-only">{headline}</output>
      <Suspense fallback={<ChipsRoom count={asked} />}>
        {isFiltered && <Chips view={view} hrefFor={hrefFor} findChoice={findChoice} />}
      </Suspense>
      {/* Comes and goes without moving the cards. */}
      <div className="relative -mt-4 h-0">
        <div className="absolute inset-x-0 top-1.5">
          <Suspense>{whole?.state === 'reading' && <ReadingProgress whole={whole} />}</Suspense>
        </div>
      </div>
      <Suspense>{whole?.state === 'partial' && <PartMissing whole={whole} onTryAgain={onReadOn} />}</Suspense>
      <Suspense>{staleAsOf !== undefined && <StaleNotice asOf={staleAsOf} />}</Suspense>
      {trouble && (
        <Suspense fallback={<Notice tone="note">{words.inTheWay}</Notice>}>
          <TroubleNotice
            trouble={trouble}
            asked={{ list: 'packages', organization: organization === null ? undefined : organization.value }}
            stillShown={
              shown &&
              summary &&
              words.stillShown(summary, organizationLabel(language, shown.organization, formerlyKnown))
            }
            onTryAgain={listing.tryAgain}
          />
        </Suspense>
      )}
      <Suspense>
        {shown && !shown.isFormer && shown.unreadable.length > 0 && (
          <UnreadableNotice unreadable={shown.unreadable} />
        )}
      </Suspense>
      {misses && (
        <Suspense>
          <NearMisses state={state} misses={misses} findChoice={findChoice} />
        </Suspense>
      )}
      <Suspense>
        {empty && <EmptyNotice {...{ empty, whose, view, hrefFor }} lastPage={shown?.totalPages} />}
      </Suspense>
      {shown === undefined
        ? trouble === undefined && (
            <SkeletonGrid count={Math.min(perPage, MOST_SKELETONS)} layout={view.layout} />
          )
        : shown.packages.length > 0 && <LayoutArea state={state} listing={listing} shown={shown} />}
      <Suspense>
        {shown && empty === undefined && !misses && (
          <ResultsFooter {...{ shown, state }} onTurn={() => heading.current?.focus()} />
        )}
      </Suspense>
    </section>
  );
}

/** Keeps the room of chips whose code is on its way, so that nothing moves when they come. */
function ChipsRoom({ count }: { readonly count: number }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="h-7 w-32" />
      ))}
      {/* What clears them all. */}
      <span className="h-5 w-20" />
    </div>
  );
}
