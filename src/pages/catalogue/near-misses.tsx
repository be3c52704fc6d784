import type { Misses } from '#catalogue/answer.ts';
import { attributes } from '#catalogue/attributes.ts';
import { describeFilter, type FindChoice } from '#catalogue/describe.ts';
import { filterOf, setFilter } from '#catalogue/filters.ts';
import { nameInLinks } from '#catalogue/find-package.ts';
import { formatCount, formatList, plainText } from '#catalogue/format.ts';
import { describeLack } from '#catalogue/lack.ts';
import type { Relaxation } from '#catalogue/near-misses.ts';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { ViewState } from '#view/use-view.ts';

export interface NearMissesProps {
  readonly state: ViewState;
  readonly misses: Misses;
  readonly findChoice: FindChoice;
}

/** What to do when nothing is found: which single filter to drop, and what comes nearest. */
export function NearMisses({ state, misses, findChoice }: NearMissesProps) {
  const { view, hrefFor, linkTo } = state;
  const { relaxations, nearest } = misses;
  const words = (relaxation: Relaxation) => {
    if (relaxation.drop === 'text') return `the text “${view.text}”`;
    const attribute = attributes.find(({ key }) => key === relaxation.key);
    const filter = filterOf(view.filters, relaxation.key);
    return attribute && filter ? `“${describeFilter(attribute, filter, findChoice)}”` : '';
  };
  return (
    <Notice tone="note" title="No package has all of this">
      {relaxations.length > 0 && (
        <ul className="grid gap-1">
          {relaxations.map((relaxation) => (
            <li key={relaxation.drop === 'text' ? 'q' : relaxation.key}>
              <Link
                className="link"
                to={hrefFor(
                  relaxation.drop === 'text'
                    ? { text: '' }
                    : { filters: setFilter(view.filters, relaxation.key, undefined) },
                )}
              >
                Without {words(relaxation)}
              </Link>
              : {formatCount(relaxation.brings, 'package', 'packages')}
            </li>
          ))}
        </ul>
      )}
      {relaxations.length === 0 && (
        <p>More than one filter stands in the way: without any single one there is still nothing.</p>
      )}
      {nearest.length > 0 && (
        <>
          <h3 className="mt-3 font-semibold">The nearest</h3>
          <ul className="grid gap-1">
            {nearest.map(({ pkg, lacks }) => (
              <li key={pkg.id}>
                <Link to={linkTo({ kind: 'package', name: nameInLinks(pkg) })} className="link">
                  <bdi>{plainText(pkg.name) || pkg.id}</bdi>
                </Link>
                : {formatList(lacks.map(describeLack), 'and')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
