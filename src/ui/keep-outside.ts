/**
 * Makes all that stands outside of an open popover inert, as a modal dialog does, until it is closed, and lends it the
 * focus, which goes back to where it was. The popover must be able to have it (`tabIndex`). It closes by itself when it is no popover any more: when the window grows so wide that it has a place on the page.
 */
export function keepOutside(popover: HTMLElement): void {
  const made: Element[] = [];
  const before = document.activeElement;
  for (let inside: Element = popover; inside.parentElement; inside = inside.parentElement) {
    for (const other of inside.parentElement.children) {
      if (other === inside || other.hasAttribute('inert') || !(other instanceof HTMLElement)) continue;
      other.inert = true;
      made.push(other);
    }
  }
  popover.focus();
  const closeIfPlaced = () => {
    if (getComputedStyle(popover).position === 'static') popover.hidePopover();
  };
  window.addEventListener('resize', closeIfPlaced);
  const release = (event: Event) => {
    if ((event as ToggleEvent).newState === 'open') return; // `toggle` events of popovers are of this kind
    for (const other of made) other.removeAttribute('inert');
    window.removeEventListener('resize', closeIfPlaced);
    popover.removeEventListener('beforetoggle', release);
    if (before instanceof HTMLElement) before.focus();
  };
  popover.addEventListener('beforetoggle', release);
}
