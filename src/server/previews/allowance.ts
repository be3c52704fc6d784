/** Takes one of what is allowed; gives after how many seconds there is one again where there is none, 0 where it was taken. */
export type Allowance = () => number;

/**
 * So many at once after a rest, then one in each interval.
 *
 * @param intervalMs - in milliseconds
 * @param now - Unix time in milliseconds
 */
export function createAllowance(burst: number, intervalMs: number, now: () => number): Allowance {
  let left = burst;
  let at = now();
  return () => {
    left = Math.min(burst, left + Math.max(0, now() - at) / intervalMs);
    at = now();
    if (left < 1) return Math.ceil(((1 - left) * intervalMs) / 1000);
    left -= 1;
    return 0;
  };
}
