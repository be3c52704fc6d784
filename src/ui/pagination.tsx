import type { To } from 'react-router';
import { pageWords } from '#language/en/pages.ts';
import { paginationWords } from '#language/en/pagination.ts';
import { useLanguage } from '#language/language-context.tsx';
import { Link } from './link.tsx';
import { isPlainClick } from './plain-click.ts';

/** Where a list of pages is, and how to get to the others. */
interface PaginationProps {
  readonly page: number;
  /** Undefined: nobody knows how many pages there are; then there is only back and forward. */
  readonly totalPages: number | undefined;
  readonly hasNext: boolean;
  readonly hrefFor: (page: number) => To;
  /** Called when a link is followed in place, to bring the reader to the top of the new page. */
  readonly onTurn?: () => void;
}

const LINK = 'inline-flex min-h-8 min-w-8 items-center justify-center rounded-md px-2';

/** Links to the pages of a list. Renders nothing when there is just one. */
export function Pagination({ page, totalPages, hasNext, hrefFor, onTurn }: PaginationProps) {
  const { format, words: wordsOf } = useLanguage();
  const words = wordsOf(paginationWords);
  const { page: pageLabel } = wordsOf(pageWords);
  if (page === 1 && !hasNext) return null;
  const link = (to: number, label: string, text: string, rel?: 'prev' | 'next') => (
    <Link
      to={hrefFor(to)}
      rel={rel}
      aria-label={label}
      aria-current={to === page ? 'page' : undefined}
      onClick={(event) => isPlainClick(event) && onTurn?.()}
      className={`${LINK} ${to === page ? 'bg-accent-surface font-semibold text-accent' : 'text-ink hover:bg-sunken'}`}
    >
      {text}
    </Link>
  );
  return (
    <nav aria-label={words.pages}>
      <ul className="flex flex-wrap items-center gap-1">
        <li>
          {page > 1 ? (
            link(page - 1, words.previousPage, words.previous, 'prev')
          ) : (
            <Nowhere text={words.previous} />
          )}
        </li>
        {pagesToShow(page, totalPages).map((entry, index) => (
          <li key={entry ?? `gap-${index}`}>
            {entry === undefined ? (
              <span className="px-1 text-muted">…</span>
            ) : (
              link(entry, pageLabel(entry), format.number(entry))
            )}
          </li>
        ))}
        <li>
          {hasNext ? link(page + 1, words.nextPage, words.next, 'next') : <Nowhere text={words.next} />}
        </li>
      </ul>
    </nav>
  );
}

/** Holds the place of a link that leads nowhere, so that the others do not move. */
function Nowhere({ text }: { readonly text: string }) {
  return (
    <span aria-hidden="true" className={`${LINK} invisible`}>
      {text}
    </span>
  );
}

/**
 * The page numbers to link: the first, the last, and those around the current one; `undefined` stands for a gap. A gap
 * never hides a single page. Without a total: the first and those up to the current one.
 */
export function pagesToShow(page: number, totalPages: number | undefined): (number | undefined)[] {
  const last = totalPages ?? page;
  const wanted = [1, page - 1, page, page + 1, last].filter((entry) => entry >= 1 && entry <= last);
  const shown: (number | undefined)[] = [];
  let previous = 0;
  for (const entry of [...new Set(wanted)].toSorted((a, b) => a - b)) {
    if (entry - previous === 2) shown.push(entry - 1);
    else if (entry - previous > 2) shown.push(undefined);
    shown.push(entry);
    previous = entry;
  }
  return shown;
}
