import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { getPath } from 'hono/utils/url';
import { isEmbedded } from '#app/config.ts';
import { signInPageWords } from '#language/en/sign-in-page.ts';
import type { ConnectionEnv } from '../connection.ts';
import { languageOfPage } from '../rendering/page-language.ts';
import type { VisitorOf } from '../visitor.ts';
import type { Log } from '../operations/log.ts';
import { noticePage } from './notice-page.ts';
import { createProvider, SignInProblem, type ProblemKind } from './provider.ts';
import { returnPath } from './return-path.ts';
import { createSealedCookie, MARK_LENGTH } from './sealed-cookie.ts';
import { createSessions } from './sessions.ts';
import { CALLBACK_PATH, type SignInSettings } from './settings.ts';

export interface SignInOptions {
  readonly settings: SignInSettings;
  /** The locale that the operator has set. */
  readonly ofOperator: string | undefined;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** Milliseconds since any moment, by a clock that nobody sets. */
  readonly clock: () => number;
  readonly log: Log;
  /** Gives a text that nobody can guess. */
  readonly random?: () => string;
}

export interface SignIn {
  /** `/sign-in`, `/sign-in/callback` and `/sign-out`. */
  readonly routes: Hono<ConnectionEnv>;
  /** Who a request is from, by its session alone. */
  readonly visitorOf: VisitorOf;
}

/** How long somebody stays signed in, in milliseconds. */
const SESSION_MS = 12 * 3_600_000;
/** How long somebody may take to sign in at the provider, in milliseconds. */
const PENDING_MS = 10 * 60_000;
/** In how many tabs of a browser at the same time, and how much of that there is room for in a cookie, in characters. */
const MOST_PENDING = 4;
const LONGEST_PENDING = 2600;

const STATUS = {
  declined: 403,
  foreign: 400,
  over: 400,
  scope: 502,
  refused: 502,
  unreachable: 502,
} as const satisfies Record<ProblemKind, number>;

/** What a browser keeps of each tab while its person is at the provider. */
interface Pending {
  readonly state: string;
  readonly verifier: string;
  /** A path of this origin. */
  readonly back: string;
  /** Whether a refresh token was asked for. */
  readonly lasting: boolean;
}

/**
 * Lets customers sign in: the authorization code flow of OAuth 2.0 with PKCE. Tokens stay in this process. A browser has two
 * cookies that it cannot read: an ID of its session, and, while somebody is at the provider, what ties the answer to this
 * browser.
 */
export function createSignIn({
  settings,
  ofOperator,
  now,
  clock,
  log,
  random = () => randomBytes(32).toString('base64url'),
}: SignInOptions): SignIn {
  const { publicUrl } = settings;
  const secret = settings.sessionSecret ?? random();
  const provider = createProvider(settings);
  const sessions = createSessions({ provider, lifetimeMs: SESSION_MS, newId: random, clock, log });
  const shared = { isSecure: publicUrl.startsWith('https:'), secret, now };
  const sessionCookie = createSealedCookie({ purpose: 'session', lifetimeMs: SESSION_MS, ...shared });
  const pendingCookie = createSealedCookie({ purpose: 'sign-in', lifetimeMs: PENDING_MS, ...shared });

  async function sessionIdIn(request: Request): Promise<string | undefined> {
    const { id } = (await sessionCookie.read(request)) ?? {};
    return typeof id === 'string' ? id : undefined;
  }

  /** What a browser has begun and not ended, in each of its tabs: the last first. */
  async function allPendingIn(request: Request): Promise<readonly Pending[]> {
    const { begun } = (await pendingCookie.read(request)) ?? {};
    // It is the gateway's own writing.
    return typeof begun === 'string' ? (JSON.parse(begun) as Pending[]) : [];
  }

  /** The value of `Set-Cookie` that remembers what was begun, as much of it as there is room for. */
  function remember(request: Request, all: readonly Pending[]): Promise<string> {
    let begun = all.slice(0, MOST_PENDING);
    while (begun.length > 1 && JSON.stringify(begun).length > LONGEST_PENDING) begun = begun.slice(0, -1);
    return pendingCookie.set({ begun: JSON.stringify(begun) }, markFor(request));
  }

  /** What leads a browser's requests to the gateway that knows it: it stays, however often somebody signs in. */
  function markFor(request: Request): string {
    return sessionCookie.markOf(request) ?? pendingCookie.markOf(request) ?? random().slice(0, MARK_LENGTH);
  }

  async function toProvider(request: Request, back: string, lasting: boolean): Promise<Response> {
    const { address, state, verifier } = await provider.begin(lasting);
    const others = await allPendingIn(request);
    const cookie = await remember(request, [{ state, verifier, back, lasting }, ...others]);
    return new Response(null, { status: 303, headers: { Location: address, 'Set-Cookie': cookie } });
  }

  async function languageFor(request: Request, back: string) {
    const { language } = await languageOfPage(new URL(back, publicUrl).search, {
      ofOperator,
      acceptLanguage: request.headers.get('Accept-Language'),
    });
    return language;
  }

  async function explain(request: Request, problem: SignInProblem, back: string): Promise<Response> {
    if (problem.kind === 'refused' || problem.kind === 'scope' || problem.kind === 'unreachable') {
      log.warn({}, `Somebody could not sign in: ${problem.message}.`);
    }
    const language = await languageFor(request, back);
    const words = language.words(signInPageWords);
    return noticePage(language, STATUS[problem.kind], {
      heading: words.notSignedIn,
      text: words[problem.kind],
      links: [
        { to: `/sign-in?return=${encodeURIComponent(back)}`, label: words.again },
        { to: back, label: words.back },
      ],
    });
  }

  async function begin(c: Context<ConnectionEnv>): Promise<Response> {
    // A picture or a frame, whoever has put it there, signs nobody in and disturbs nobody who does.
    if ((c.req.header('Sec-Fetch-Dest') ?? 'document') !== 'document')
      return c.text('Signing in begins on a page of its own.\n', 403, { 'Cache-Control': 'no-store' });
    const back = returnPath(c.req.query('return'));
    try {
      return await toProvider(c.req.raw, back, true);
    } catch (error) {
      return explain(c.req.raw, asSignInProblem(error), back);
    }
  }

  async function finish(c: Context<ConnectionEnv>): Promise<Response> {
    const request = c.req.raw;
    const { search, searchParams } = new URL(request.url);
    const all = await allPendingIn(request);
    const [last] = all;
    if (last === undefined) return explain(request, new SignInProblem('foreign', 'no cookie'), '/');
    const pending = all.find(({ state }) => state === searchParams.get('state')) ?? last;
    const { back, lasting } = pending;
    const others = all.filter((each) => each !== pending);
    const endOfPending = others.length === 0 ? pendingCookie.forget : await remember(request, others);
    try {
      const tokens = await provider.finish(search, pending);
      const before = await sessionIdIn(request);
      const cookie = await sessionCookie.set({ id: sessions.begin(tokens, before) }, markFor(request));
      const response = new Response(null, { status: 303, headers: { Location: back, 'Set-Cookie': cookie } });
      response.headers.append('Set-Cookie', endOfPending);
      return response;
    } catch (error) {
      const problem = asSignInProblem(error);
      // A client that may not ask for a refresh token can do without.
      if (problem.kind === 'scope' && lasting) return begunAnew(request, back);
      const response = await explain(request, problem, back);
      // What was sent by somebody else is no reason to give up what this browser has begun.
      if (problem.kind !== 'foreign') response.headers.append('Set-Cookie', endOfPending);
      return response;
    }
  }

  async function begunAnew(request: Request, back: string): Promise<Response> {
    try {
      return await toProvider(request, back, false);
    } catch (error) {
      return explain(request, asSignInProblem(error), back);
    }
  }

  async function end(c: Context<ConnectionEnv>): Promise<Response> {
    const request = c.req.raw;
    const back = returnPath(c.req.query('return'));
    if (!isFromOwnPage(request)) {
      const language = await languageFor(request, back);
      const words = language.words(signInPageWords);
      return noticePage(language, 403, {
        heading: words.notSignedOut,
        text: words.askedElsewhere,
        links: [{ to: back, label: words.back }],
      });
    }
    const id = await sessionIdIn(request);
    if (id !== undefined) await sessions.end(id);
    return new Response(null, {
      status: 303,
      headers: { Location: back, 'Set-Cookie': sessionCookie.forget },
    });
  }

  /** Whether a form was sent by a page of this origin. */
  function isFromOwnPage({ headers }: Request): boolean {
    const origin = headers.get('Origin');
    return origin === null ? headers.get('Sec-Fetch-Site') === 'same-origin' : origin === publicUrl;
  }

  const visitorOf: VisitorOf = async (request) => {
    if (!sessionCookie.isIn(request) || !mayUseSession(request)) return {};
    const id = await sessionIdIn(request);
    const held = id === undefined ? undefined : await sessions.tokenOf(id);
    if (id === undefined || held === undefined || held.kind === 'ended') {
      return { signIn: 'ended', forget: sessionCookie.forget };
    }
    const credentials = { Cookie: request.headers.get('Cookie') ?? '' };
    if (held.kind === 'waiting') return { waiting: { credentials }, signIn: 'signed-in' };
    return {
      caller: {
        authorization: `Bearer ${held.token}`,
        credentials,
        renew: async () => {
          const other = await sessions.renew(id, held.token);
          return other && `Bearer ${other}`;
        },
      },
      signIn: 'signed-in',
    };
  };

  const routes = new Hono<ConnectionEnv>();
  for (const path of ['/sign-in', CALLBACK_PATH, '/sign-out']) {
    routes.use(path, async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    });
  }
  routes.get('/sign-in', (c) => begin(c));
  // Whoever only wants to know what is there (HEAD) must not use the code up.
  routes.get(CALLBACK_PATH, (c) => (c.req.method === 'HEAD' ? notSo('GET') : finish(c)));
  routes.post('/sign-out', (c) => end(c));
  routes.all('/sign-in', () => notSo('GET, HEAD'));
  routes.all(CALLBACK_PATH, () => notSo('GET'));
  routes.all('/sign-out', () => notSo('POST'));
  return { routes, visitorOf };
}

/**
 * Whether a session counts for a request. `SameSite` keeps it from other sites' requests, but not from those of other hosts of
 * the same site, nor from what a page of theirs has in a frame: browsers say where a request comes from. Whoever follows a link
 * to a page from elsewhere, the provider's among them, is the one who signed in.
 */
function mayUseSession(request: Request): boolean {
  const { url, headers } = request;
  if (isEmbedded(new URL(url).pathname)) return false;
  const isVisit =
    headers.get('Sec-Fetch-Mode') === 'navigate' && headers.get('Sec-Fetch-Dest') === 'document';
  // The path as routes are found by it, however it was written.
  if (isVisit && !getPath(request).startsWith('/core/')) return true;
  const site = headers.get('Sec-Fetch-Site');
  const referer = headers.get('Referer');
  const isOfEmbedded = referer !== null && URL.canParse(referer) && isEmbedded(new URL(referer).pathname);
  return (site === null || site === 'same-origin' || site === 'none') && !isOfEmbedded;
}

function asSignInProblem(error: unknown): SignInProblem {
  if (error instanceof SignInProblem) return error;
  throw error;
}

function notSo(allow: string): Response {
  return new Response(`This address takes ${allow} only.\n`, {
    status: 405,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', Allow: allow },
  });
}
