import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import { isEmbedded, OWN_ORIGIN } from '#app/config.ts';
import { createApi } from './api.ts';
import type { ConnectionEnv } from './connection.ts';
import { createHealth, rememberLastAnswer } from './operations/health.ts';
import type { Log } from './operations/log.ts';
import { silentMeter, type Meter } from './operations/meter.ts';
import { createReadiness, type Readiness } from './operations/readiness.ts';
import { isLikeFile } from './operations/route.ts';
import { watchRequests } from './operations/watch-requests.ts';
import { examplePolicy, pagePolicy } from './page-policy.ts';
import type { Pages } from './pages.ts';
import type { Draw } from './previews/draw.ts';
import { IMAGE_PATH } from './previews/preview-address.ts';
import { createPreviewImages } from './previews/preview-images.ts';
import { createGuard, type ClientOptions } from './protection/guard.ts';
import { isPartOfPage } from './protection/part-of-page.ts';
import { FOR_ALL_ORIGINS, RESOURCE_POLICY } from './protection/safe-headers.ts';
import { placeOf } from './rendering/page-address.ts';
import { createRenderer } from './rendering/render-pages.ts';
import type { SignInSettings } from './sign-in/settings.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { answerFile, type StoredFile } from './stored-file.ts';
import type { Upstream } from './upstream.ts';
import { visitorsWith } from './visitor.ts';

export interface GatewayOptions {
  readonly upstream: Upstream;
  readonly pages: Pages;
  /** The origin that people reach the catalogue at; undefined: links have previews without image and address. */
  readonly publicUrl?: string | undefined;
  /** Who the clients are, and how much each may ask; undefined: nobody stands in between, and there is no limit. */
  readonly clients?: ClientOptions | undefined;
  /** How customers sign in; undefined: they do not. */
  readonly signIn?: SignInSettings | undefined;
  /** Draws the images of previews; undefined: there are none. */
  readonly draw?: Draw;
  /** How long upstream may take to begin an answer, in milliseconds. */
  readonly silentAfterMs?: number;
  /** How long a page waits for its data before its frame is sent ahead, in milliseconds. */
  readonly patienceMs?: number;
  /** Pages that may be waited for at the same time; who asks for one more is told to come again. */
  readonly mostWaiting?: number;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
  /** Milliseconds since any moment, by a clock that nobody sets. */
  readonly clock?: () => number;
  /** Waits, in milliseconds, before something is tried again. */
  readonly wait?: (ms: number) => Promise<void>;
  readonly log: Log;
  readonly meter?: Meter;
  /** Whether the gateway wants requests; left out: always. */
  readonly readiness?: Readiness;
  /** A new request ID. */
  readonly newId?: () => string;
}

const EXAMPLES = '/examples/';

/** Pages that show how to embed the catalogue: for developers, who have the sandbox. */
function isExample(path: string): boolean {
  return path.startsWith(EXAMPLES);
}

const policies = new WeakMap<StoredFile, string>();

/** The policy of a stored page, found out once. */
function policyOf(file: StoredFile): string {
  const policy = policies.get(file) ?? examplePolicy(new TextDecoder().decode(file.plain.bytes));
  policies.set(file, policy);
  return policy;
}

/** What pages of any origin show or load. */
function forAllOrigins(response: Response): Response {
  response.headers.set(RESOURCE_POLICY, FOR_ALL_ORIGINS);
  return response;
}

/** The whole product on one origin: the pages, their files, and the API under `/core/v1`. */
export function createGateway({
  upstream,
  pages,
  publicUrl,
  clients = { trustedProxies: [], requestsPerMinute: 0 },
  signIn: signInSettings,
  draw,
  silentAfterMs = 10_000,
  patienceMs,
  mostWaiting,
  now = Date.now,
  clock = () => performance.now(),
  wait = (ms) => setTimeout(ms),
  readiness = createReadiness(),
  newId = randomUUID,
  ...outside
}: GatewayOptions): Hono<ConnectionEnv> {
  const app = new Hono<ConnectionEnv>();
  const remembering = rememberLastAnswer(outside.meter ?? silentMeter, now);
  const { log, meter, watch, ofItself } = watchRequests({
    log: outside.log,
    meter: remembering.meter,
    now,
    newId,
  });
  app.use(watch);
  /** Who may show a page in a frame of theirs; by its path as it was written: what it shows goes by that. */
  const framesFor = (path: string) => {
    const { origins } = pages.configs.embedded.embed;
    if (!isEmbedded(path) || origins.length === 0) return "'none'";
    return origins.map((origin) => (origin === OWN_ORIGIN ? "'self'" : origin)).join(' ');
  };
  const { filesPath } = upstream;
  const fileAt = (path: string) => {
    const name = path === EXAMPLES ? `${EXAMPLES}index.html` : path;
    return isExample(name) && !upstream.sandbox ? undefined : pages.file(name);
  };
  const isFile = (path: string) =>
    fileAt(path) !== undefined || (filesPath !== undefined && path.startsWith(filesPath));
  const guard = createGuard({
    clients,
    publicUrl,
    ofOperator: pages.configs.standalone.locale,
    isFile,
    framesFor,
    log,
  });
  const signIn =
    signInSettings &&
    createSignIn({ settings: signInSettings, ofOperator: pages.configs.standalone.locale, now, clock, log });
  const visitorOf = visitorsWith(signIn?.visitorOf);
  const vary = signIn === undefined ? ['Authorization'] : ['Authorization', 'Cookie'];
  app.use(guard.headers);
  // Pages show the pictures that preview links, elsewhere and here.
  app.use(async (c, next) =>
    isPartOfPage(c.req.raw) && !isFile(c.req.path) && c.req.path !== IMAGE_PATH
      ? c.text('This is no part of a page.\n', 404, { 'Cache-Control': 'no-store' })
      : next(),
  );
  app.route('/', createHealth({ readiness, lastAnswer: remembering.lastAnswer }));
  const api = createApi({
    upstream,
    silentAfterMs,
    visitorOf,
    vary,
    now,
    clock,
    wait,
    log,
    meter,
    guard: guard.api,
  });
  app.route('/core/v1', api.routes);
  app.use(guard.pages);
  if (signIn !== undefined) app.route('/', signIn.routes);
  const { renderPage, previewAt } = createRenderer({
    configs: pages.configs,
    template: pages.template,
    publicUrl,
    visitorOf,
    askApi: (request) => app.fetch(ofItself(request)),
    isTrying: api.isTrying,
    now,
    log,
    meter,
    ...(patienceMs !== undefined && { patienceMs }),
    ...(mostWaiting !== undefined && { mostWaiting }),
  });
  if (filesPath !== undefined) {
    app.get(`${filesPath}*`, async (c) =>
      forAllOrigins(await upstream.send(new URL(c.req.path, upstream.url).href)),
    );
  }
  if (draw !== undefined) {
    const imageFor = createPreviewImages({
      previewAt,
      draw,
      publicUrl,
      sandbox: upstream.sandbox,
      now,
      log,
    });
    app.get(IMAGE_PATH, async (c) => forAllOrigins(await imageFor(c.req.raw)));
  }
  app.get('*', async (c) => {
    const { path } = c.req;
    const file = fileAt(path);
    if (file !== undefined) {
      const answer = forAllOrigins(answerFile(file, c.req.raw));
      // Pages of any origin load what is made for them; whether they may show a page in a frame is said elsewhere.
      if (isEmbedded(path)) answer.headers.set('Access-Control-Allow-Origin', '*');
      if (file.type.startsWith('text/html')) {
        answer.headers.set('Content-Security-Policy', policyOf(file));
      }
      return answer;
    }
    // A part of the program that is missing must never be answered with a page: it would fail where it is used.
    // Names of packages may look like files': `m5.large`.
    if (placeOf(path) === undefined && (path.startsWith('/assets/') || isLikeFile(path))) {
      return c.text('There is no such file.\n', 404, { 'Cache-Control': 'no-cache' });
    }
    const response = await renderPage(c.req.raw);
    for (const name of vary) response.headers.append('Vary', name);
    const { pathname } = new URL(c.req.raw.url);
    const policy = pagePolicy({ frames: framesFor(pathname), inlineScripts: pages.inlineScripts });
    response.headers.set('Content-Security-Policy', policy);
    return isEmbedded(pathname) ? forAllOrigins(response) : response;
  });
  app.all('*', (c) => c.text('Pages can only be read.\n', 405, { Allow: 'GET, HEAD' }));
  app.onError((error, c) => {
    log.error({ stack: error.stack ?? error.name }, 'A request failed inside the gateway.');
    return c.text('The gateway failed at this request. Try again in a moment.\n', 500);
  });
  return app;
}
