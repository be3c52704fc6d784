import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { apiError } from '../api-error.ts';
import { badGateway, type AskUpstream } from '../ask-upstream.ts';
import type { Log } from '../operations/log.ts';
import type { Meter } from '../operations/meter.ts';
import { faultOf, isOfGateway, isPassing, isRefusal, takesBack } from './judge-answer.ts';
import { pageAsked, pageOfParts, partsOf } from './page-of-parts.ts';
import type { Purpose, RateBudget } from './rate-budget.ts';
import { BodyFault, readWholeAnswer, type WholeAnswer } from './whole-answer.ts';

/**
 * What upstream answers to the gateway's own token, for everybody. Nothing of a caller's token comes here.
 *
 * An answer serves for a minute without a question. After that it serves on while it is asked for anew, and after ten minutes it
 * is waited for, but not for long; whatever happens to that question, what is held goes on serving. Those who want the same
 * at the same time wait for one question. What was asked in vain is asked again ever more rarely, and no question is sent
 * that the rate budget does not allow. Pages of any size are made of the parts in which catalogues are read.
 */
export interface UpstreamAnswers {
  /**
   * @param path - path under the API's address, and query
   * @returns upstream's answer, or the gateway's own in the API's shape where there is none. Does not reject.
   */
  readonly give: (path: string) => Promise<GivenAnswer>;
  /** Whether somebody waits for such a question that has failed and is asked again: soon it is known what to say of it. */
  readonly isTrying: (isMeant: (path: string) => boolean) => boolean;
}

export interface GivenAnswer extends WholeAnswer {
  /** `fresh` and `renewing`: as it is meant to be; `stale`: upstream could not be asked; `none`: nothing is held of it. */
  readonly state: 'fresh' | 'renewing' | 'stale' | 'none';
  /** When upstream last said it, Unix time in milliseconds. */
  readonly asOf: number;
  /** For how long others may take it for what upstream says, in milliseconds. */
  readonly goodForMs: number;
}

interface AnswersOptions {
  readonly ask: AskUpstream;
  readonly authorization: string;
  readonly budget: RateBudget;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** Milliseconds since any moment, by a clock that nobody sets. */
  readonly clock: () => number;
  /** From 0 to below 1. */
  readonly random?: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly log: Log;
  readonly meter: Meter;
  /** How much may be held, in bytes of bodies. */
  readonly mostBytes?: number;
}

interface Kept extends WholeAnswer {
  /** By `clock`. */
  readonly at: number;
}

interface Failure {
  readonly answer: WholeAnswer;
  /** How often in a row. */
  readonly count: number;
  /** Until when it is not asked again, by `clock`. */
  readonly until: number;
}

/** For how long an answer is taken for what upstream would say now, in milliseconds. */
const FRESH_MS = 60_000;
/** For how long it serves at once while it is asked for anew. */
const RENEWED_BEHIND_MS = 10 * 60_000;
/** How long a new one is waited for where what is held is older than that. */
const PATIENCE_MS = 2000;
/** What is older than this says too little of what there is. */
const LONGEST_KEPT_MS = 7 * 24 * 3_600_000;
/** For how long others may keep what could not be renewed: it takes their crowd away, and no more. */
const STALE_GOOD_FOR_MS = 5000;
const MOST_BYTES = 64_000_000;
/** More than 200 packages need by far, in bytes. */
const MOST_BYTES_OF_ONE = 10_000_000;
/** How long a body may take after its head, in milliseconds. */
const BODY_WITHIN_MS = 15_000;
/** How often somebody's first question is asked before they are told that it failed. */
const TRIES = 8;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 300;
/** After so long they are told whatever is left of the tries, in milliseconds: one try may be silent for long before it fails. */
const LONGEST_TRYING_MS = 8000;
/** How long the budget is waited for. */
const LONGEST_QUEUE_MS = 8000;
const LONGEST_BACKOFF_MS = 60_000;
/** The same where nothing is held, and somebody looks at what went wrong. */
const LONGEST_BACKOFF_AWAITED_MS = 10_000;
/** A list of so many parts is longer than any that there is. */
const MOST_PARTS = 50;
/** For how long a refusal, which no second question changes, is taken for an answer. */
const REFUSAL_MS = 5000;

export function createUpstreamAnswers({
  ask,
  authorization,
  budget,
  now,
  clock,
  random = Math.random,
  wait,
  log,
  meter,
  mostBytes = MOST_BYTES,
}: AnswersOptions): UpstreamAnswers {
  const cacheOf = (maxSize: number) =>
    new LRUCache<string, Kept>({
      maxSize,
      sizeCalculation: ({ body }, path) => body.byteLength + path.length + 500,
    });
  /** What can be asked for in any number of ways has little room of its own: it never takes the place of what is usual. */
  const caches = { first: cacheOf(mostBytes), odd: cacheOf(mostBytes / 8) };
  const keptFor = (path: string) => caches[purposeOf(path)];
  const failures = new LRUCache<string, Failure>({ max: 1000 });
  const underWay = new Map<string, Promise<Kept | undefined>>();
  /** The questions that have failed and are asked again for somebody who waits. */
  const trying = new Set<string>();

  /**
   * Asks once; keeps what comes. Undefined: it failed, and `failures` says how.
   *
   * @param before - how often it was asked in vain before, in a row: what is tried again at once counts as one
   */
  async function askOnce(path: string, before: number): Promise<Kept | undefined> {
    const held = keptFor(path).get(path);
    const etag = held?.headers.get('ETag');
    const answer = await askWhole(path, etag ?? undefined);
    if (answer.status === 304 && held !== undefined) return keep(path, { ...held, at: clock() });
    const fault = faultOf(path, answer);
    if (fault === undefined) return keep(path, { ...withEtag(answer), at: clock() });
    if (takesBack(answer)) keptFor(path).delete(path);
    const count = before + 1;
    const longest = held === undefined ? LONGEST_BACKOFF_AWAITED_MS : LONGEST_BACKOFF_MS;
    const isNews = failures.get(path)?.count !== count && (count === 1 || count % 10 === 0);
    failures.set(path, { answer, count, until: clock() + backoffMs(answer, count, longest) });
    if (fault !== 'refusal' && !isOfGateway(answer) && isNews) {
      log.warn({ list: nameOf(path), fault, count }, `The API's answer is not usable (${fault}).`);
    }
    return undefined;
  }

  async function askWhole(path: string, ifNoneMatch: string | undefined): Promise<WholeAnswer> {
    const response = await ask({ path, authorization, ifNoneMatch, signal: new AbortController().signal });
    budget.learn(response);
    if (response.status === 429) meter.rateLimitReached({ opensInMs: budget.opensInMs('first') });
    // A list comes with 200 alone: another success has none, or a part of one.
    const isOther = response.status < 300 && response.status !== 200;
    if (isOther) await response.body?.cancel();
    try {
      return await readWholeAnswer(
        isOther ? badGateway('The API answered with something else than a list.') : response,
        { most: MOST_BYTES_OF_ONE, withinMs: BODY_WITHIN_MS },
      );
    } catch (error) {
      if (!(error instanceof BodyFault)) throw error;
      log.warn(
        { list: nameOf(path), fault: error.code },
        `The API's answer did not end well (${error.code}).`,
      );
      const description = {
        cut_off: 'The API broke its answer off. Try again in a moment.',
        too_large: 'The API answered with more than this gateway reads.',
        too_slow: 'The API did not end its answer. Try again in a moment.',
      }[error.code];
      return readWholeAnswer(badGateway(description), { most: MOST_BYTES_OF_ONE, withinMs: BODY_WITHIN_MS });
    }
  }

  function keep(path: string, answer: Kept): Kept {
    keptFor(path).set(path, answer);
    const { first, odd } = caches;
    meter.cacheHolds({
      entries: first.size + odd.size,
      bytes: first.calculatedSize + odd.calculatedSize,
    });
    failures.delete(path);
    return answer;
  }

  function backoffMs({ status, headers }: WholeAnswer, count: number, longest: number): number {
    if (isRefusal(status)) return REFUSAL_MS;
    const asked = Number(headers.get('Retry-After') ?? Number.NaN) * 1000;
    const usual = Math.min(1000 * 2 ** Math.min(count - 1, 10), longest) * (0.5 + random());
    return Number.isFinite(asked) ? Math.min(Math.max(asked, usual), 10 * LONGEST_BACKOFF_MS) : usual;
  }

  /** Asks for a new one of what is held, unless that is under way or must wait. */
  function renew(path: string): Promise<Kept | undefined> {
    const asking = underWay.get(path);
    if (asking !== undefined) return asking;
    if (clock() < (failures.get(path)?.until ?? 0) || !budget.spend('renewal'))
      return Promise.resolve(undefined);
    return once(path, () => askOnce(path, failures.get(path)?.count ?? 0));
  }

  /** Asks for what somebody waits for, more than once if need be. */
  async function fetchFirst(path: string): Promise<Kept | undefined> {
    try {
      return await fetchPatiently(path, () => trying.add(path));
    } finally {
      trying.delete(path);
    }
  }

  /** @param again - called before each try but the first */
  async function fetchPatiently(path: string, again: () => void): Promise<Kept | undefined> {
    // Whoever asks again soon after it failed for others is not the one to try hard.
    const before = failures.get(path)?.count ?? 0;
    const tries = before > 0 ? 1 : TRIES;
    const purpose = purposeOf(path);
    const begun = clock();
    for (let tried = 1; ; tried += 1) {
      while (!budget.spend(purpose)) {
        if (clock() - begun + budget.opensInMs(purpose) > LONGEST_QUEUE_MS) {
          failures.set(path, { answer: await overLimit(purpose), count: 1, until: clock() });
          return undefined;
        }
        await wait(Math.min(250, budget.opensInMs(purpose)));
      }
      const answer = await askOnce(path, before);
      const failure = failures.get(path);
      if (answer !== undefined || failure === undefined || !isPassing(failure.answer)) return answer;
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tried - 1), LONGEST_PAUSE_MS) * (0.5 + random());
      if (tried >= tries || clock() + pause - begun > LONGEST_TRYING_MS) return undefined;
      again();
      await wait(pause);
    }
  }

  async function overLimit(purpose: Purpose): Promise<WholeAnswer> {
    const { permitted } = budget.state;
    const opensInMs = budget.opensInMs(purpose);
    meter.rateLimitReached({ opensInMs });
    const seconds = Math.ceil(opensInMs / 1000);
    return readWholeAnswer(
      apiError(
        429,
        {
          code: 'rate_limit_reached',
          description: 'The API permits no more requests of this gateway for the moment.',
          detail: permitted === undefined ? {} : { total_permitted: permitted },
        },
        { 'Retry-After': String(Math.max(1, seconds)) },
      ),
      { most: MOST_BYTES_OF_ONE, withinMs: BODY_WITHIN_MS },
    );
  }

  function once(path: string, task: () => Promise<Kept | undefined>): Promise<Kept | undefined> {
    const running = task().finally(() => underWay.delete(path));
    underWay.set(path, running);
    return running;
  }

  function given(answer: WholeAnswer, state: GivenAnswer['state'], at = clock()): GivenAnswer {
    const age = clock() - at;
    const goodForMs =
      state === 'none'
        ? 0
        : state === 'fresh'
          ? Math.max(FRESH_MS - age, STALE_GOOD_FOR_MS)
          : STALE_GOOD_FOR_MS;
    return { ...answer, state, asOf: now() - age, goodForMs };
  }

  /** What could not be renewed, for whatever reason, is stale: the API failed, or is slow, or may not be asked. */
  function serve(path: string, held: Kept): GivenAnswer {
    const isStale = failures.has(path) || clock() - held.at >= RENEWED_BEHIND_MS;
    const state = isStale ? 'stale' : 'renewing';
    meter.cacheAnswered(state);
    return given(held, state, held.at);
  }

  /** A page is made of the parts in which catalogues are read, and asked for where that cannot be. */
  async function give(path: string): Promise<GivenAnswer> {
    const asked = pageAsked(path);
    if (asked === undefined) return giveAsked(path);
    const first = await giveAsked(asked.part(1));
    if (first.state === 'none' || path === asked.part(1)) return first;
    const numbers = partsOf(asked, first);
    if (numbers === undefined) return giveAsked(path);
    const parts = await Promise.all(
      numbers.map(async (number) => ({
        number,
        answer: number === 1 ? first : await giveAsked(asked.part(number)),
      })),
    );
    const given = [first, ...parts.map(({ answer }) => answer)];
    const failed = given.find(({ state }) => state === 'none');
    if (failed !== undefined) return failed;
    const page = pageOfParts(asked, first, parts);
    return page === undefined ? giveAsked(path) : { ...page, ...ageOf(given) };
  }

  async function giveAsked(path: string): Promise<GivenAnswer> {
    const held = keptFor(path).get(path);
    const age = held === undefined ? Infinity : clock() - held.at;
    if (held !== undefined && age < FRESH_MS) {
      meter.cacheAnswered('hit');
      return given(held, 'fresh', held.at);
    }
    if (held !== undefined && age < LONGEST_KEPT_MS) {
      const renewing = renew(path);
      if (age < RENEWED_BEHIND_MS) return serve(path, held);
      const answer = await Promise.race([renewing, wait(PATIENCE_MS)]);
      if (!answer) return serve(path, held);
      meter.cacheAnswered('miss');
      return given(answer, 'fresh', answer.at);
    }
    const failure = failures.get(path);
    // What has failed may be about to be asked again, for somebody who has waited since before it did.
    const isJoined = underWay.has(path);
    if (failure !== undefined && clock() < failure.until && !isJoined) {
      meter.cacheAnswered('failed');
      return given(waiting(failure), 'none');
    }
    const answer = await (underWay.get(path) ?? once(path, () => fetchFirst(path)));
    if (answer !== undefined) {
      meter.cacheAnswered(isJoined ? 'joined' : 'miss');
      return given(answer, 'fresh', answer.at);
    }
    meter.cacheAnswered('failed');
    const failed = failures.get(path);
    return given(failed === undefined ? await overLimit(purposeOf(path)) : waiting(failed), 'none');
  }

  /** A failure that lasts says until when. */
  function waiting({ answer, until }: Failure): WholeAnswer {
    const seconds = Math.ceil((until - clock()) / 1000);
    if (seconds <= 0 || !isPassing(answer)) return answer;
    const headers = new Headers(answer.headers);
    headers.set('Retry-After', String(seconds));
    return { ...answer, headers };
  }

  return { give, isTrying: (isMeant) => [...trying].some(isMeant) };
}

/** What is made of answers is as old as the oldest of them, and as good as the worst. */
function ageOf(answers: readonly GivenAnswer[]): Pick<GivenAnswer, 'state' | 'asOf' | 'goodForMs'> {
  const states = new Set(answers.map(({ state }) => state));
  return {
    state: states.has('stale') ? 'stale' : states.has('renewing') ? 'renewing' : 'fresh',
    asOf: Math.min(...answers.map(({ asOf }) => asOf)),
    goodForMs: Math.min(...answers.map(({ goodForMs }) => goodForMs)),
  };
}

function withEtag(answer: WholeAnswer): WholeAnswer {
  if (answer.headers.has('ETag')) return answer;
  const headers = new Headers(answer.headers);
  headers.set('ETag', `W/"${createHash('sha1').update(answer.body).digest('hex')}"`);
  return { ...answer, headers };
}

/** Which list it is: the rest of the path holds what callers wrote. */
function nameOf(path: string): string {
  return path.replace(/\?.*/s, '');
}

/** The parts that catalogues are read in are few; what else can be asked for, in however many ways, is not. */
function purposeOf(path: string): 'first' | 'odd' {
  const asked = pageAsked(path);
  const isUsual =
    asked === undefined
      ? path === '/organizations'
      : asked.page <= MOST_PARTS && path === asked.part(asked.page);
  return isUsual ? 'first' : 'odd';
}
