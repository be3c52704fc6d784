import { createHash } from 'node:crypto';
import { retryAfterMs } from '#api/retry-after.ts';
import { apiError } from '../api-error.ts';
import { listOf, unusableAnswer, type AskUpstream } from '../ask-upstream.ts';
import type { Log } from '../operations/log.ts';
import type { Meter } from '../operations/meter.ts';
import { wait as waitFor } from '../wait.ts';
import { createAnswerCache, purposeOf, type Kept } from './answer-cache.ts';
import { createFailures } from './failures.ts';
import { givePage } from './give-page.ts';
import type { GivenAnswer } from './given-answer.ts';
import { faultOf, isOfGateway, isPassing, takesBack } from './judge-answer.ts';
import type { Purpose, RateBudget } from './rate-budget.ts';
import { readOwn, readSafely } from './read-safely.ts';
import type { WholeAnswer } from './whole-answer.ts';

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
  /** Ends when an API that says nothing for so long may as well be asked again. */
  readonly afterSilence?: () => Promise<void>;
  readonly log: Log;
  readonly meter: Meter;
  /** How much may be held, in bytes of bodies. */
  readonly mostBytes?: number;
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
/** How long after it might have been asked again a failure counts no more, in milliseconds. */
const FORGIVEN_AFTER_MS = 30_000;
/** How often somebody's first question is asked before they are told that it failed. */
const TRIES = 8;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 300;
/** An answer takes a second at most; what is silent for so long mostly stays so. In milliseconds. */
const SILENCE_MS = 4000;
/** After so long they are told whatever is left of the tries, in milliseconds: one try may be silent for long before it fails. */
const LONGEST_TRYING_MS = 8000;
/** How long the budget is waited for. */
const LONGEST_QUEUE_MS = 8000;

export function createUpstreamAnswers({
  ask,
  authorization,
  budget,
  now,
  clock,
  random = Math.random,
  wait,
  afterSilence = () => waitFor(SILENCE_MS),
  log,
  meter,
  mostBytes = MOST_BYTES,
}: AnswersOptions): UpstreamAnswers {
  const cache = createAnswerCache({ mostBytes, meter });
  const failures = createFailures({ now, clock, random });
  const underWay = new Map<string, Promise<Kept | undefined>>();
  /** The questions that have failed and are asked again for somebody who waits. */
  const trying = new Set<string>();

  /**
   * Asks once; keeps what comes. Undefined: it failed, and `failures` says how.
   *
   * @param before - how often it was asked in vain before, in a row: what is tried again at once counts as one
   */
  async function askOnce(path: string, before: number): Promise<Kept | undefined> {
    const held = cache.get(path);
    const etag = held?.headers.get('ETag');
    const answer = await askWhole(path, etag ?? undefined);
    if (answer.status === 304 && held !== undefined) return keep(path, { ...held, at: clock() });
    const fault = faultOf(path, answer);
    if (fault === undefined) return keep(path, { ...withEtag(answer), at: clock() });
    // Another question of the same has been answered well meanwhile.
    const newer = cache.get(path);
    if (newer !== undefined && newer !== held) return newer;
    if (takesBack(answer)) cache.delete(path);
    const count = before + 1;
    if (fault !== 'refusal' && answer.status === 200)
      meter.answerUnusable({ list: listOf(path), token: 'own' });
    const isNews = failures.of(path)?.count !== count && (count === 1 || count % 10 === 0);
    failures.add(path, answer, count, held === undefined ? 'brief' : 'usual');
    if (fault !== 'refusal' && !isOfGateway(answer) && isNews) {
      log.warn({ list: nameOf(path), fault, count }, `The API's answer is not usable (${fault}).`);
    }
    return undefined;
  }

  async function askWhole(path: string, ifNoneMatch: string | undefined): Promise<WholeAnswer> {
    const sentWith = budget.knowledge;
    const response = await ask({ path, authorization, ifNoneMatch, signal: new AbortController().signal });
    budget.learn(response, sentWith);
    if (response.status === 429) meter.rateLimitReached({ opensInMs: budget.opensInMs('first') });
    // A list comes with 200 alone: another success has none, or a part of one.
    const isOther = response.status < 300 && response.status !== 200;
    if (isOther) {
      await response.body?.cancel();
      meter.answerUnusable({ list: listOf(path), token: 'own' });
      log.warn(
        { list: nameOf(path), status: response.status },
        `The API answered ${response.status}, which is no list.`,
      );
    }
    const usable = isOther ? unusableAnswer('The API answered with something else than a list.') : response;
    return readSafely(usable, { path, token: 'own', secrets: [authorization], log, meter });
  }

  function keep(path: string, answer: Kept): Kept {
    cache.set(path, answer);
    failures.forget(path);
    return answer;
  }

  /** Asks for a new one of what is held, unless that is under way or must wait. */
  function renew(path: string): Promise<Kept | undefined> {
    const asking = underWay.get(path);
    if (asking !== undefined) return asking;
    if (failures.isResting(path) || !budget.spend('renewal')) return Promise.resolve(undefined);
    return once(path, () => askOnce(path, failures.of(path)?.count ?? 0));
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
    const failed = failures.of(path);
    const before = failed === undefined || clock() > failed.until + FORGIVEN_AFTER_MS ? 0 : failed.count;
    const tries = before > 0 ? 1 : TRIES;
    const purpose = purposeOf(path);
    const begun = clock();
    /** What was asked without a sound so far: it may answer yet. */
    const silent: Promise<Kept | undefined>[] = [];
    for (let tried = 1; ; tried += 1) {
      while (!budget.spend(purpose)) {
        if (silent.length > 0) return firstOf(silent);
        // Where the API has said when to come again, so is whoever waits.
        if (budget.isShut || clock() - begun + budget.opensInMs(purpose) > LONGEST_QUEUE_MS) {
          failures.add(path, await overLimit(purpose), 1, 'none');
          return undefined;
        }
        await wait(Math.min(250, budget.opensInMs(purpose)));
      }
      const question = askOnce(path, before);
      const answer = await Promise.race([
        question,
        ...silent.map(orNever),
        afterSilence().then((): typeof SILENT => SILENT),
      ]);
      const isLast = tried >= tries;
      if (answer === SILENT) {
        silent.push(question);
        if (isLast || clock() - begun > LONGEST_TRYING_MS) return firstOf(silent);
        again();
        continue;
      }
      const failure = failures.of(path);
      if (answer !== undefined || failure === undefined || !isPassing(failure.answer)) return answer;
      // Who has been told when to come again says so, rather than keep somebody waiting.
      if (failure.answer.status === 429 || asksToWait(failure.answer)) return firstOf(silent);
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tried - 1), LONGEST_PAUSE_MS) * (0.5 + random());
      if (isLast || clock() + pause - begun > LONGEST_TRYING_MS) return firstOf(silent);
      again();
      await wait(pause);
    }
  }

  function asksToWait({ headers }: WholeAnswer): boolean {
    return (retryAfterMs(headers.get('Retry-After'), now()) ?? 0) > LONGEST_PAUSE_MS;
  }

  async function overLimit(purpose: Purpose): Promise<WholeAnswer> {
    if (budget.isBusy(purpose)) return readOwn(tooSlow());
    const { permitted } = budget.state;
    const opensInMs = budget.opensInMs(purpose);
    meter.rateLimitReached({ opensInMs });
    const seconds = Math.ceil(opensInMs / 1000);
    return readOwn(
      apiError(
        429,
        {
          code: 'rate_limit_reached',
          description: 'The API permits no more requests of this gateway for the moment.',
          detail: permitted === undefined ? {} : { total_permitted: permitted },
        },
        { 'Retry-After': String(Math.max(1, seconds)) },
      ),
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
    const isStale = failures.of(path) !== undefined || clock() - held.at >= RENEWED_BEHIND_MS;
    const state = isStale ? 'stale' : 'renewing';
    meter.cacheAnswered(state);
    return given(held, state, held.at);
  }

  async function giveAsked(path: string): Promise<GivenAnswer> {
    const held = cache.get(path);
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
    const failure = failures.of(path);
    // What has failed may be about to be asked again, for somebody who has waited since before it did.
    const isJoined = underWay.has(path);
    if (failure !== undefined && failures.isResting(path) && !isJoined) {
      meter.cacheAnswered('failed');
      return given(failures.answerOf(failure), 'none');
    }
    const answer = await (underWay.get(path) ?? once(path, () => fetchFirst(path)));
    if (answer !== undefined) {
      meter.cacheAnswered(isJoined ? 'joined' : 'miss');
      return given(answer, 'fresh', answer.at);
    }
    meter.cacheAnswered('failed');
    const failed = failures.of(path);
    return given(failed === undefined ? await overLimit(purposeOf(path)) : failures.answerOf(failed), 'none');
  }

  return { give: (path) => givePage(path, giveAsked), isTrying: (isMeant) => [...trying].some(isMeant) };
}

/** Nothing was asked: what others have asked before takes the API too long. */
function tooSlow(): Response {
  return apiError(
    504,
    { code: 'gateway_timeout', description: 'The API takes too long for all that it is asked.' },
    { 'Retry-After': '1' },
  );
}

const SILENT: unique symbol = Symbol('silent');

/** What comes of a question if it comes to something. */
function orNever<Value>(question: Promise<Value | undefined>): Promise<Value> {
  return new Promise((resolve, reject) => {
    question.then((value) => value !== undefined && resolve(value), reject);
  });
}

/** The first that there is; undefined once all have come to nothing, or where there are none. */
function firstOf<Value>(questions: readonly Promise<Value | undefined>[]): Promise<Value | undefined> {
  return Promise.race([...questions.map(orNever), Promise.all(questions).then(() => undefined)]);
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
