import type { Question } from '../ask-upstream.ts';
import { silentMeter, type CacheOutcome } from '../operations/meter.ts';
import { recordingLog } from '../testing.ts';
import { createRateBudget } from './rate-budget.ts';
import { createUpstreamAnswers } from './upstream-answers.ts';

/** What the tests of upstream's answers have in common. */

const PAGE_1 = '/virtual_machine_packages?page=1&per_page=200';
/** The list of an organization, as catalogues are read. */
export const pageOne = (organization: string) =>
  `/virtual_machine_packages?${new URLSearchParams({ 'organization[sub_domain]': organization, page: '1', per_page: '200' })}`;
export const MINUTE = 60_000;
export const BLANK = new TextEncoder().encode(' ');

export const list = (name: string) =>
  JSON.stringify({ pagination: {}, virtual_machine_packages: [{ id: name, name, permalink: name }] });
export const answerOf = (name: string, headers: Record<string, string> = {}) =>
  new Response(list(name), { headers: { ETag: `W/"${name}"`, 'X-RateLimit-Permitted': '1000', ...headers } });
export const failure = (status: number, headers: Record<string, string> = {}) =>
  new Response('{"code":"x"}', { status, headers });

/** Answers in front of an upstream that is played, with a clock that only waiting moves. */
export function startAnswers(
  answer: (question: Question, nth: number) => Response | Promise<Response>,
  {
    mostBytes,
    random = () => 0.5,
    afterSilence = () => new Promise<void>(() => {}),
  }: {
    mostBytes?: number;
    random?: () => number;
    /** Left out: whatever is silent is waited for. */
    afterSilence?: (() => Promise<void>) | 'usual';
  } = {},
) {
  const time = { ms: 1_000_000 };
  const asked: Question[] = [];
  const waits: number[] = [];
  const { log, lines } = recordingLog();
  const outcomes: CacheOutcome[] = [];
  const unusable: unknown[] = [];
  const holds = { entries: 0, bytes: 0 };
  const now = () => 1_700_000_000_000 + time.ms;
  const budget = createRateBudget(() => time.ms, now);
  const answers = createUpstreamAnswers({
    ask: async (question) => {
      asked.push(question);
      return answer(question, asked.length);
    },
    authorization: 'Bearer own',
    budget,
    now,
    clock: () => time.ms,
    random,
    wait: async (ms) => {
      waits.push(ms);
      await settle();
      time.ms += ms;
    },
    ...(afterSilence !== 'usual' && { afterSilence }),
    log,
    meter: {
      ...silentMeter,
      cacheAnswered: (outcome) => outcomes.push(outcome),
      answerUnusable: (answer) => unusable.push(answer),
      cacheHolds: (contents) => Object.assign(holds, contents),
    },
    ...(mostBytes !== undefined && { mostBytes }),
  });
  const give = async (path = PAGE_1) => {
    const { body, ...given } = await answers.give(path);
    return { ...given, text: new TextDecoder().decode(body) };
  };
  return { give, time, asked, waits, lines, outcomes, unusable, holds, budget };
}

/** Lets what goes on behind come to its end. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** As many packages as the part of a list has that a question asks for. */
export function partOf(total: number, { path }: Question): Response {
  const query = new URLSearchParams(path.split('?')[1]);
  const [page, perPage] = [Number(query.get('page')), Number(query.get('per_page'))];
  const names = Array.from({ length: total }, (_, index) => `p${index}`);
  return Response.json({
    pagination: { current_page: page, per_page: perPage, total },
    virtual_machine_packages: names
      .slice((page - 1) * perPage, page * perPage)
      .map((name) => ({ id: name, name, permalink: name })),
  });
}
