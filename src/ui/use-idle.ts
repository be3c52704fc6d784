import { useEffect, useState } from 'react';

/** Where a browser does not tell when it is idle: long enough for what was begun, in milliseconds. */
const SOON_MS = 300;
/** A page that is never idle gets what waits for it all the same, after so many milliseconds. */
const AT_LATEST_MS = 2000;

/** Whether the browser has been idle since this was first shown: for what may wait until all else is done. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const become = () => setIdle(true);
    // Safari has none.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(become, SOON_MS);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(become, { timeout: AT_LATEST_MS });
    return () => cancelIdleCallback(request);
  }, []);
  return isIdle;
}
