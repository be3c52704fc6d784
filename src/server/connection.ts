import type { HttpBindings } from '@hono/node-server';
import type { ErrorHandler, MiddlewareHandler } from 'hono';

/** What an app knows of the connection: Node's own objects when a Node server runs it, nothing when a test calls it. */
export interface ConnectionEnv {
  Bindings: Partial<HttpBindings>;
}

/** Thrown where an answer is to end as a lost connection does, half-way or before it began. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/**
 * Keeps a broken body broken: when the body of an answer fails half-way, the caller's connection is cut, so that
 * nobody takes the part for the whole. Left to itself, the Node adapter would print the error with its stack, and
 * write the error's text to the caller where the head is not sent yet. Called without a Node server, the body's
 * stream fails instead, which says the same.
 */
export const cutWhenBodyFails: MiddlewareHandler<ConnectionEnv> = async (c, next) => {
  await next();
  const { body } = c.res;
  const outgoing = c.env?.outgoing;
  if (body === null || outgoing === undefined) return;
  const reader = body.getReader();
  const guarded = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch {
        // The stream stays open: the adapter cancels it once the connection is closed.
        void cutAfterHead(outgoing);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  c.res = new Response(guarded, c.res);
};

/** The adapter looks at the first pieces of a body before it sends the head; it needs a few turns for that. */
const TURNS = 20;

/** Cuts the connection once the head, and what there is of the body, is on its way. */
async function cutAfterHead(outgoing: HttpBindings['outgoing']): Promise<void> {
  for (let turn = 0; turn < TURNS && !outgoing.headersSent; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  outgoing.socket?.destroySoon();
}

/** Makes a `ConnectionLost` true: the caller's connection is dropped without an answer. Other errors are thrown on. */
export const cutWhenLost: ErrorHandler<ConnectionEnv> = (error, c) => {
  if (!(error instanceof ConnectionLost) && !c.req.raw.signal.aborted) throw error;
  c.env.outgoing?.destroy();
  // Nobody can receive it: the connection is gone.
  return new Response(null, { status: 500 });
};
