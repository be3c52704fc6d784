import { describe, expect, it } from 'vitest';
import { ApiError, type Failure } from './errors.ts';
import { isTransient, retryAt, retryDelayMs } from './retry.ts';

const at = 1_700_000_000_000;
const error = (failure: Failure, when = at) => new ApiError(failure, { at: when });
const http = (status: number, retryAfterMs?: number): Failure => ({
  kind: 'http',
  status,
  problem: { code: 'other', given: undefined, description: undefined },
  retryAfterMs,
});
const network: Failure = { kind: 'network', during: 'request' };

describe('asking again', () => {
  it.each([
    [network, true],
    [{ kind: 'timeout', afterMs: 15_000 }, true],
    [http(429), true],
    [http(500), true],
    [http(503), true],
    [{ kind: 'http', status: 200, problem: { code: 'service_unavailable' }, retryAfterMs: undefined }, true],
    [http(408), true],
    [http(304), true],
    [http(302), true],
    [http(400), false],
    [http(403), false],
    [http(404), false],
    [
      {
        kind: 'http',
        status: 200,
        problem: { code: 'other', given: undefined, description: undefined },
        retryAfterMs: undefined,
      },
      false,
    ],
    [{ kind: 'contract', status: 200, problem: 'html', where: undefined }, true],
    [{ kind: 'contract', status: 200, problem: 'shape', where: 'pagination' }, true],
  ] as const)('after %j: %s', (failure, expected) => {
    expect(isTransient(error(failure))).toBe(expected);
  });
  it('is not for mistakes in the code', () => {
    expect(isTransient(new TypeError('x is not a function'))).toBe(false);
  });
});

describe('the wait before asking again', () => {
  it('doubles from a second to a minute, spread by a quarter at most', () => {
    const nominal = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000];
    for (const [index, expected] of nominal.entries()) {
      for (let when = at; when < at + 300; when += 7) {
        const delay = retryDelayMs(index + 1, error(network, when));
        expect(delay).toBeGreaterThanOrEqual(expected);
        expect(delay).toBeLessThanOrEqual(expected * 1.25);
      }
    }
  });
  it('differs between pages that failed at different moments', () => {
    expect(retryDelayMs(1, error(network, at))).not.toBe(retryDelayMs(1, error(network, at + 100)));
  });
  it.each([
    ['is a minute after 429, because the API counts by the minute', 1, http(429), 60_000],
    ['is what the answer asks for', 1, http(429, 3_000), 3_000],
    ['is what the answer asks for, within reason', 1, http(503, 86_400_000), 600_000],
    ['grows all the same where the answer asks for none', 7, http(503, 0), 60_000],
  ])('%s, spread by a quarter at most', (_, failures, failure, nominal) => {
    const delays = Array.from({ length: 50 }, (__, i) => retryDelayMs(failures, error(failure, at + 7 * i)));
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(nominal);
    expect(Math.max(...delays)).toBeLessThanOrEqual(nominal * 1.25);
    expect(new Set(delays).size).toBeGreaterThan(30);
  });
  it('can be counted down to, because the same error gives the same wait', () => {
    const failed = error(network);
    expect(retryAt(1, failed)).toBe(at + retryDelayMs(1, failed));
  });
});
