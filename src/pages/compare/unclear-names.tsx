import { comparisonNoticeWords } from '#language/en/comparison-notices.ts';
import { unclearPackageWords } from '#language/en/unclear-packages.ts';
import { useWords } from '#language/language-context.tsx';
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
  const words = useWords(unclearPackageWords);
  const { takeOut, closest } = useWords(comparisonNoticeWords);
  const compared = new Set(found.map(({ pkg }) => pkg.id));
  return unclear.map((each) => {
    const packages = each.packages.filter(({ id }) => !compared.has(id));
    const name = plainText(each.name);
    const isMissing = each.kind === 'missing';
    return (
      <Notice
        key={each.name}
        tone={isMissing ? 'alert' : 'note'}
        title={isMissing ? words.none(name) : words.several(each.packages.length, name)}
        actions={
          <Link to={state.hrefFor(replaced(state, each.name))} className="link">
            {takeOut}
          </Link>
        }
      >
        {!isMissing ? words.whichOne : isPartMissing ? words.mayBeUnread : words.mayBeGone}
        {packages.length > 0 && (
          <>
            {isMissing && ` ${closest}`}
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
