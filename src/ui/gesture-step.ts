/** What made a history entry: a gesture, and the query that it began with. */
export interface GestureStep {
  readonly gesture: unknown;
  readonly from: unknown;
}

/** That of an entry's state, which is whatever a page of this origin once put there; undefined: no gesture made it. */
export function stepOf(state: unknown): GestureStep | undefined {
  return typeof state === 'object' && state !== null && 'gesture' in state && 'from' in state
    ? state
    : undefined;
}

/** Whether an entry is a gesture's that came back to where it began, and has left nothing that Back could undo. */
export function isIdleStep({ search, state }: { readonly search: string; readonly state: unknown }): boolean {
  return stepOf(state)?.from === search;
}
