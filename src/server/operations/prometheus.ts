import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheOutcome, Meter, UpstreamOutcome } from './meter.ts';

export interface Metrics {
  readonly meter: Meter;
  /** All that was counted, as Prometheus reads it. */
  readonly read: () => Promise<{ readonly text: string; readonly contentType: string }>;
}

export interface MetricsOptions {
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** Whether the process itself is measured too: its memory, its CPU, how late its event loop is. */
  readonly ofProcess: boolean;
}

/** In seconds. A page from memory takes a millisecond; upstream is given up after ten seconds. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const UPSTREAM_OUTCOMES: readonly UpstreamOutcome[] = [
  'success',
  'not_modified',
  'refused',
  'rate_limited',
  'failed',
  'redirect',
  'timeout',
  'unreachable',
  'abandoned',
];
const CACHE_OUTCOMES: readonly CacheOutcome[] = ['hit', 'renewing', 'stale', 'miss', 'joined', 'failed'];

/**
 * Counts in a registry of its own. What can be counted is there as 0 from the start, so that a rate is known from the first
 * event on; a level that nobody has told yet is absent, and never 0.
 */
export function createMetrics({ now, ofProcess }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofProcess) collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'catalogue_http_requests_total',
    help: 'Answers to callers that have ended.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const requestDuration = new Histogram({
    name: 'catalogue_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: DURATIONS,
    registers,
  });
  const upstream = new Counter({
    name: 'catalogue_upstream_answers_total',
    help: 'Questions to the API, by what became of them.',
    labelNames: ['list', 'outcome', 'token'],
    registers,
  });
  const upstreamDuration = new Histogram({
    name: 'catalogue_upstream_answer_duration_seconds',
    help: 'From a question to the API to the head of its answer, or to its end without one.',
    labelNames: ['list'],
    buckets: DURATIONS,
    registers,
  });
  const unusable = new Counter({
    name: 'catalogue_upstream_unusable_answers_total',
    help: 'Answers of the API that began as a success, and were something else than a list.',
    labelNames: ['list', 'token'],
    registers,
  });
  const cache = new Counter({
    name: 'catalogue_cache_answers_total',
    help: "How the cache of the API's answers came by one.",
    labelNames: ['outcome'],
    registers,
  });
  const pages = new Histogram({
    name: 'catalogue_page_render_duration_seconds',
    help: 'How long the rendering of a page takes, without the wait for its data.',
    buckets: DURATIONS,
    registers,
  });
  const level = (name: string, help: string) => {
    const gauge = new Gauge({ name, help, registers });
    gauge.remove();
    return gauge;
  };
  const cacheEntries = level('catalogue_cache_entries', 'Answers of the API that are kept.');
  const cacheBytes = level('catalogue_cache_bytes', 'How much memory they take.');
  const permitted = level(
    'catalogue_rate_limit_permitted',
    "Requests that the API permits the gateway's token, each minute.",
  );
  const remaining = level('catalogue_rate_limit_remaining', 'How many of them were left at the last answer.');
  let opensAt = 0;
  // It runs down by itself, and is worked out whenever it is read.
  const opensIn: Gauge = new Gauge({
    name: 'catalogue_rate_limit_opens_in_seconds',
    help: 'How long nothing more is asked with the gateway’s token; 0: it is open.',
    registers,
    collect: () => opensIn.set(Math.max(0, opensAt - now()) / 1000),
  });

  for (const list of ['packages', 'organizations']) {
    unusable.inc({ list, token: 'own' }, 0);
    for (const outcome of UPSTREAM_OUTCOMES) upstream.inc({ list, outcome, token: 'own' }, 0);
  }
  for (const outcome of CACHE_OUTCOMES) cache.inc({ outcome }, 0);

  return {
    meter: {
      requestAnswered: ({ route, method, status, ms }) => {
        const labels = { route, method: methodOf(method), status: classOf(status) };
        requests.inc(labels);
        requestDuration.observe(labels, ms / 1000);
      },
      upstreamAnswered: ({ list, outcome, token, ms }) => {
        upstream.inc({ list, outcome, token });
        upstreamDuration.observe({ list }, ms / 1000);
      },
      answerUnusable: ({ list, token }) => unusable.inc({ list, token }),
      cacheAnswered: (outcome) => cache.inc({ outcome }),
      cacheHolds: ({ entries, bytes }) => {
        cacheEntries.set(entries);
        cacheBytes.set(bytes);
      },
      rateLimitSeen: (limit) => {
        permitted.set(limit.permitted);
        remaining.set(limit.remaining);
      },
      rateLimitReached: ({ opensInMs }) => {
        opensAt = now() + opensInMs;
      },
      pageRendered: ({ ms }) => pages.observe(ms / 1000),
    },
    read: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}

function methodOf(method: string): string {
  return method === 'GET' || method === 'HEAD' ? method : 'other';
}

/** `2xx` for 200 to 299, and so on. */
function classOf(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}
