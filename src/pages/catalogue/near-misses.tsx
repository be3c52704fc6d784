import { nearMissWords } from '#language/en/near-misses.ts';
import { useLanguage } from '#language/language-context.tsx';
import type { Misses } from '#catalogue/answer.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeFilter, type FindChoice } from '#catalogue/describe.ts';
import { filterOf, setFilter } from '#catalogue/filters.ts';
import { nameInLinks } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
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
  const language = useLanguage();
  const words = language.words(nearMissWords);
  const without = (relaxation: Relaxation) => {
    if (relaxation.drop === 'text') return words.withoutText(view.text);
    const attribute = attributesIn(language).find(({ key }) => key === relaxation.key);
    const filter = filterOf(view.filters, relaxation.key);
    return attribute && filter
      ? words.withoutFilter(describeFilter(language, attribute, filter, findChoice))
      : '';
  };
  return (
    <Notice tone="note" title={words.none}>
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
                {without(relaxation)}
              </Link>
              {words.brings(relaxation.brings)}
            </li>
          ))}
        </ul>
      )}
      {relaxations.length === 0 && <p>{words.severalInTheWay}</p>}
      {nearest.length > 0 && (
        <>
          <h3 className="mt-3 font-semibold">{words.nearest}</h3>
          <ul className="grid gap-1">
            {nearest.map(({ pkg, lacks }) => (
              <li key={pkg.id}>
                <Link to={linkTo({ kind: 'package', name: nameInLinks(pkg) })} className="link">
                  <bdi>{plainText(pkg.name) || pkg.id}</bdi>
                </Link>
                {words.lacks(lacks.map((lack) => describeLack(language, lack)))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
