/** Tokens come from callers, so whatever is kept by token is kept for so many and no more; the oldest go first. */
const MOST_KEYS = 10_000;

const MINUTE = 60_000;

export interface Allowance {
  /** Requests per minute. */
  readonly permitted: number;
  readonly remaining: number;
  /** Whether this request is one too many. */
  readonly exceeded: boolean;
}

/** Counts requests by token in windows of a minute that begin with a token's first request. */
export function createRateLimit({
  now,
  permitted,
}: {
  /** Unix time in milliseconds. */
  now: () => number;
  /** Requests per minute that a token may send. */
  permitted: (token: string) => number;
}): (token: string) => Allowance {
  const windows = new Map<string, { since: number; count: number }>();
  return (token) => {
    const time = now();
    let current = windows.get(token);
    if (current === undefined || time - current.since >= MINUTE) {
      current = { since: time, count: 0 };
      keep(windows, token, current);
    }
    current.count += 1;
    const most = permitted(token);
    return {
      permitted: most,
      remaining: Math.max(0, most - current.count),
      exceeded: current.count > most,
    };
  };
}

/** How often a caller has asked before: 0 the first time, and again 0 once it has not asked for `quietMs`. */
export type CountVisits = (caller: string, place: string) => number;

export function createVisitCounter({ now, quietMs }: { now: () => number; quietMs: number }): CountVisits {
  const visits = new Map<string, { last: number; count: number }>();
  return (caller, place) => {
    const time = now();
    const key = JSON.stringify([caller, place]);
    const known = visits.get(key);
    const count = known === undefined || time - known.last >= quietMs ? 0 : known.count;
    keep(visits, key, { last: time, count: count + 1 });
    return count;
  };
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= MOST_KEYS) break;
    map.delete(oldest);
  }
}
