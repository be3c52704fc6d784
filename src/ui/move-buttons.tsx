import type { ReactNode } from 'react';
import { moveButtonWords } from '#language/en/move-buttons.ts';
import { useWords } from '#language/language-context.tsx';
import { DownIcon, UpIcon } from './icons.tsx';

interface MoveButtonsProps {
  /** What is moved, in the buttons' names. */
  readonly of: string;
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
}

/** Moves an item of a list up and down, for keyboard and touch. */
export function MoveButtons({ of, place, count, onMove }: MoveButtonsProps) {
  const words = useWords(moveButtonWords);
  return (
    <>
      <IconButton label={words.up(of)} isOff={place === 0} onPress={() => onMove(place - 1)}>
        <UpIcon />
      </IconButton>
      <IconButton label={words.down(of)} isOff={place === count - 1} onPress={() => onMove(place + 1)}>
        <DownIcon />
      </IconButton>
    </>
  );
}

interface IconButtonProps {
  readonly label: string;
  /** It has nothing to do now. It keeps the focus all the same: what was moved to the end may be moved back. */
  readonly isOff?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function IconButton({ label, isOff = false, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onPress}
      className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-30"
    >
      {children}
    </button>
  );
}
