import { useMemo, useSyncExternalStore } from 'react';
import { everySecond } from './use-now.ts';

/**
 * Whole seconds until a moment (Unix time in milliseconds), below zero after it. What waits for that moment goes by a clock that
 * nobody sets, and so does this: it says the same when somebody sets the other one. Undefined on the server and in the first
 * render in the browser, which must show the same.
 */
export function useSecondsLeft(until: number): number | undefined {
  const left = useMemo(() => countdownTo(until), [until]);
  return useSyncExternalStore(everySecond, left, () => undefined);
}

function countdownTo(until: number): () => number {
  const end = until - Date.now() + performance.now();
  return () => Math.ceil((end - performance.now()) / 1000);
}
