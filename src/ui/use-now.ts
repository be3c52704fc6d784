import { useSyncExternalStore } from 'react';

/**
 * The time in whole seconds (Unix), renewed every second while something shows it. Undefined on the server and in the
 * first render in the browser, which must show the same.
 */
export function useNow(): number | undefined {
  return useSyncExternalStore(everySecond, seconds, () => undefined);
}

/** Calls what it is given each second; for `useSyncExternalStore`. */
export function everySecond(onChange: () => void): () => void {
  const timer = setInterval(onChange, 1000);
  return () => clearInterval(timer);
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
