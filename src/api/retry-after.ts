/**
 * `Retry-After` in milliseconds from now: seconds, or a date as HTTP has them.
 *
 * @param now - Unix time in milliseconds
 * @returns 0 where the moment has passed; undefined where the header is absent or makes no sense
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  // Other numbers, which some engines take for years.
  if (!/[a-z]/i.test(header) || /^\s*\d+e/i.test(header)) return undefined;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
