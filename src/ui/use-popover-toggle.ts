import { useEffect, useLayoutEffect, useRef, type ToggleEvent } from 'react';

/**
 * Says when a popover opens and closes; and that it is open, where that was done before the page was hydrated and nobody was
 * there to hear it. What it gives are properties of the popover's element.
 */
export function usePopoverToggle<Popover extends HTMLElement>(
  onToggle: (popover: Popover, isOpen: boolean) => void,
) {
  const ref = useRef<Popover>(null);
  const latest = useRef(onToggle);
  useLayoutEffect(() => {
    latest.current = onToggle;
  });
  useEffect(() => {
    if (ref.current?.matches(':popover-open')) latest.current(ref.current, true);
  }, []);
  return {
    ref,
    onToggle: ({ currentTarget, newState }: ToggleEvent<Popover>) =>
      onToggle(currentTarget, newState === 'open'),
  };
}
