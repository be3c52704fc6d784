import type { ReactNode } from 'react';
import type { To } from 'react-router';
import { moveLinkWords } from '#language/en/move-links.ts';
import { useLanguage } from '#language/language-context.tsx';
import { Icon } from './icons.tsx';
import { Link } from './link.tsx';
import { isPlainClick } from './plain-click.ts';

interface MoveLinksProps {
  /** What is moved, in the links' names. */
  readonly of: string;
  /** Its place in the row, from 0. */
  readonly place: number;
  readonly count: number;
  /** Where the row stands with the item at another place. */
  readonly hrefFor: (to: number) => To;
  readonly onMove: (to: number) => void;
}

/** Moves an item of a row left and right, for keyboard and touch, and without scripts. */
export function MoveLinks({ of, place, count, hrefFor, onMove }: MoveLinksProps) {
  const language = useLanguage();
  const words = language.words(moveLinkWords);
  // Where a page is written from right to left, the row is, too.
  const [toLeft, toRight] = language.direction === 'rtl' ? [1, -1] : [-1, 1];
  const link = (to: number, label: string, icon: ReactNode) => {
    // What was moved to the end may be moved back: the link keeps the focus, and leads to where one is.
    const isOff = to < 0 || to >= count;
    return (
      <Link
        to={hrefFor(isOff ? place : to)}
        aria-label={label}
        aria-disabled={isOff || undefined}
        draggable={false}
        onClick={(event) => {
          if (isOff) event.preventDefault();
          else if (isPlainClick(event)) onMove(to);
        }}
        className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-30"
      >
        {icon}
      </Link>
    );
  };
  return (
    <>
      {link(place + toLeft, words.left(of), <LeftIcon />)}
      {link(place + toRight, words.right(of), <RightIcon />)}
    </>
  );
}

function LeftIcon() {
  return (
    <Icon width="14" height="14">
      <path d="M13 8H3M7 4 3 8l4 4" />
    </Icon>
  );
}

function RightIcon() {
  return (
    <Icon width="14" height="14">
      <path d="M3 8h10M9 4l4 4-4 4" />
    </Icon>
  );
}
