import { useEffect, type RefObject } from 'react';

/** Brings a person to a text field when they press `/` while they are not writing somewhere else. */
export function useSlashFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      // Of two catalogues on a page the first takes it.
      if (event.defaultPrevented || isWriting(event.composedPath()[0])) return;
      const input = field.current;
      if (input === null) return;
      event.preventDefault();
      // Where it stands in a sheet that is closed.
      if (!input.checkVisibility()) input.closest<HTMLElement>('[popover]')?.showPopover();
      input.focus();
      input.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [field]);
}

function isWriting(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select'))
  );
}
