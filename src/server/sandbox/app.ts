import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { cutWhenBodyFails, type ConnectionEnv } from '../connection.ts';
import { matchesEtag } from '../etag.ts';
import { json, lists, type Pause } from './answers.ts';
import { createRateLimit, createVisitCounter, type Allowance } from './counters.ts';
import { ICONS_PATH, serveIcon } from './icons.ts';
import { findScenario, ORGANIZATIONS } from './organizations.ts';
import { PUBLIC_PACKAGES } from './public-packages.ts';
import { readQuestion } from './question.ts';
import { refusal } from './refusals.ts';
import { QUIET_MS } from './scenarios.ts';
import { permittedFor, refuseToken, type Endpoint } from './tokens.ts';

export interface SandboxOptions {
  /** Under which address the icons are found, seen from the page; it ends in a slash. May depend on the request's. */
  readonly iconBase: (requestUrl: URL) => string;
  /** Requests per minute that a token may send; the real API permits 1,000. */
  readonly permitted?: number;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
  readonly pause?: Pause;
  readonly requestId?: () => string;
}

/**
 * An invented cloud behind Katapult's contract: the two lists, and the icons that they point at. Which organization
 * is asked for, or which token asks, decides how it answers (`SCENARIOS`, `refuseToken`). It keeps state by token
 * only, and only for counting.
 */
export function createSandbox({
  iconBase,
  permitted = 1000,
  now = Date.now,
  pause = (ms, signal) => wait(ms, undefined, { signal, ref: false }),
  requestId = randomUUID,
}: SandboxOptions): Hono<ConnectionEnv> {
  const count = createRateLimit({ now, permitted: (token) => permittedFor(token, permitted) });
  const visit = createVisitCounter({ now, quietMs: QUIET_MS });

  /** What both lists have in common: the token, the limit, the headers, and "not modified". */
  async function answerAs(
    endpoint: Endpoint,
    c: Context<ConnectionEnv>,
    answer: (token: string, allowance: Allowance) => Response | Promise<Response>,
  ): Promise<Response> {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const allowance = count(token ?? '');
    const response =
      token === undefined
        ? refusal('missing_api_token')
        : allowance.exceeded
          ? refusal('rate_limit_reached', { total_permitted: allowance.permitted })
          : (refuseToken(token, endpoint) ?? (await answer(token, allowance)));
    const etag = response.headers.get('ETag');
    const unchanged = etag !== null && matchesEtag(c.req.header('If-None-Match'), etag);
    const headers = new Headers(response.headers);
    headers.set('X-RateLimit-Permitted', String(allowance.permitted));
    headers.set('X-RateLimit-Remaining', String(allowance.remaining));
    headers.set('X-Request-Id', requestId());
    if (unchanged) {
      headers.delete('Content-Type');
      return new Response(null, { status: 304, headers });
    }
    return new Response(response.body, { status: response.status, headers });
  }

  const app = new Hono<ConnectionEnv>();
  app.use('/core/v1/*', cutWhenBodyFails);
  app.get('/core/v1/organizations', (c) =>
    answerAs('organizations', c, () => json({ organizations: ORGANIZATIONS })),
  );
  app.get('/core/v1/virtual_machine_packages', (c) =>
    answerAs('virtual_machine_packages', c, (token, allowance) => {
      const url = new URL(c.req.url);
      const question = readQuestion(url.searchParams);
      if (question instanceof Response) return question;
      const { organization } = question;
      const scenario = organization && findScenario(organization);
      if (organization !== undefined && scenario === undefined) return refusal('organization_not_found');
      const answer = scenario?.answer ?? lists(() => PUBLIC_PACKAGES);
      return answer({
        ...question,
        token,
        permitted: allowance.permitted,
        iconBase: iconBase(url),
        signal: c.req.raw.signal,
        pause,
        now: now(),
        visits: scenario === undefined ? 0 : visit(token, scenario.subDomain),
      });
    }),
  );
  app.get(`${ICONS_PATH}:file`, (c) => serveIcon(c.req.param('file')));
  app.all('*', (c) =>
    refusal(
      'route_not_found',
      {},
      {
        description: `No route matches '${c.req.path.replace(/^\/(?:core\/v1\/)?/, '')}' for ${c.req.method}`,
      },
    ),
  );
  // A lost connection is for whoever runs the app to make true.
  app.onError((error) => {
    throw error;
  });
  return app;
}
