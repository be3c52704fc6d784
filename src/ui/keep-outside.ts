/**
 * Makes all that stands outside of an open popover inert, as a modal dialog does, until it is closed, and lends it the
 * focus, which goes back to where it was. The popover must be able to have it (`tabIndex`). It closes by itself when it is no
 * popover any more: when the window grows so wide that it has a place on the page.
 *
 * @returns what makes the rest usable again, to be called when the popover is taken out of the document: browsers do not say so
 */
export function keepOutside(popover: HTMLElement): () => void {
  const made: Element[] = [];
  const before = (popover.getRootNode() as Document | ShadowRoot).activeElement; // it is shown, and so in one of them
  for (
    let inside: Element = popover, parent = around(inside);
    parent;
    inside = parent, parent = around(inside)
  ) {
    for (const other of (inside.parentNode ?? parent).children) {
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
  const release = () => {
    for (const other of made.splice(0)) other.removeAttribute('inert');
    window.removeEventListener('resize', closeIfPlaced);
    popover.removeEventListener('beforetoggle', close);
  };
  const close = (event: Event) => {
    if ((event as ToggleEvent).newState === 'open') return; // `toggle` events of popovers are of this kind
    release();
    if (before instanceof HTMLElement) before.focus();
  };
  popover.addEventListener('beforetoggle', close);
  return release;
}

/** The element around another one; of one at the top of a shadow root, the root's host. */
function around({ parentNode }: Element): Element | null {
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
