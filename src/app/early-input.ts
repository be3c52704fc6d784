/**
 * What somebody has typed or chosen on a page that a server rendered, before it was the browser's own. React would take it for what
 * is in force, or wipe it out.
 */

interface Early {
  readonly field: HTMLInputElement | HTMLSelectElement;
  readonly value: string;
  readonly isChecked: boolean;
  /** Where the caret is, or what is selected; undefined where there is none. */
  readonly selection: readonly [start: number, end: number] | undefined;
}

/**
 * Puts the fields back to what the server has rendered, right before the page is hydrated.
 *
 * @returns to be called right after: types and chooses it all again, now that somebody is listening
 */
export function holdEarlyInput(root: HTMLElement): () => void {
  const held = [...root.querySelectorAll<Early['field']>('input:not([type=hidden]), select')]
    .filter(isTouched)
    .map((field): Early => ({
      field,
      value: field.value,
      isChecked: isTicked(field),
      selection: selectionIn(field),
    }));
  for (const { field } of held) putBack(field);
  return () => {
    for (const each of held) if (each.field.isConnected) takeUp(each);
  };
}

function isTouched(field: Early['field']): boolean {
  return field instanceof HTMLInputElement
    ? field.value !== field.defaultValue || field.checked !== field.defaultChecked
    : [...field.options].some((option) => option.selected !== option.defaultSelected);
}

function putBack(field: Early['field']) {
  if (field instanceof HTMLInputElement) {
    field.checked = field.defaultChecked;
    if (!isBox(field)) field.value = field.defaultValue;
  } else {
    const first = [...field.options].findIndex((option) => option.defaultSelected);
    field.selectedIndex = Math.max(0, first);
  }
}

function takeUp({ field, value, isChecked, selection }: Early) {
  // React hydrates at once what somebody does something to; only then it knows what the field was.
  field.dispatchEvent(new Event('touchcancel', { bubbles: true }));
  if (field instanceof HTMLSelectElement) {
    setAsSomebodyWould(field, HTMLSelectElement.prototype, value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (isBox(field)) {
    // Of radio buttons the one that was chosen tells of the others.
    if (field.checked !== isChecked && (isChecked || field.type === 'checkbox')) field.click();
  } else {
    setAsSomebodyWould(field, HTMLInputElement.prototype, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (field.ownerDocument.activeElement !== field)
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    else if (selection !== undefined) field.setSelectionRange(...selection);
  }
}

/** Past React's own record of a field's value, by which it tells what it has written from what somebody has. */
function setAsSomebodyWould(field: Early['field'], prototype: object, value: string) {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
}

function isBox({ type }: HTMLInputElement): boolean {
  return type === 'checkbox' || type === 'radio';
}

function isTicked(field: Early['field']): boolean {
  return field instanceof HTMLInputElement && field.checked;
}

function selectionIn(field: Early['field']): Early['selection'] {
  if (!(field instanceof HTMLInputElement)) return undefined;
  const { selectionStart, selectionEnd } = field;
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd];
}
