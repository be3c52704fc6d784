import { AsyncLocalStorage } from 'node:async_hooks';
import type { MiddlewareHandler } from 'hono';
import type { ConnectionEnv } from '../connection.ts';
import type { Fields, Log } from './log.ts';
import type { CacheOutcome, Meter } from './meter.ts';
import { isTooLong } from '../protection/request-size.ts';
import { namesOfParameters } from './parameter-names.ts';
import { routeOf } from './route.ts';

export interface WatchOptions {
  readonly log: Log;
  readonly meter: Meter;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  /** A new request ID: letters, digits, `.`, `_` and `-`, at most 64 of them. */
  readonly newId: () => string;
}

export interface RequestWatch {
  /** Gives each request its ID and writes its line; it stands before everything else. */
  readonly watch: MiddlewareHandler<ConnectionEnv>;
  /** Marks a request that the gateway sends to itself: it belongs to another one, and is neither counted nor logged. */
  readonly ofItself: (request: Request) => Request;
  /** The log, whose lines name the request that they are written for. */
  readonly log: Log;
  /** The meter, which also tells the line of a request what the cache did for it. */
  readonly meter: Meter;
}

/** What becomes known of a request on its way. */
interface Notes {
  readonly id: string;
  cache: CacheOutcome | undefined;
  /** Upstream's own ID of the question that this request was passed on as. */
  upstreamRequestId: string | undefined;
}

const WELL_FORMED = /^[A-Za-z0-9._-]{1,64}$/;
/** Asked every few seconds by programs: a line for each would bury the others. */
const UNLOGGED: ReadonlySet<string> = new Set(['/healthz', '/readyz']);
/** Answers without a question of their own. */
const HELD: ReadonlySet<CacheOutcome> = new Set(['hit', 'renewing', 'stale']);
/** That of a caller who went away before the answer began: nobody received one. */
const GONE = 499;

/**
 * Follows each request to the end of its answer. Its line has neither its path, nor the values of its parameters, nor a
 * header: in all of them somebody may have put a token. A caller's `X-Request-Id` is taken over where it is well-formed, so
 * that a proxy in front and the gateway call a request by the same name; it is not sent upstream, whose own IDs have to
 * stay its own.
 */
export function watchRequests({ log, meter, now, newId }: WatchOptions): RequestWatch {
  const current = new AsyncLocalStorage<Notes>();
  const own = new WeakSet<Request>();
  const at =
    (level: keyof Log): Log[keyof Log] =>
    (fields, message) => {
      const requestId = current.getStore()?.id;
      log[level]({ ...(requestId !== undefined && { requestId }), ...fields }, message);
    };

  const watch: MiddlewareHandler<ConnectionEnv> = async (c, next) => {
    if (own.has(c.req.raw)) {
      await next();
      const requestId = current.getStore()?.id;
      if (requestId !== undefined && !c.res.headers.has('X-Request-Id')) c.header('X-Request-Id', requestId);
      return;
    }
    const begin = now();
    const sent = c.req.header('X-Request-Id');
    const notes: Notes = {
      id: sent !== undefined && WELL_FORMED.test(sent) ? sent : newId(),
      cache: undefined,
      upstreamRequestId: undefined,
    };
    const { method, path } = c.req;
    const route = routeOf(path);
    // Now, and not when the connection ends: where nobody would catch what it throws.
    const names = isTooLong(c.req.url) ? {} : namesOfParameters(new URL(c.req.url).searchParams);
    const end = (status: number, fields: Fields) => {
      const { cache, upstreamRequestId } = notes;
      const ms = now() - begin;
      meter.requestAnswered({ route, method, status, ms });
      if (UNLOGGED.has(route)) return;
      log.info(
        {
          requestId: notes.id,
          method,
          route,
          ...names,
          status,
          ms,
          ...fields,
          ...(cache !== undefined && { cache }),
          ...(upstreamRequestId !== undefined && { upstreamRequestId }),
        },
        `${method} ${route}: ${status}`,
      );
    };
    const outgoing = c.env?.outgoing;
    const { socket } = outgoing ?? {};
    const writtenBefore = socket?.bytesWritten ?? 0;
    // Before the answer is made: its caller may be gone by then, and nothing more would be told of it.
    outgoing?.once('close', () =>
      end(outgoing.headersSent ? outgoing.statusCode : GONE, {
        bytes: (socket?.bytesWritten ?? writtenBefore) - writtenBefore,
        ...(!outgoing.writableFinished && { cut: true }),
      }),
    );
    await current.run(notes, next);
    // That of upstream, where its answer is passed on: its operators find it by that one. What was held belongs to another request.
    const isHeld = notes.cache !== undefined && HELD.has(notes.cache);
    const ofUpstream = isHeld ? null : c.res.headers.get('X-Request-Id');
    notes.upstreamRequestId = ofUpstream !== null && WELL_FORMED.test(ofUpstream) ? ofUpstream : undefined;
    if (ofUpstream === null) c.header('X-Request-Id', notes.id);
    if (outgoing === undefined) end(c.res.status, {});
  };

  return {
    watch,
    ofItself: (request) => {
      own.add(request);
      return request;
    },
    log: { info: at('info'), warn: at('warn'), error: at('error') },
    meter: {
      ...meter,
      cacheAnswered: (outcome) => {
        const notes = current.getStore();
        if (notes !== undefined) notes.cache = outcome;
        meter.cacheAnswered(outcome);
      },
    },
  };
}
