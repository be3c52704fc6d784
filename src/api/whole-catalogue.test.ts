import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { examplePackage } from '#catalogue/example-package.ts';
import type { Client } from './client.ts';
import { ApiError } from './errors.ts';
import { readWhole, type WholeCatalogue } from './whole-catalogue.ts';

const unavailable = () =>
  new ApiError(
    { kind: 'http', status: 503, problem: { code: 'service_unavailable' }, retryAfterMs: undefined },
    { at: 0 },
  );
const refused = () =>
  new ApiError(
    { kind: 'http', status: 403, problem: { code: 'organization_suspended' }, retryAfterMs: undefined },
    { at: 0 },
  );

interface Api {
  /** How many packages there are when a request comes; the first is number 0. */
  readonly count: number | ((request: number) => number);
  readonly totals?: boolean;
  /** It gives its first page whichever is asked for. */
  readonly repeats?: boolean;
  /** What it says is the total instead. */
  readonly said?: number;
  /** Throws for a request that fails. */
  readonly fail?: (part: number, request: number) => void;
  /** It could not be asked anew: all parts are so old, Unix time in milliseconds. */
  readonly staleAsOf?: number | undefined;
}

/** An API that lists `pkg-0`, `pkg-1` …; a list that grows does so at its front, as `pkg-new-…`. */
function clientOf({ count, totals = true, repeats = false, said, fail, staleAsOf }: Api) {
  const seen = { requests: [] as number[], atOnce: 0, most: 0 };
  const first = typeof count === 'number' ? count : count(0);
  const client: Client = {
    listOrganizations: () => Promise.reject(new Error('not asked for')),
    listPackages: async ({ page, perPage }, { signal } = {}) => {
      const request = seen.requests.push(page) - 1;
      seen.atOnce += 1;
      seen.most = Math.max(seen.most, seen.atOnce);
      const all = typeof count === 'number' ? count : count(request);
      await Promise.resolve();
      seen.atOnce -= 1;
      signal?.throwIfAborted();
      fail?.(page, request);
      const ids = Array.from({ length: all }, (_, i) =>
        i < all - first ? `pkg-new-${all - first - i}` : `pkg-${i - (all - first)}`,
      );
      const from = repeats ? 0 : (page - 1) * perPage;
      const slice = ids.slice(from, from + perPage);
      return {
        asOf: (staleAsOf ?? 1_700_000_000_000) - 1000 * page,
        isStale: page === 2 || staleAsOf !== undefined,
        packages: slice.map((id) => examplePackage({ id })),
        unreadable: [],
        pagination: {
          page,
          perPage,
          total: totals ? (said ?? all) : undefined,
          totalPages: totals ? Math.ceil(all / perPage) : undefined,
          largeSet: !totals,
        },
      };
    },
  };
  return { client, seen };
}

function read(api: Api, more: { previous?: WholeCatalogue; signal?: AbortSignal } = {}) {
  const { client, seen } = clientOf(api);
  const progress: WholeCatalogue[] = [];
  const pauses: number[] = [];
  const result = readWhole({
    client,
    organization: null,
    signal: more.signal ?? new AbortController().signal,
    previous: more.previous,
    onProgress: (soFar) => progress.push(soFar),
    pause: async (ms) => void pauses.push(ms),
  });
  return { result, seen, progress, pauses };
}

const idsOf = ({ packages }: WholeCatalogue) => packages.map(({ id }) => id);
const idsTo = (count: number) => Array.from({ length: count }, (_, i) => `pkg-${i}`);

describe('a whole catalogue', () => {
  it('that fits one part takes one request', async () => {
    const { result, seen } = read({ count: 48 });
    expect(await result).toMatchObject({ state: 'complete', total: 48, read: 48 });
    expect(seen.requests).toEqual([1]);
  });

  it('is read to its end, in order, three requests at a time, and tells how far it is', async () => {
    const { result, seen, progress } = read({ count: 2150 });
    expect(idsOf(await result)).toEqual(idsTo(2150));
    expect(seen.requests.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(seen.most).toBe(3);
    expect(progress.map(({ read }) => read)).toEqual(
      progress.map(({ read }) => read).toSorted((a, b) => a - b),
    );
    expect(progress.every(({ state }) => state === 'reading')).toBe(true);
  });

  it('that is old and complete is not read again while its first part is no newer', async () => {
    const api = { count: 2150, staleAsOf: 1_600_000_000_000 };
    const held = await read(api).result;
    const again = read(api, { previous: held });
    expect(await again.result).toEqual(held);
    expect(again.seen.requests).toEqual([1]);
    const newer = read({ count: 2150, staleAsOf: 1_600_000_300_000 }, { previous: held });
    expect((await newer.result).asOf).toBeGreaterThan(held.asOf);
    expect(newer.seen.requests).toHaveLength(11);
    expect(await read({ count: 2150 }, { previous: held }).result).toMatchObject({ state: 'complete' });
  });

  it('of an API that says that there are millions ends: with the first that fail, or where no list can be', async () => {
    const limited = read({
      count: 400,
      said: 4_000_000,
      fail: (part) => {
        if (part > 2) throw unavailable();
      },
    });
    expect(await limited.result).toMatchObject({ state: 'partial', read: 400 });
    expect(limited.seen.requests.length).toBeLessThan(20);
    const endless = read({ count: 30_000, said: 4_000_000 });
    expect(await endless.result).toMatchObject({ state: 'partial', read: 20_000 });
    expect(endless.seen.requests).toHaveLength(100);
  });

  it('of an API that gives all at once, and more than can be pushed, ends with that', async () => {
    const { client } = clientOf({ count: 1 });
    const unreadable = Array.from({ length: 200_000 }, () => ({ label: undefined, fault: 'shape' }) as never);
    const asked: number[] = [];
    const whole = await readWhole({
      client: {
        ...client,
        listPackages: async (request) => {
          asked.push(request.page);
          const page = await client.listPackages({ ...request, page: 1 });
          return { ...page, unreadable, pagination: { ...page.pagination, total: 200_001 } };
        },
      },
      organization: null,
      signal: new AbortController().signal,
    });
    expect([whole.read, asked]).toEqual([200_001, [1]]);
  });

  it('with holes is asked for a few of these while all of them fail', async () => {
    const fail = (part: number) => {
      if (part > 1) throw unavailable();
    };
    const holed = await read({ count: 10_000, fail }).result;
    const again = read({ count: 10_000, fail }, { previous: holed });
    expect(await again.result).toMatchObject({ state: 'partial', read: 200 });
    expect(again.seen.requests.length).toBeLessThanOrEqual(5);
    expect(again.pauses).toEqual([]);
  });

  it('of an API that gives the same again and again, and no total, has an end', async () => {
    const { result, seen } = read({ count: 1000, totals: false, repeats: true });
    const whole = await result;
    expect(idsOf(whole)).toEqual(idsTo(200));
    expect(whole.state).toBe('complete');
    expect(seen.requests.length).toBeLessThanOrEqual(4);
  });

  it.each([0, 199, 200, 201, 1000, 1200])(
    'of %i without totals ends where a part is not full',
    async (count) => {
      const { result } = read({ count, totals: false });
      const whole = await result;
      expect(whole).toMatchObject({ state: 'complete', total: count });
      expect(idsOf(whole)).toEqual(idsTo(count));
    },
  );

  it('ends where a part is not full, whatever the total is said to be', async () => {
    const { result, seen } = read({ count: 450, said: Number.MAX_SAFE_INTEGER });
    expect(await result).toMatchObject({ state: 'complete', total: 450 });
    expect(seen.requests.length).toBeLessThan(7);
  });

  it('keeps what has moved once, and begins again when the total changes', async () => {
    const { result, seen } = read({ count: (request) => (request < 3 ? 900 : 901) });
    const whole = await result;
    expect(whole.state).toBe('complete');
    expect(new Set(idsOf(whole)).size).toBe(idsOf(whole).length);
    expect(idsOf(whole)).toEqual(['pkg-new-1', ...idsTo(900)]);
    expect(seen.requests.filter((part) => part === 1)).toHaveLength(2);
  });

  it('that never stops moving is taken as it comes in the end', async () => {
    const { result, seen } = read({ count: (request) => 900 + request });
    const whole = await result;
    expect(new Set(idsOf(whole)).size).toBe(idsOf(whole).length);
    expect(seen.requests.length).toBeLessThan(60);
  });
});

describe('a part that fails', () => {
  it('once is asked for again', async () => {
    const { result, pauses } = read({
      count: 900,
      fail: (part, request) => {
        if (part === 3 && request < 4) throw unavailable();
      },
    });
    expect(await result).toMatchObject({ state: 'complete', read: 900 });
    expect(pauses).toEqual([1000]);
  });

  it('always leaves a hole that is told, and what is there', async () => {
    const { result, seen } = read({
      count: 1000,
      fail: (part) => {
        if (part === 4) throw unavailable();
      },
    });
    expect(await result).toMatchObject({ state: 'partial', read: 800, total: 1000 });
    expect((await result).error?.failure).toMatchObject({ status: 503 });
    expect(seen.requests.filter((part) => part === 4)).toHaveLength(3);
  });

  it('is all that is asked for when it is tried again', async () => {
    const partial = await read({
      count: 1000,
      fail: (part) => {
        if (part === 4) throw unavailable();
      },
    }).result;
    const { result, seen } = read({ count: 1000 }, { previous: partial });
    expect(idsOf(await result)).toEqual(idsTo(1000));
    expect(seen.requests).toEqual([4]);
  });

  it.each([
    [403, refused],
    [503, unavailable],
  ])('and is the very first ends in its error at once: %i', async (status, failure) => {
    const { result, seen } = read({
      count: 1000,
      fail: () => {
        throw failure();
      },
    });
    await expect(result).rejects.toMatchObject({ failure: { status } });
    expect(seen.requests).toEqual([1]);
  });
});

it('that nobody wants any more ends with the abort, and reports nothing after it', async () => {
  const controller = new AbortController();
  const { result, progress } = read(
    {
      count: 2000,
      fail: (part) => {
        if (part === 2) controller.abort();
      },
    },
    { signal: controller.signal },
  );
  await expect(result).rejects.toHaveProperty('name', 'AbortError');
  const reported = progress.length;
  await vi.waitFor(() => expect(progress.length).toBe(reported));
});

it('holds each package once and in order, or says what is missing, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1500),
      fc.boolean(),
      fc.uniqueArray(fc.integer({ min: 2, max: 8 })),
      async (count, totals, failing) => {
        const whole = await read({
          count,
          totals,
          fail: (part) => {
            if (failing.includes(part)) throw unavailable();
          },
        }).result;
        const ids = idsOf(whole);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(idsTo(count).filter((id) => ids.includes(id)));
        const isHonest = whole.state === 'complete' ? ids.length === count : whole.error instanceof ApiError;
        expect(isHonest).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
