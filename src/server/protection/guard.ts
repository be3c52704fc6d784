import type { Context, MiddlewareHandler } from 'hono';
import { apiError } from '../api-error.ts';
import type { ConnectionEnv } from '../connection.ts';
import type { Log } from '../operations/log.ts';
import { languageOfPage } from '../rendering/page-language.ts';
import { createClientReader, createProxyCheck } from './client-address.ts';
import { createClientLimit } from './client-limit.ts';
import { isTooLong, MOST_CHARACTERS, MOST_PARAMETERS } from './request-size.ts';
import { FOR_OWN_ORIGIN, HSTS, PAGE_HEADERS, RESOURCE_POLICY, SAFE_HEADERS } from './safe-headers.ts';
import { shortPage, type Refusal } from './short-page.ts';

/** Who the clients are, and how much each may ask. */
export interface ClientOptions {
  /** The proxies in front of the gateway: addresses, ranges, `loopback` and `private`. Those of nobody else are believed. */
  readonly trustedProxies: readonly string[];
  /** Requests that one client may send in a minute; 0: as many as it likes. */
  readonly requestsPerMinute: number;
}

interface GuardOptions {
  readonly clients: ClientOptions;
  /** The origin that people reach the catalogue at, if the operator has said it. */
  readonly publicUrl: string | undefined;
  /** The locale that the operator has set. */
  readonly ofOperator: string | undefined;
  /** Whether a path is that of a file: those are not counted. */
  readonly isFile: (path: string) => boolean;
  /** Who may show a page in a frame, as a policy has it, by its path as it was written. */
  readonly framesFor: (path: string) => string;
  readonly log: Log;
}

/** What stands before everything else that the gateway does. */
export interface Guard {
  /** Completes every answer. */
  readonly headers: MiddlewareHandler<ConnectionEnv>;
  /** Refuses what is too large or too much, in the shape of the API. */
  readonly api: MiddlewareHandler<ConnectionEnv>;
  /** The same, as a page. */
  readonly pages: MiddlewareHandler<ConnectionEnv>;
}

/** Requests from within the process come over no connection: what asked for them has been counted already. */
export function createGuard(options: GuardOptions): Guard {
  const { clients, publicUrl, ofOperator, isFile, framesFor, log } = options;
  const isTrusted = createProxyCheck(clients.trustedProxies);
  const readClient = createClientReader(isTrusted);
  const { requestsPerMinute } = clients;
  const limit = requestsPerMinute > 0 ? createClientLimit(requestsPerMinute) : undefined;
  const isPublicSecure = publicUrl?.startsWith('https:') === true;
  let hasWarned = false;

  async function refusalOf(c: Context<ConnectionEnv>): Promise<Refusal | undefined> {
    // An address that is too long counts too.
    const tooMany = isFile(c.req.path) ? undefined : await tooManyOf(c);
    return tooMany ?? (isTooLong(c.req.raw.url) ? { kind: 'address-too-long' } : undefined);
  }

  async function tooManyOf(c: Context<ConnectionEnv>): Promise<Refusal | undefined> {
    const incoming = c.env?.incoming;
    if (limit === undefined || incoming === undefined) return undefined;
    const { address } = readClient(incoming);
    // Nobody is there any more.
    if (address === undefined) return undefined;
    const retryAfter = await limit(address);
    if (retryAfter === 0) return undefined;
    if (!hasWarned && 'x-forwarded-for' in incoming.headers && !isTrusted(incoming.socket.remoteAddress)) {
      hasWarned = true;
      log.warn(
        {},
        `${address} has reached its limit and sends X-Forwarded-For. If it is a proxy of yours, name it in CATALOGUE_TRUSTED_PROXIES: until then all who come through it are counted as one client.`,
      );
    }
    return { kind: 'too-many-requests', retryAfter };
  }

  return {
    headers: async (c, next) => {
      await next();
      for (const [name, value] of Object.entries(SAFE_HEADERS)) c.header(name, value);
      if (isPage(c.res.headers))
        for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value);
      if (!c.res.headers.has(RESOURCE_POLICY)) c.header(RESOURCE_POLICY, FOR_OWN_ORIGIN);
      const incoming = c.env?.incoming;
      if (isPublicSecure || (incoming !== undefined && readClient(incoming).isSecure))
        c.header('Strict-Transport-Security', HSTS);
    },
    api: async (c, next) => {
      const refusal = await refusalOf(c);
      return refusal === undefined ? next() : apiRefusal(refusal, requestsPerMinute);
    },
    pages: async (c, next) => {
      const refusal = await refusalOf(c);
      if (refusal === undefined) return next();
      const { language } = await languageOfPage(new URL(c.req.raw.url).search, {
        ofOperator,
        acceptLanguage: c.req.header('Accept-Language') ?? null,
      });
      return shortPage(language, refusal, framesFor(new URL(c.req.raw.url).pathname));
    },
  };
}

/** Whether it is shown as a page; what the API sends, error pages of something in between among it, is not. */
function isPage(headers: Headers): boolean {
  return (
    headers.get('Content-Type')?.startsWith('text/html') === true &&
    headers.get('Content-Security-Policy')?.includes('sandbox') !== true
  );
}

function apiRefusal(refusal: Refusal, requestsPerMinute: number): Response {
  if (refusal.kind === 'address-too-long')
    return apiError(414, {
      code: 'uri_too_long',
      description: `An address may have ${MOST_CHARACTERS} characters and ${MOST_PARAMETERS} parameters here.`,
    });
  return apiError(
    429,
    {
      code: 'rate_limit_reached',
      description: `This catalogue answers ${requestsPerMinute} requests a minute from one client. Try again in ${refusal.retryAfter} seconds.`,
      detail: { total_permitted: requestsPerMinute },
    },
    { 'Retry-After': String(refusal.retryAfter) },
  );
}
