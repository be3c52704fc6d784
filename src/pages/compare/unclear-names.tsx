import { nameInLinks } from '#catalogue/find-package.ts';
import type { Compared, Unclear } from '#catalogue/comparison.ts';
import { plainText } from '#catalogue/format.ts';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { ViewState } from '#view/use-view.ts';

interface UnclearNamesProps {
  readonly unclear: readonly Unclear[];
  readonly found: readonly Compared[];
  /** Whether parts of the catalogue did not come. */
  readonly isPartMissing: boolean;
  readonly state: ViewState;
}

/** The names in the link that do not stand for one package, and ways to what may be meant. */
export function UnclearNames({ unclear, found, isPartMissing, state }: UnclearNamesProps) {
  const compared = new Set(found.map(({ pkg }) => pkg.id));
  return unclear.map((each) => {
    const packages = each.packages.filter(({ id }) => !compared.has(id));
    const called = <bdi className="wrap-anywhere">“{plainText(each.name)}”</bdi>;
    const isMissing = each.kind === 'missing';
    return (
      <Notice
        key={each.name}
        tone={isMissing ? 'alert' : 'note'}
        title={
          isMissing ? (
            <>There is no package {called} here</>
          ) : (
            <>
              {each.packages.length} packages are called {called}
            </>
          )
        }
        actions={
          <Link to={state.hrefFor(replaced(state, each.name))} className="link">
            Take it out of the comparison
          </Link>
        }
      >
        {!isMissing
          ? 'Which one is meant?'
          : isPartMissing
            ? 'It may be among those that could not be read.'
            : 'It may have been renamed or taken away, or it belongs to another organization.'}
        {packages.length > 0 && (
          <>
            {isMissing && ' These names are closest; compare one of them in its place:'}
            <ul className="mt-2 list-disc ps-5">
              {packages.map((pkg) => (
                <li key={pkg.id}>
                  <Link
                    to={state.hrefFor(replaced(state, each.name, isMissing ? nameInLinks(pkg) : pkg.id))}
                    className="link inline-block min-h-6"
                  >
                    <bdi>{plainText(pkg.name) || pkg.id}</bdi>
                  </Link>
                  {!isMissing && (
                    <>
                      {' '}
                      <code>{pkg.id}</code>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    );
  });
}

/** The change that puts another name in the place of one, or none. */
function replaced({ view }: ViewState, name: string, by?: string) {
  const compare = view.compare.flatMap((each) => (each === name ? (by ?? []) : each));
  return { compare, baseline: view.baseline === name ? by : view.baseline };
}
