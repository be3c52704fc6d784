import { useContext, useEffect, type RefObject } from 'react';
import { ShadowContext } from './surroundings.tsx';

/**
 * Brings a person to a text field when they press `/` while they are not writing somewhere else. In somebody else's document
 * the key is only ours where the focus is.
 */
export function useSlashFocus(field: RefObject<HTMLInputElement | null>): void {
  const shadow = useContext(ShadowContext);
  useEffect(() => {
    const root: EventTarget = shadow ?? document;
    const focus = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== '/') return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
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
    root.addEventListener('keydown', focus);
    return () => root.removeEventListener('keydown', focus);
  }, [field, shadow]);
}

function isWriting(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea, select'))
  );
}
