import { useState } from 'react';
import { useOrganization } from '#api/use-organizations.ts';
import { isPartOf, partOf, type Comparison } from '#catalogue/comparison.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { formatCount, formatList, plainText } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { ViewState } from '#view/use-view.ts';
import { MAX_COMPARED } from '#view/view.ts';
import { comparison } from '../among.ts';
import { AmongFrame } from '../parts/among-frame.tsx';
import { useAmong, type Among } from '../use-among.ts';
import { ViewFrame } from '../view-frame.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { UnclearNames } from './unclear-names.tsx';

/** Packages beside each other. */
export function ComparePage() {
  return (
    <ViewFrame>
      {(state) => (state.view.compare.length === 0 ? <Nothing state={state} /> : <Page state={state} />)}
    </ViewFrame>
  );
}

function Page({ state }: { readonly state: ViewState }) {
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
      <Title state={state} words={formatList(called, 'and')} />
      <nav aria-label="Breadcrumb" className="no-print text-sm">
        <Link to={linkTo({ kind: 'catalogue' })} className="link">
          All packages
        </Link>
      </nav>
      <h2 className="no-print text-lg font-semibold">
        {among.result !== undefined && found.length === 0
          ? 'Comparison'
          : `Comparison of ${formatCount(found.length || compare.length, 'package', 'packages')}`}
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
  const { view, linkTo, hrefFor } = state;
  const { found, from } = result;
  // What is still on its way may be there.
  const isReading = among.whole?.state === 'reading';
  const unclear = result.unclear.filter(({ kind }) => kind === 'several' || !isReading);
  if (found.length === 0 && unclear.length === 0) return <Skeleton />;
  return (
    <>
      <UnclearNames
        unclear={unclear}
        found={found}
        isPartMissing={among.whole?.state === 'partial'}
        state={state}
      />
      {found.length === 1 && result.unclear.length === 0 && (
        <Notice
          tone="note"
          title="One package is no comparison yet"
          actions={
            <Link to={linkTo({ kind: 'catalogue' })} className={buttonClass()}>
              Choose another
            </Link>
          }
        >
          Choose at least one more in the catalogue: this one stays in the comparison meanwhile.
        </Notice>
      )}
      {view.from !== undefined && from === undefined && !isReading && (
        <p className="no-print text-sm text-muted">
          The link says that you have <bdi className="wrap-anywhere">“{plainText(view.from)}”</bdi> now, which
          is no package here, or more than one.{' '}
          <Link to={hrefFor({ from: undefined })} className="link">
            Forget it
          </Link>
        </p>
      )}
      {found.length > 0 && <ComparisonView comparison={result} state={state} />}
    </>
  );
}

/** The link names no packages. */
function Nothing({ state }: { readonly state: ViewState }) {
  return (
    <>
      <Title state={state} words="Comparison" />
      <Notice
        tone="note"
        title="Nothing to compare yet"
        actions={
          <Link to={state.linkTo({ kind: 'catalogue' })} className={buttonClass('accent')}>
            Go to the catalogue
          </Link>
        }
      >
        Tick “Compare” at up to {MAX_COMPARED} packages in the catalogue, then follow “Compare” at the foot of
        the page.
      </Notice>
    </>
  );
}

function Title({ state: { view }, words }: { readonly state: ViewState; readonly words: string }) {
  const { organization } = view;
  const known = useOrganization(organization);
  const title = [
    words,
    ...(organization === null ? [] : [organizationLabel(organization, known)]),
    'VM packages',
  ];
  return <title>{title.join(' · ')}</title>;
}

function Skeleton() {
  return (
    <output aria-label="Loading the packages to compare" className="grid">
      <div className="package-skeleton" />
    </output>
  );
}
