import { describe, expect, test } from 'vitest';
import { ApiError } from './errors.ts';
import { troubleOf } from './trouble.ts';

const AT = 1_700_000_000_000;
const answered = (status: number) =>
  new ApiError(
    {
      kind: 'http',
      status,
      problem: { code: 'other', given: undefined, description: undefined },
      retryAfterMs: undefined,
    },
    { at: AT },
  );
const waiting = (failureReason: Error, failureCount = 1) =>
  ({ error: null, failureReason, failureCount, fetchStatus: 'fetching' }) as const;

describe('the trouble of a query', () => {
  test('is none while all is well', () => {
    const well = { error: null, failureReason: null, failureCount: 0, fetchStatus: 'idle' } as const;
    expect(troubleOf(well)).toBeUndefined();
  });

  test('is told with the first failure where there is nothing to show', () => {
    expect(troubleOf(waiting(answered(500)))).toMatchObject({ kind: 'failed', retryAt: expect.any(Number) });
  });

  test('is told with the second one where there is', () => {
    expect(troubleOf(waiting(answered(500)), true)).toBeUndefined();
    expect(troubleOf(waiting(answered(500), 2), true)).toMatchObject({ kind: 'failed' });
  });

  test('is told at once where the second try is far', () => {
    const trouble = troubleOf(waiting(answered(429)), true);
    expect(trouble).toMatchObject({ kind: 'failed' });
    expect(trouble?.kind === 'failed' && trouble.retryAt).toBeGreaterThanOrEqual(AT + 60_000);
  });

  test('is told where nothing is tried again, without a time', () => {
    const error = answered(404);
    const failed = { error, failureReason: error, failureCount: 1, fetchStatus: 'idle' } as const;
    expect(troubleOf(failed, true)).toEqual({ kind: 'failed', error, retryAt: undefined });
  });

  test('is a connection that is not there', () => {
    const paused = { ...waiting(answered(500)), fetchStatus: 'paused' } as const;
    expect(troubleOf(paused, true)).toEqual({ kind: 'offline' });
  });

  test('is thrown where it is a mistake in the code', () => {
    const mistake = new TypeError('x is not a function');
    expect(() => troubleOf({ ...waiting(mistake), error: mistake })).toThrow(mistake);
  });
});
