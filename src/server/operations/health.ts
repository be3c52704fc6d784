import { Hono } from 'hono';
import type { ConnectionEnv } from '../connection.ts';
import type { Meter, UpstreamOutcome } from './meter.ts';
import type { Readiness } from './readiness.ts';

/** What upstream's last answer was, and when it came. */
interface LastAnswer {
  readonly outcome: UpstreamOutcome | 'unusable';
  /** Unix time in milliseconds. */
  readonly at: number;
}

const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * What programs ask that look after the gateway. Neither question is passed on to upstream, so that they cost nothing,
 * however often they are asked; and an upstream that fails does not make the gateway unready, for it serves on from what it
 * has, and every other gateway has the same upstream.
 */
export function createHealth({
  readiness,
  lastAnswer,
}: {
  readonly readiness: Readiness;
  /** Undefined: none yet. */
  readonly lastAnswer: () => LastAnswer | undefined;
}): Hono<ConnectionEnv> {
  const health = new Hono<ConnectionEnv>();
  health.get('/healthz', (c) => c.json({ healthy: true }, 200, NO_STORE));
  health.get('/readyz', (c) => {
    const ready = readiness.isReady();
    return c.json({ ready, upstream: describe(lastAnswer()) }, ready ? 200 : 503, NO_STORE);
  });
  return health;
}

function describe(answer: LastAnswer | undefined) {
  if (answer === undefined) return { reachable: null };
  const { outcome, at } = answer;
  return {
    reachable: outcome !== 'unreachable' && outcome !== 'timeout',
    lastAnswer: outcome,
    at: new Date(at).toISOString(),
  };
}

/** The same meter, which also remembers upstream's last answer. One that nobody waited for says nothing of upstream. */
export function rememberLastAnswer(
  meter: Meter,
  now: () => number,
): { readonly meter: Meter; readonly lastAnswer: () => LastAnswer | undefined } {
  let last: LastAnswer | undefined;
  return {
    lastAnswer: () => last,
    meter: {
      ...meter,
      upstreamAnswered: (answer) => {
        if (answer.token === 'own' && answer.outcome !== 'abandoned')
          last = { outcome: answer.outcome, at: now() };
        meter.upstreamAnswered(answer);
      },
      answerUnusable: (answer) => {
        if (answer.token === 'own') last = { outcome: 'unusable', at: now() };
        meter.answerUnusable(answer);
      },
    },
  };
}
