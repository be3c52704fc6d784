import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { linkTo, type Address } from './config.ts';
import type { ConnectionEnv } from './connection.ts';

/** A problem that its line explains: whoever prints it needs no stack. */
export class ServeProblem extends Error {
  override readonly name = 'ServeProblem';
}

/** A Node server that runs the app, not yet listening. */
export function createServerFor(app: Hono<ConnectionEnv>): Server {
  return createServer(getRequestListener((request, connection) => app.fetch(request, connection)));
}

/** Listens; gives the address with the port that it got. Rejects with a `ServeProblem` where that is not possible. */
export function listen(server: Server, { host, port }: Address): Promise<Address> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, { host, port })));
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve({ host, port: typeof address === 'object' && address !== null ? address.port : port });
    });
  });
}

function explain(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServeProblem(
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another port with PORT, such as PORT=${
          port < 65_535 ? port + 1 : 4173
        }.`,
      );
    case 'EACCES':
      return new ServeProblem(
        `Port ${port} needs rights that this user does not have. Choose one from 1024 up with PORT.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ServeProblem(
        `HOST is "${host}", which is no address of this machine. Try localhost, or 0.0.0.0 for all of its addresses.`,
      );
    default:
      return error;
  }
}

/**
 * Prepares a server to be stopped with care; call it before the server listens. The function that it gives stops
 * accepting at once, closes the connections that wait for nothing, lets answers under way finish for `graceMs`, and
 * then cuts what is left. It resolves when the last connection is closed.
 *
 * `server.close()` alone is not enough: it leaves open what a browser opened in advance and has not used yet.
 */
export function prepareToStop(server: Server, graceMs = 10_000): () => Promise<void> {
  const answering = new Map<Socket, number>();
  let stopping = false;
  server.on('connection', (socket: Socket) => {
    answering.set(socket, 0);
    socket.once('close', () => answering.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (answering.get(socket) ?? 1) - 1;
      if (answering.has(socket)) answering.set(socket, left);
      if (stopping && left === 0) socket.destroySoon();
    });
  });
  return () =>
    new Promise((resolve) => {
      stopping = true;
      server.close(() => resolve());
      for (const [socket, count] of answering) if (count === 0) socket.destroy();
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
    });
}

/** How soon after the first signal a second one is still the same wish, in milliseconds. */
const SAME_WISH_MS = 1000;

/**
 * Ends the process when it is told to: at the first SIGINT or SIGTERM once `stop` is done, at the second at once. One
 * Ctrl-C can arrive twice within moments, from the terminal and from npm, which passes it on.
 */
function stopOnSignal(stop: () => Promise<void>): void {
  let since: number | undefined;
  const onSignal = () => {
    if (since !== undefined) {
      if (performance.now() - since > SAME_WISH_MS) process.exit(1);
      return;
    }
    since = performance.now();
    void stop().then(() => process.exit(0));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/** Serves until a signal comes, and says where. What goes wrong ends the process with one line and exit code 1. */
export async function serveUntilStopped(
  server: Server,
  address: Address,
  {
    greeting,
    alsoStop = async () => {},
  }: {
    /** What to print once it serves, given the address to open. */
    greeting: (link: string) => readonly string[];
    alsoStop?: () => Promise<void>;
  },
): Promise<void> {
  const stop = prepareToStop(server);
  stopOnSignal(async () => {
    await Promise.all([stop(), alsoStop()]);
  });
  const bound = await orExit(listen(server, address));
  console.log(greeting(linkTo(bound)).join('\n'));
}

/** The value; a `ServeProblem` becomes one line and exit code 1. */
async function orExit<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise;
  } catch (error) {
    if (!(error instanceof ServeProblem)) throw error;
    return exitWith([error.message]);
  }
}

/** Says what is wrong, a line each, and ends the process. */
export function exitWith(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

/** The checked configuration, with warnings printed; ends the process with one line for each problem otherwise. */
export function configOrExit<Config>(
  reading:
    | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
    | { readonly ok: false; readonly problems: readonly string[] },
): Config {
  if (!reading.ok) return exitWith(reading.problems);
  for (const warning of reading.warnings) console.error(`Warning: ${warning}`);
  return reading.config;
}
