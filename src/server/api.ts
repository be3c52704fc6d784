import { createHash } from 'node:crypto';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { AS_OF, STALE } from '#api/as-of.ts';
import { decodeProblem } from '#api/contract.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { apiError } from './api-error.ts';
import { createAskUpstream, unusableAnswer, type AskOptions } from './ask-upstream.ts';
import { cutWhenBodyFails, type ConnectionEnv } from './connection.ts';
import { matchesEtag } from './etag.ts';
import { createOrganizationGate, type OrganizationGate } from './organization-gate.ts';
import { jsonIn, readJson } from './read-json.ts';
import { createRateBudget } from './upstream-answers/rate-budget.ts';
import { isRefusal } from './upstream-answers/judge-answer.ts';
import { readSafely } from './upstream-answers/read-safely.ts';
import { readWholeAnswer } from './upstream-answers/whole-answer.ts';
import type { GivenAnswer } from './upstream-answers/given-answer.ts';
import { createUpstreamAnswers } from './upstream-answers/upstream-answers.ts';
import type { Caller, VisitorOf } from './visitor.ts';

export interface ApiOptions extends AskOptions {
  readonly visitorOf: VisitorOf;
  /** What an answer depends on beside its address: names of headers. */
  readonly vary: readonly string[];
  /** Milliseconds since any moment, by a clock that nobody sets. */
  readonly clock: () => number;
  /** Waits, in milliseconds, before something is asked again. */
  readonly wait: (ms: number) => Promise<void>;
  /** Answers in place of the API what is not to get so far. */
  readonly guard?: MiddlewareHandler<ConnectionEnv>;
}

const MOST_BYTES_OF_REFUSAL = 100_000;

type Handler = (c: Context<ConnectionEnv>) => Promise<Response>;

const PACKAGES = '/virtual_machine_packages';
const ORGANIZATIONS = '/organizations';

/** The parameters that go upstream, as they were sent: upstream judges their values. */
const PARAMETERS = new Set(['organization[id]', 'organization[sub_domain]', 'page', 'per_page']);

/** What comes down with an answer. Lengths and codings are each connection's own, and cookies are not for passing on. */
const HEADERS = [
  'Content-Type',
  'Cache-Control',
  'ETag',
  'Retry-After',
  AS_OF,
  STALE,
  'X-RateLimit-Permitted',
  'X-RateLimit-Remaining',
  'X-Request-Id',
];

export interface Api {
  /** The API's two lists, at `/virtual_machine_packages` and `/organizations`; everything else is refused. */
  readonly routes: Hono<ConnectionEnv>;
  /** Whether the API has failed at what is asked of an organization, or at the list of all, and is asked again just now. */
  readonly isTrying: (organization: OrganizationRef) => boolean;
}

export function createApi(options: ApiOptions): Api {
  const { upstream, now, silentAfterMs, visitorOf, vary, log, meter, clock, wait } = options;
  const askUpstream = createAskUpstream(options);
  const ownAuthorization = `Bearer ${upstream.token}`;
  // The sandbox shows its states as they are: of it nothing is kept.
  const answers = upstream.sandbox
    ? undefined
    : createUpstreamAnswers({
        ask: askUpstream,
        authorization: ownAuthorization,
        budget: createRateBudget(clock, now),
        now,
        clock,
        wait,
        log,
        meter,
      });

  /** Asks with the gateway's own token. */
  async function askAsGateway(path: string, signal: AbortSignal): Promise<Response> {
    return answers === undefined
      ? askUpstream({ path, authorization: ownAuthorization, signal })
      : describeGiven(await answers.give(path));
  }

  const gate =
    upstream.organizations &&
    createOrganizationGate({
      listed: upstream.organizations,
      listAll: async () => {
        const response = await askAsGateway(ORGANIZATIONS, AbortSignal.timeout(2 * silentAfterMs));
        return response.ok ? readJson(response) : response.body?.cancel();
      },
      now,
    });

  const listPackages: Handler = async (c) => {
    const query = new URLSearchParams(
      [...new URL(c.req.url).searchParams].filter(([name]) => PARAMETERS.has(name)),
    );
    const { caller, waiting } = await visitorOf(c.req.raw);
    if (caller === undefined && gate !== undefined && !(await gate.opens(query)))
      return waiting === undefined ? notListed() : signInWaiting();
    return relay(c, query.size > 0 ? `${PACKAGES}?${query}` : PACKAGES, caller);
  };

  const listOrganizations: Handler = async (c) => {
    const { caller, waiting } = await visitorOf(c.req.raw);
    if (waiting !== undefined && gate !== undefined) return signInWaiting();
    return caller === undefined && gate !== undefined
      ? listTheListed(c, gate)
      : relay(c, ORGANIZATIONS, caller);
  };

  async function relay(c: Context<ConnectionEnv>, path: string, caller: Caller | undefined) {
    const ifNoneMatch = c.req.header('If-None-Match');
    if (caller === undefined && answers !== undefined) {
      const response = describeGiven(await answers.give(path));
      const headers = headersOf(response);
      return response.status === 200 && matchesEtag(ifNoneMatch, headers['ETag'] ?? '')
        ? new Response(null, { status: 304, headers })
        : passOn(c, response, headers);
    }
    const secrets: string[] = [];
    const ask = (authorization: string) => {
      // Whoever gives a word for a token is to hear that it is none, though the answer has that word in it.
      if (caller === undefined || caller.renew !== undefined || isLikeToken(authorization))
        secrets.push(authorization);
      return askUpstream({ path, authorization, ifNoneMatch, signal: c.req.raw.signal });
    };
    const first = await ask(caller?.authorization ?? ownAuthorization);
    const response = caller?.renew === undefined ? first : await askAgainIfRefused(first, caller.renew, ask);
    const headers = headersOf(response);
    if (caller !== undefined) headers['Cache-Control'] = 'private, no-store';
    if (hasNobodyToRead(c, response)) return passOn(c, response, headers);
    const { status, body } = await readSafely(response, {
      path,
      token: caller === undefined ? 'own' : 'callers',
      secrets,
      signal: c.req.raw.signal,
      log,
      meter,
    });
    if (status !== response.status) headers['Content-Type'] = 'application/json';
    return new Response(body, { status, headers });
  }

  /** Upstream's list without the organizations that are not listed; its `ETag` is of this shorter list. */
  async function listTheListed(c: Context<ConnectionEnv>, gate: OrganizationGate) {
    let body: unknown = { organizations: [] };
    let headers: Record<string, string> = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' };
    if (!gate.shut) {
      const response = await askAsGateway(ORGANIZATIONS, c.req.raw.signal);
      headers = headersOf(response);
      if (!response.ok) return passOn(c, response, headers);
      body = gate.pick(await readJson(response));
      if (body === undefined) {
        options.log.warn({}, 'The API answered the list of organizations with something else.');
        return unusableAnswer('The API answered with something else than a list of organizations.');
      }
    }
    const text = JSON.stringify(body);
    headers['ETag'] = `W/"${createHash('sha1').update(text).digest('hex')}"`;
    return matchesEtag(c.req.header('If-None-Match'), headers['ETag'])
      ? new Response(null, { status: 304, headers })
      : new Response(text, { headers });
  }

  const routes = new Hono<ConnectionEnv>();
  routes.use(async (c, next) => {
    await next();
    for (const name of vary) c.header('Vary', name, { append: true });
    // Bodies come from elsewhere, error pages among them: opened in a tab, they must not act for this origin.
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  });
  // As the API itself: a page on another origin may ask, such as a static build; it has no cookies to be abused.
  routes.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD'],
      allowHeaders: ['Authorization', 'Content-Type'],
      exposeHeaders: ['Retry-After', 'X-Request-Id', 'Date', 'Age', AS_OF, STALE],
      maxAge: 86_400,
    }),
  );
  if (options.guard !== undefined) routes.use(options.guard);
  routes.use(cutWhenBodyFails);
  routes.use(compress());
  for (const [path, handler] of [
    [PACKAGES, listPackages],
    [ORGANIZATIONS, listOrganizations],
  ] as const) {
    routes.get(path, handler);
    routes.all(path, methodNotAllowed);
  }
  routes.all('*', notFound);
  return {
    routes,
    isTrying: (organization) => answers?.isTrying((path) => isOf(path, organization)) ?? false,
  };
}

/** Whether a question is one about an organization, or for the list of all. */
function isOf(path: string, organization: OrganizationRef): boolean {
  if (path.startsWith(ORGANIZATIONS)) return true;
  const query = new URLSearchParams(path.split('?')[1]);
  const [id, subDomain] = ['organization[id]', 'organization[sub_domain]'].map((name) => query.get(name));
  if (organization === null) return id === null && subDomain === null;
  return (organization.by === 'id' ? id : subDomain) === organization.value;
}

/** Asks once more where the API has refused a token and there is another by now: one that was revoked may look good still. */
async function askAgainIfRefused(
  response: Response,
  renew: NonNullable<Caller['renew']>,
  ask: (authorization: string) => Promise<Response>,
): Promise<Response> {
  if (response.status !== 401 && response.status !== 403) return response;
  const { status, headers } = response;
  // A refusal is short. What is not, or does not come, is nothing to pass on.
  const whole = await readWholeAnswer(response, { most: MOST_BYTES_OF_REFUSAL, withinMs: 5000 }).catch(
    () => undefined,
  );
  if (whole === undefined)
    return unusableAnswer('The API refused the request, and did not say why in a way that could be read.');
  const problem = decodeProblem(jsonIn(whole.body));
  const other = problem?.code === 'invalid_api_token' ? await renew() : undefined;
  return other === undefined ? new Response(whole.body, { status, headers }) : ask(other);
}

/** Whether a token is no word that answers have in them anyway. */
function isLikeToken(authorization: string): boolean {
  return authorization.length > 20 && /\d/.test(authorization);
}

/** An answer that is held, as others may keep it. What upstream says of its limits is of another moment. */
function describeGiven({ status, headers: given, body, state, asOf, goodForMs }: GivenAnswer): Response {
  const headers = new Headers(given);
  headers.delete('X-RateLimit-Permitted');
  headers.delete('X-RateLimit-Remaining');
  // A refusal takes the place of what caches have, where no failure does.
  if (state === 'none') headers.set('Cache-Control', isRefusal(status) ? SHARED_FOR_MOMENTS : 'no-store');
  else {
    headers.set(AS_OF, new Date(asOf).toISOString());
    // Said either way: of what a 304 does not say, caches keep what they have.
    headers.set(STALE, state === 'stale' ? '1' : '0');
    headers.set('Cache-Control', shared(goodForMs));
  }
  return new Response(hasNoBody(status) ? null : body, { status, headers });
}

const SHARED_FOR_MOMENTS = 'public, max-age=0, s-maxage=5';

/** Browsers ask each time, and mostly hear that nothing changed; a cache in front may answer for so long. */
function shared(goodForMs: number): string {
  return `public, max-age=0, s-maxage=${Math.floor(goodForMs / 1000)}, stale-while-revalidate=60, stale-if-error=86400`;
}

function headersOf(response: Response): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return headers;
}

/** The answer with other headers. Its body is passed on as it comes; where none is wanted, it is not read at all. */
async function passOn(
  c: Context<ConnectionEnv>,
  response: Response,
  headers: Record<string, string>,
): Promise<Response> {
  const { status } = response;
  if (hasNobodyToRead(c, response)) {
    await response.body?.cancel();
    return new Response(null, { status, headers });
  }
  return new Response(response.body, { status, headers });
}

function hasNobodyToRead(c: Context<ConnectionEnv>, { status }: Response): boolean {
  return c.req.method === 'HEAD' || hasNoBody(status);
}

function hasNoBody(status: number): boolean {
  return [204, 205, 304].includes(status);
}

function notListed(): Response {
  return apiError(403, {
    code: 'organization_not_listed',
    description:
      "This catalogue does not show that organization's packages. Its operator can add the organization to CATALOGUE_ORGANIZATIONS; a customer can ask with an API token of their own.",
  });
}

function signInWaiting(): Response {
  return apiError(
    503,
    {
      code: 'sign_in_waiting',
      description: 'The session goes on, but where its person signed in cannot be reached to renew it.',
    },
    { 'Retry-After': '5' },
  );
}

function methodNotAllowed(c: Context<ConnectionEnv>): Response {
  return apiError(
    405,
    {
      code: 'method_not_allowed',
      description: `${c.req.method} is not possible here: this API is only read.`,
    },
    { Allow: 'GET, HEAD' },
  );
}

function notFound(): Response {
  return apiError(404, {
    code: 'route_not_found',
    description: `There is nothing here. The lists are ${PACKAGES} and ${ORGANIZATIONS}.`,
  });
}
