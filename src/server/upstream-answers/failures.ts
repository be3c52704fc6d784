import { LRUCache } from 'lru-cache';
import { retryAfterMs } from '#api/retry-after.ts';
import { isPassing, isRefusal } from './judge-answer.ts';
import { sizeOf, type WholeAnswer } from './whole-answer.ts';

/** What has last been asked in vain. */
export interface Failure {
  readonly answer: WholeAnswer;
  /** How often in a row. */
  readonly count: number;
  /** Until when it is not asked again, by `clock`. */
  readonly until: number;
}

/** What has been asked in vain, by its path, and when it may be asked again: ever more rarely. */
export interface Failures {
  readonly of: (path: string) => Failure | undefined;
  /** Whether it is too early to ask again. */
  readonly isResting: (path: string) => boolean;
  /**
   * @param rest - for how long it is not asked again: `usual`, `brief` while somebody waits who has been shown nothing, or not at
   *   all
   */
  readonly add: (path: string, answer: WholeAnswer, count: number, rest: 'usual' | 'brief' | 'none') => void;
  readonly forget: (path: string) => void;
  /** What is answered meanwhile: a failure that lasts says until when. */
  readonly answerOf: (failure: Failure) => WholeAnswer;
}

const MOST_FAILURES = 1000;
/** What all of them may take, in bytes: some send a long page with each. */
const MOST_BYTES = 8_000_000;
const FIRST_REST_MS = 1000;
const LONGEST_REST_MS = 60_000;
const LONGEST_BRIEF_REST_MS = 10_000;
/** The longest that upstream can ask for. */
const LONGEST_REST_ASKED_MS = 600_000;
/** For how long nothing is asked after a 429 that says nothing, as in the rate budget. */
const RATE_LIMIT_MS = 60_000;
/** For how long a refusal, which no second question changes, is taken for an answer. */
const REFUSAL_MS = 5000;

/**
 * @param now - Unix time in milliseconds, for what an API names a date for
 * @param clock - milliseconds since any moment, by a clock that nobody sets
 * @param random - from 0 to below 1
 */
export function createFailures({
  now,
  clock,
  random,
}: {
  readonly now: () => number;
  readonly clock: () => number;
  readonly random: () => number;
}): Failures {
  const failures = new LRUCache<string, Failure>({
    max: MOST_FAILURES,
    maxSize: MOST_BYTES,
    sizeCalculation: ({ answer }) => sizeOf(answer),
  });

  function restMs({ status, headers }: WholeAnswer, count: number, longest: number): number {
    if (isRefusal(status)) return REFUSAL_MS;
    const asked =
      retryAfterMs(headers.get('Retry-After'), now()) ?? (status === 429 ? RATE_LIMIT_MS : undefined);
    const usual = Math.min(FIRST_REST_MS * 2 ** Math.min(count - 1, 10), longest) * (0.5 + random());
    return asked === undefined ? usual : Math.min(Math.max(asked, usual), LONGEST_REST_ASKED_MS);
  }

  return {
    of: (path) => failures.get(path),
    isResting: (path) => clock() < (failures.get(path)?.until ?? 0),
    add(path, answer, count, rest) {
      const longest = rest === 'brief' ? LONGEST_BRIEF_REST_MS : LONGEST_REST_MS;
      const ms = rest === 'none' ? 0 : restMs(answer, count, longest);
      failures.set(path, { answer, count, until: clock() + ms });
    },
    forget: (path) => void failures.delete(path),
    answerOf({ answer, until }) {
      const seconds = Math.ceil((until - clock()) / 1000);
      if (seconds <= 0 || !isPassing(answer)) return answer;
      const headers = new Headers(answer.headers);
      headers.set('Retry-After', String(seconds));
      return { ...answer, headers };
    },
  };
}
