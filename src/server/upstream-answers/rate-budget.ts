import { retryAfterMs } from '#api/retry-after.ts';

/**
 * What a question is worth when few are left: one that somebody waits for; one that renews an answer which serves meanwhile; or one
 * of which there can be any number, such as pages of any size.
 */
export type Purpose = 'first' | 'renewal' | 'odd';

/**
 * Keeps the gateway's own questions within the API's rate limit. What the limit is and what is left of it are learnt from the
 * answers (`X-RateLimit-Permitted`, `X-RateLimit-Remaining`); other programs that use the same token count there too. The API
 * counts by the minute and does not say when its minute begins: here every 60 seconds are one.
 */
export interface RateBudget {
  /** Counts a question if it may be sent now. False: it must not be. */
  spend(purpose: Purpose): boolean;
  /** How much has been learnt so far: what is sent now is counted after all of that. */
  readonly knowledge: number;
  /**
   * Learns from the head of an answer; to be called once for each question that was counted.
   *
   * @param sentWith - the `knowledge` with which the question was sent
   */
  learn(answer: Pick<Response, 'status' | 'headers'>, sentWith: number): void;
  /** In how many milliseconds a question of this purpose may be sent, if nothing else happens. 0: now. */
  opensInMs(purpose: Purpose): number;
  /** Whether an answer has said that nothing is to be asked for a while. */
  readonly isShut: boolean;
  /** Whether there is enough left, and only too much under way: the API is slow. */
  isBusy(purpose: Purpose): boolean;
  /** What is known: `permitted` requests a minute, undefined as long as no answer has said so; how many are `left` of them. */
  readonly state: { readonly permitted: number | undefined; readonly left: number };
}

const WINDOW_MS = 60_000;
/** Questions are counted in parts of the minute, a second longer than it: none is forgotten too early. */
const PART_MS = 1000;
/** What is assumed before the first answer, in requests a minute. */
const ASSUMED_AT_FIRST = 60;
/** What is assumed where answers say nothing of a limit: what the API has been seen to permit. */
const ASSUMED = 1000;
/**
 * How many may be under way: what these and those of a second gateway with the same token leave, no answer has told yet. More where
 * much is left, a small part of it, so that a slow API answers as many as it permits.
 */
const MOST_UNDER_WAY = 8;
const MOST_OF_ALL_UNDER_WAY = 24;
const SHARE_UNDER_WAY = 0.025;
/** How many gateways that begin, each of which asks before it knows anything, there may be in a minute. */
const STARTS = 6;
/** Until an answer has told what is left there may be one, and one more whenever so long has passed without an answer, in milliseconds. */
const ANOTHER_AFTER_MS = 2000;
/** For how long a 429 stops all questions at least, in milliseconds, though it ask for less; and at most. */
const LEAST_SHUT_MS = 5000;
const LONGEST_SHUT_MS = 600_000;
/** How soon one of them may have its answer. */
const SOON_MS = 50;
/** What is never spent, as a share of what is permitted: what others spend meanwhile is not known yet. */
const RESERVE: Readonly<Record<Purpose, number>> = {
  first: 0.05,
  renewal: 0.25,
  odd: 0.5,
};

/**
 * @param clock - milliseconds since any moment, by a clock that nobody sets
 * @param now - Unix time in milliseconds, for what an API names a date for
 */
export function createRateBudget(clock: () => number, now: () => number): RateBudget {
  /** How many were sent in each second, oldest first. */
  let sent: { readonly part: number; count: number }[] = [];
  let underWay = 0;
  /** Since when something has been under way. */
  let underWaySince = 0;
  let permitted: number | undefined;
  let hasAnswered = false;
  /** What an answer said was left, less what was sent since. */
  let told: { left: number; readonly at: number } | undefined;
  /** Grows with what is told, but for late answers of the minute before. */
  let knowledge = 0;
  /** What it was when the minute was last taken for another one. */
  let knownSince = 0;
  let closedUntil = 0;

  function forget() {
    const first = Math.floor(clock() / PART_MS) - WINDOW_MS / PART_MS - 1;
    sent = sent.filter(({ part }) => part > first);
    if (told !== undefined && clock() - told.at >= WINDOW_MS) told = undefined;
  }

  const limit = () => permitted ?? (hasAnswered ? ASSUMED : ASSUMED_AT_FIRST);

  function leftNow(): number {
    const own = limit() - sent.reduce((sum, { count }) => sum + count, 0);
    return Math.max(0, Math.min(own, told?.left ?? Infinity));
  }

  /** As much as others may ask before they hear what is left stays as well, but not more than half of very little. */
  const reserve = (purpose: Purpose) =>
    Math.min(
      Math.max(
        Math.ceil(limit() * RESERVE[purpose]),
        Math.min(MOST_UNDER_WAY + STARTS, Math.floor(limit() / 2)),
      ),
      // One is always for learning whether there are more.
      limit() - 1,
    );

  /** A gateway that begins does not know what was spent before it: it asks one thing, hears what is left, and goes on. */
  const mostUnderWay = () =>
    hasAnswered
      ? underWayOf(leftNow())
      : Math.min(MOST_UNDER_WAY, 1 + Math.floor((clock() - underWaySince) / ANOTHER_AFTER_MS));

  const isFull = () => underWay > 0 && underWay >= mostUnderWay();

  function hasLeft(purpose: Purpose): boolean {
    forget();
    return clock() >= closedUntil && leftNow() > reserve(purpose);
  }

  const isOpen = (purpose: Purpose) => hasLeft(purpose) && !isFull();

  /**
   * Answers overtake each other, and others ask meanwhile: more than was told is left only to a question that was sent after that
   * was told. Where it is more by what two gateways may have under way, it is taken for another minute; a late answer of the one
   * before counts then too, until one of this minute comes.
   */
  function hear(left: number, sentWith: number): void {
    const rise = told === undefined ? 0 : left - told.left;
    if (told !== undefined && rise >= 0 && sentWith < knowledge) return;
    told = { left, at: clock() };
    if (rise >= 0 || sentWith >= knownSince) knowledge += 1;
    if (rise > 2 * underWayOf(limit())) knownSince = knowledge;
  }

  return {
    spend(purpose) {
      if (!isOpen(purpose)) return false;
      const part = Math.floor(clock() / PART_MS);
      const last = sent.at(-1);
      if (last?.part === part) last.count += 1;
      else sent.push({ part, count: 1 });
      if (told !== undefined) told.left -= 1;
      if (underWay === 0) underWaySince = clock();
      underWay += 1;
      return true;
    },
    get knowledge() {
      return knowledge;
    },
    learn({ status, headers }, sentWith) {
      underWay = Math.max(0, underWay - 1);
      const most = numberIn(headers, 'X-RateLimit-Permitted');
      const left = numberIn(headers, 'X-RateLimit-Remaining');
      if (most !== undefined && most > 0) permitted = most;
      // Those under way may not have been counted yet where this answer comes from.
      if (left !== undefined) hear(left - underWay, sentWith);
      // Nothing is learnt, and another gateway may have spent as much.
      else if (told !== undefined && status >= 500) told.left -= 1;
      // A failure may come from something in between, which knows of no limit.
      if (status < 500 || most !== undefined) hasAnswered = true;
      if (status === 429) {
        const shutMs = retryAfterMs(headers.get('Retry-After'), now()) ?? WINDOW_MS;
        closedUntil = clock() + Math.min(Math.max(shutMs, LEAST_SHUT_MS), LONGEST_SHUT_MS);
      }
    },
    get isShut() {
      return clock() < closedUntil;
    },
    isBusy: (purpose) => hasLeft(purpose) && isFull(),
    opensInMs(purpose) {
      if (isOpen(purpose)) return 0;
      if (clock() < closedUntil) return closedUntil - clock();
      if (isFull()) return SOON_MS;
      const oldest = sent[0]?.part ?? Math.floor(clock() / PART_MS);
      const ofOwn = (oldest + 1) * PART_MS + WINDOW_MS + PART_MS - clock();
      return Math.max(PART_MS, told === undefined ? ofOwn : Math.min(ofOwn, told.at + WINDOW_MS - clock()));
    },
    get state() {
      forget();
      return { permitted, left: leftNow() };
    },
  };
}

/** How many may be under way where so much is left. */
function underWayOf(left: number): number {
  return Math.min(Math.max(MOST_UNDER_WAY, Math.floor(left * SHARE_UNDER_WAY)), MOST_OF_ALL_UNDER_WAY);
}

function numberIn(headers: Headers, name: string): number | undefined {
  const value = headers.get(name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
