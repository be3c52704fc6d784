import { useLocation } from 'react-router';

/** Whether the history entry changes nothing against the one before it: what follows replaces it, so that Back leads on. */
export function useUndoneEntry(): boolean {
  return isUndone(useLocation().state);
}

/** @param state - that of an entry: whatever a page of this origin once put there */
export function isUndone(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isUndone' in state && state.isUndone === true;
}
