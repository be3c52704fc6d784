import { useEffect, useState } from 'react';

/** Whether somebody has moved, touched, typed or come back since this was first shown: for what is wanted soon, if at all. */
export function useStir(): boolean {
  const [isStirred, setStirred] = useState(false);
  useEffect(() => {
    // Not taken away: whichever comes, it does no harm.
    for (const event of ['pointermove', 'pointerdown', 'keydown'])
      addEventListener(event, () => setStirred(true), { once: true });
    addEventListener('visibilitychange', () => {
      if (!document.hidden) setStirred(true);
    });
  }, []);
  return isStirred;
}
