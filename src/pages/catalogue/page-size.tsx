import type { To } from 'react-router';
import { paginationWords } from '#language/en/pagination.ts';
import { useLanguage } from '#language/language-context.tsx';
import { Link } from '#ui/link.tsx';

const SIZES = [15, 30, 60, 120, 200];

/** Links to other page sizes. A size that a link brought and that is not among the usual ones is shown too. */
export function PageSize({
  perPage,
  hrefFor,
}: {
  readonly perPage: number;
  readonly hrefFor: (size: number) => To;
}) {
  const { format, words } = useLanguage();
  const { packagesPerPage, perPage: label } = words(paginationWords);
  const sizes = [...new Set([...SIZES, perPage])].toSorted((a, b) => a - b);
  return (
    <nav aria-label={packagesPerPage} className="flex flex-wrap items-center gap-1 text-sm text-muted">
      <span>{label}</span>
      {sizes.map((size) => (
        <Link
          key={size}
          to={hrefFor(size)}
          aria-current={size === perPage || undefined}
          className={`inline-flex min-h-7 min-w-7 items-center justify-center rounded-md px-1.5 ${
            size === perPage ? 'bg-accent-surface font-semibold text-accent' : 'hover:bg-sunken'
          }`}
        >
          {format.number(size)}
        </Link>
      ))}
    </nav>
  );
}
