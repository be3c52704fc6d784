import { useQuery } from '@tanstack/react-query';
import { compareTrayWords } from '#language/en/compare-tray.ts';
import { useWords } from '#language/language-context.tsx';
import { useClient } from '#api/client-context.ts';
import { packageQueries } from '#api/queries.ts';
import { findPackages } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { CrossIcon } from '#ui/icons.tsx';
import { usePreloaded } from '#ui/lazy-component.tsx';
import { Styles } from '#ui/surroundings.tsx';
import { useView } from '#view/use-view.ts';
import { MAX_COMPARED } from '#view/view.ts';
import styles from './compare-tray.css?inline';
import { ComparePage } from './loaded-on-use.ts';

/** What is to be compared, at the foot of every page: in the link, so that it follows wherever one goes. */
export function CompareTray() {
  const words = useWords(compareTrayWords);
  // Where it leads is opened at once, on a slow line too.
  usePreloaded(ComparePage, true);
  const { view, hrefFor, linkTo } = useView();
  const { compare, organization } = view;
  // For names only: nothing is asked for.
  const { data: held } = useQuery({ ...packageQueries(useClient()).whole(organization), enabled: false });
  const nameOf = (name: string) =>
    plainText(findPackages(name, held?.packages ?? [])[0]?.name ?? '') || plainText(name);
  return (
    <section aria-label={words.comparison} className="compare-tray no-print">
      <Styles>{styles}</Styles>
      <ul className="flex min-w-0 flex-1 flex-wrap gap-2">
        {compare.map((name) => (
          <li
            key={name}
            className="flex max-w-full min-w-0 items-center gap-1 rounded-md border border-line bg-surface ps-2"
          >
            <bdi className="min-w-0 truncate">{nameOf(name)}</bdi>
            <Link
              to={hrefFor({ compare: compare.filter((other) => other !== name) })}
              aria-label={words.takeOut(nameOf(name))}
              className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
            >
              <CrossIcon />
            </Link>
          </li>
        ))}
      </ul>
      {compare.length === MAX_COMPARED && <p className="text-sm text-muted">{words.isMost(MAX_COMPARED)}</p>}
      <Link to={hrefFor({ compare: [] })} className="link text-sm">
        {words.empty}
      </Link>
      <Link to={linkTo({ kind: 'compare' })} className={buttonClass('accent')}>
        {words.compare(compare.length)}
      </Link>
    </section>
  );
}
