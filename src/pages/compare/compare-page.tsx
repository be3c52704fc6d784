import { Suspense, useState } from 'react';
import { comparisonWords } from '#language/en/comparisons.ts';
import { amongFrameWords } from '#language/en/among-frame.ts';
import { productWords } from '#language/en/product.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { useOrganization } from '#api/use-organizations.ts';
import { isPartOf, partOf } from '#catalogue/comparison-part.ts';
import type { Comparison } from '#catalogue/comparison.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { plainText } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import { Link } from '#ui/link.tsx';
import { Title as DocumentTitle } from '#ui/surroundings.tsx';
import type { ViewState } from '#view/use-view.ts';
import { comparison } from '../among.ts';
import { AmongFrame } from '../parts/among-frame.tsx';
import { useAmong, type Among } from '../use-among.ts';
import { ViewFrame } from '../view-frame.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { ComparisonNotices, NothingToCompare } from './loaded-on-use.ts';

/** Packages beside each other. */
export function ComparePage() {
  return (
    <ViewFrame>
      {(state) => (state.view.compare.length === 0 ? <Nothing state={state} /> : <Page state={state} />)}
    </ViewFrame>
  );
}

function Page({ state }: { readonly state: ViewState }) {
  const language = useLanguage();
  const words = language.words(comparisonWords);
  const { breadcrumb, allPackages } = language.words(amongFrameWords);
  const { view, linkTo } = state;
  const { organization, compare, from } = view;
  const wanted = { names: compare, from };
  // What is moved or taken out has been found before: only new names are something new to find out.
  const [asked, setAsked] = useState(wanted);
  if (!isPartOf(wanted, asked)) setAsked(wanted);
  const known = useAmong(comparison, organization, asked);
  const among = { ...known, result: known.result && partOf(known.result, wanted) };
  const found = among.result?.found.map(({ pkg }) => pkg) ?? [];
  const called = found.length > 0 ? packageLabels(found) : compare.map((name) => plainText(name));
  return (
    <div className="grid min-w-0 gap-4">
      <Title state={state} what={language.format.list(called, 'and')} />
      <nav aria-label={breadcrumb} className="no-print text-sm">
        <Link to={linkTo({ kind: 'catalogue' })} className="link">
          {allPackages}
        </Link>
      </nav>
      <h2 className="no-print text-lg font-semibold">
        {among.result !== undefined && found.length === 0
          ? words.comparison
          : words.of(found.length || compare.length)}
      </h2>
      <AmongFrame among={among} view={view} skeleton={<Skeleton />}>
        {(result) => <Body result={result} among={among} state={state} />}
      </AmongFrame>
    </div>
  );
}

interface BodyProps {
  readonly result: Comparison;
  readonly among: Among<Comparison>;
  readonly state: ViewState;
}

function Body({ result, among, state }: BodyProps) {
  const { from } = state.view;
  // What is not there yet may still come.
  const isReading = among.whole?.state === 'reading';
  const comparison = isReading
    ? { ...result, unclear: result.unclear.filter(({ kind }) => kind === 'several') }
    : result;
  const { found, unclear } = comparison;
  if (found.length === 0 && unclear.length === 0) return <Skeleton />;
  const isWanting =
    unclear.length > 0 || (!isReading && (found.length === 1 || (from !== undefined && !result.from)));
  return (
    <>
      <Suspense>
        {isWanting && (
          <ComparisonNotices
            comparison={comparison}
            isPartMissing={among.whole?.state === 'partial'}
            state={state}
          />
        )}
      </Suspense>
      {found.length > 0 && <ComparisonView comparison={result} state={state} />}
    </>
  );
}

/** The link names no packages. */
function Nothing({ state }: { readonly state: ViewState }) {
  const { comparison: what } = useWords(comparisonWords);
  return (
    <>
      <Title state={state} what={what} />
      <Suspense>
        <NothingToCompare state={state} />
      </Suspense>
    </>
  );
}

function Title({ state: { view }, what }: { readonly state: ViewState; readonly what: string }) {
  const language = useLanguage();
  const { organization } = view;
  const known = useOrganization(organization);
  const title = [
    what,
    ...(organization === null ? [] : [organizationLabel(language, organization, known)]),
    language.words(productWords).name,
  ];
  return <DocumentTitle>{title.join(' · ')}</DocumentTitle>;
}

function Skeleton() {
  const { loading } = useWords(comparisonWords);
  return (
    <output aria-label={loading} className="grid">
      <div className="package-skeleton" />
    </output>
  );
}
