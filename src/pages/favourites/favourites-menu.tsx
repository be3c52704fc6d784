import { favouriteWords } from '#language/en/favourites.ts';
import { frameWords } from '#language/en/frame.ts';
import { useWords } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { focusNeighbour } from '#ui/focus-neighbour.ts';
import { buttonOfPopover, closePopoverAround } from '#ui/popover.tsx';
import { CrossIcon } from '#ui/icons.tsx';
import { useView } from '#view/use-view.ts';
import { MAX_COMPARED } from '#view/view.ts';
import { useFavourites } from './use-favourites.ts';
import { useOneSpelling } from '../parts/use-one-spelling.ts';

/** The favourites among the packages of the organization that is shown. */
export function FavouritesMenu() {
  const words = useWords(favouriteWords);
  const { favourites } = useWords(frameWords);
  const { view, linkTo } = useView();
  const { list, isKept, toggle } = useFavourites(useOneSpelling(view.organization, 'id'));
  // What is in the tray stays in it.
  const wanted = [...new Set([...view.compare, ...list.map(({ name }) => name)])];
  const compared = wanted.slice(0, MAX_COMPARED);
  return (
    <div className="grid gap-2">
      {list.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <ul aria-label={favourites} className="-m-1 grid max-h-80 overflow-auto p-1">
          {list.map((favourite) => (
            <li key={favourite.id} className="flex items-center gap-2">
              <Link
                to={linkTo({ kind: 'package', name: favourite.name })}
                onClick={(event) => closePopoverAround(event.currentTarget)}
                className="link min-w-0 flex-1 wrap-anywhere"
              >
                <bdi>{favourite.label}</bdi>
              </Link>
              <button
                type="button"
                aria-label={words.forget(favourite.label)}
                onClick={({ currentTarget }) => {
                  // This button goes, and the focus must not go with it.
                  const all = currentTarget.closest('ul')?.querySelectorAll('button') ?? [];
                  focusNeighbour(currentTarget, all, buttonOfPopover(currentTarget));
                  toggle(favourite);
                }}
                className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
              >
                <CrossIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isKept && <p className="text-sm text-muted">{words.notKept}</p>}
      {compared.length > 1 && (
        <>
          <Link
            to={linkTo({ kind: 'compare' }, { compare: compared })}
            onClick={(event) => closePopoverAround(event.currentTarget)}
            className={buttonClass()}
          >
            {compared.length < wanted.length ? words.compareFirst(MAX_COMPARED) : words.compare}
          </Link>
        </>
      )}
    </div>
  );
}
