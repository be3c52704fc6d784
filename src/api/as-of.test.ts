import { describe, expect, test } from 'vitest';
import { AS_OF, readAsOf, STALE } from './as-of.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const MINUTE = 60_000;

/** What an answer says that was said so long ago, by a server whose clock is so far ahead. */
function headersOf(
  ageMs: number,
  { stale = '0', aheadMs = 0, age }: { stale?: string; aheadMs?: number; age?: number } = {},
) {
  const sent = NOW + aheadMs;
  return new Headers({
    [AS_OF]: new Date(sent - ageMs).toISOString(),
    [STALE]: stale,
    Date: new Date(sent).toUTCString(),
    ...(age !== undefined && { Age: String(age) }),
  });
}

describe('how old an answer is', () => {
  test('is what it says, whatever the clocks are', () => {
    for (const aheadMs of [0, -24 * 60 * MINUTE, 24 * 60 * MINUTE]) {
      const { asOf, isStale } = readAsOf(headersOf(5 * MINUTE, { stale: '1', aheadMs }), NOW);
      expect([NOW - asOf, isStale]).toEqual([5 * MINUTE, true]);
    }
  });

  test('counts what it was kept for on its way', () => {
    expect(NOW - readAsOf(headersOf(MINUTE, { age: 60 }), NOW).asOf).toBe(2 * MINUTE);
  });

  test('makes it stale after twelve minutes, whoever kept it', () => {
    expect(readAsOf(headersOf(11 * MINUTE), NOW).isStale).toBe(false);
    expect(readAsOf(headersOf(13 * MINUTE), NOW).isStale).toBe(true);
    expect(readAsOf(headersOf(5 * MINUTE, { age: 8 * 60 }), NOW).isStale).toBe(true);
  });

  test('is none where nothing is said of it, or what cannot be', () => {
    expect(readAsOf(new Headers(), NOW)).toEqual({ asOf: NOW, isStale: false });
    expect(readAsOf(headersOf(-5 * MINUTE), NOW)).toEqual({ asOf: NOW, isStale: false });
  });
});
