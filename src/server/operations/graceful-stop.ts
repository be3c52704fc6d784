import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

export interface StopTimes {
  /** How long it goes on serving as before, in milliseconds: until a load balancer has noticed that it is not ready. */
  readonly delayMs?: number;
  /** How long a connection that waits for its next request is kept for it, in milliseconds. */
  readonly lingerMs?: number;
  /** How long answers under way may take from then on, in milliseconds, before they are cut. */
  readonly graceMs?: number;
}

/** How long an answer may take where the API takes all the time that it is given, in milliseconds; a list that waits for another: longer. */
export const LONGEST_ANSWER_MS = 35_000;

/** What is known of a connection. */
interface Use {
  /** Requests on it that are being answered. */
  answering: number;
  /** How many bytes had come when the last answer ended: more of them are a request that has begun to arrive. */
  readBefore: number;
}

/**
 * Prepares a server to be stopped without the loss of an answer; call it before the server listens. The function that it
 * gives
 *
 * 1. says `Connection: close` with every answer from then on, so that callers take their next requests elsewhere of their
 *    own accord, while it serves on for `delayMs`;
 * 2. accepts those that wait, and stops accepting;
 * 3. keeps those that wait for `lingerMs`: a request that was on its way is answered, and then they are closed;
 * 4. cuts what is left after `graceMs`.
 *
 * It resolves when the last connection is closed, with the number of answers that were cut.
 *
 * `server.close()` is not enough, and too much: it leaves open what a browser opened in advance and has not used yet, and
 * it cuts at once what waits between two requests, under the hands of a caller who is just sending the second.
 */
export function prepareToStop(
  server: Server,
  { delayMs = 0, lingerMs = 500, graceMs = LONGEST_ANSWER_MS }: StopTimes = {},
): () => Promise<number> {
  const connections = new Map<Socket, Use>();
  const answers = new Set<ServerResponse>();
  let phase: 'serving' | 'leaving' | 'closed' = 'serving';
  let accepted = 0;

  server.on('connection', (socket: Socket) => {
    accepted += 1;
    connections.set(socket, { answering: 0, readBefore: 0 });
    socket.once('close', () => connections.delete(socket));
  });
  // Before whoever answers: what an answer's head says is settled as soon as it is sent.
  const follow = ({ socket }: IncomingMessage, response: ServerResponse) => {
    const use = connections.get(socket);
    if (use === undefined) return;
    use.answering += 1;
    answers.add(response);
    if (phase !== 'serving') sayLast(response);
    response.once('close', () => {
      answers.delete(response);
      use.answering -= 1;
      use.readBefore = socket.bytesRead;
      // Its head may have been sent when more requests were welcome: one may be on its way.
      if (phase === 'closed' && use.answering === 0) linger(socket);
    });
  };
  server.prependListener('request', follow);
  server.prependListener('checkContinue', follow);

  function linger(socket: Socket): void {
    const closeUnlessUsed = () => {
      const use = connections.get(socket);
      if (use?.answering === 0 && use.readBefore === socket.bytesRead) socket.destroy();
    };
    // Not before what has arrived meanwhile is read.
    setTimeout(() => setImmediate(closeUnlessUsed), lingerMs).unref();
  }

  /**
   * What has connected before the stop, and waits to be accepted, would be cut with the listening socket. It has all been
   * accepted when the event loop has asked and nobody was there; should others come all the time, that has an end, too.
   */
  async function acceptWhoWaits(): Promise<void> {
    for (let turn = 0, quiet = 0; turn < MOST_TURNS && quiet < 2; turn += 1) {
      const before = accepted;
      await new Promise((resolve) => setImmediate(resolve));
      quiet = accepted === before ? quiet + 1 : 0;
    }
  }

  return async () => {
    phase = 'leaving';
    for (const answer of answers) sayLast(answer);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    await acceptWhoWaits();
    return new Promise((resolve) => {
      let cut = 0;
      phase = 'closed';
      // The part of `close` that stops listening, without the one that cuts.
      NetServer.prototype.close.call(server, () => resolve(cut));
      for (const [socket, { answering }] of connections) if (answering === 0) linger(socket);
      const cutAll = () => {
        cut = answers.size;
        server.closeAllConnections();
      };
      setTimeout(cutAll, graceMs).unref();
    });
  };
}

/** Turns of the event loop. */
const MOST_TURNS = 100;

/** No other request is to follow on the answer's connection. Without effect where its head is sent. */
function sayLast(answer: ServerResponse): void {
  if (!answer.headersSent) answer.setHeader('Connection', 'close');
}
