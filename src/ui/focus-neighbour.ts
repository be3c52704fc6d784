/**
 * Passes the focus on before the element that has it is removed: to the next one of its kind, or the one before.
 *
 * @param all - those of its kind, itself among them, in their order
 * @param otherwise - what has the focus where there is no other
 */
export function focusNeighbour(
  element: HTMLElement,
  all: Iterable<HTMLElement>,
  otherwise: HTMLElement | null | undefined,
): void {
  const kind = [...all];
  const place = kind.indexOf(element);
  (kind[place + 1] ?? kind[place - 1] ?? otherwise)?.focus({ preventScroll: true });
}
