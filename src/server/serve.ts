import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { linkTo, type Address } from './config.ts';
import type { ConnectionEnv } from './connection.ts';
import { prepareToStop } from './operations/graceful-stop.ts';
import { applyLimits, SERVER_LIMITS, serverOptions, type ServerLimits } from './protection/server-limits.ts';

/** A problem that its line explains: whoever prints it needs no stack. */
export class ServeProblem extends Error {
  override readonly name = 'ServeProblem';
}

/**
 * A Node server that runs the app, not yet listening.
 *
 * @param isProxy - whether an address is that of a proxy of one's own
 */
export function createServerFor(
  app: Hono<ConnectionEnv>,
  {
    limits = SERVER_LIMITS,
    isProxy = () => false,
  }: { limits?: ServerLimits; isProxy?: (address: string | undefined) => boolean } = {},
): Server {
  const server = createServer(serverOptions(limits));
  const answer = getRequestListener((request, connection) => app.fetch(request, connection));
  applyLimits(server, limits, (request, response) => void answer(request, response), isProxy);
  return server;
}

/** The names of the settings that say where to listen. */
interface AddressSettings {
  readonly host: string;
  readonly port: string;
}

const USUAL_SETTINGS: AddressSettings = { host: 'HOST', port: 'PORT' };

/** Listens; gives the address with the port that it got. Rejects with a `ServeProblem` where that is not possible. */
export function listen(server: Server, { host, port }: Address, settings = USUAL_SETTINGS): Promise<Address> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, { host, port }, settings)));
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve({ host, port: typeof address === 'object' && address !== null ? address.port : port });
    });
  });
}

function explain(error: NodeJS.ErrnoException, { host, port }: Address, settings: AddressSettings): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ServeProblem(
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another port with ${settings.port}, such as ${settings.port}=${
          port < 65_535 ? port + 1 : 4173
        }.`,
      );
    case 'EACCES':
      return new ServeProblem(
        `Port ${port} needs rights that this user does not have. Choose one from 1024 up with ${settings.port}.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new ServeProblem(
        `${settings.host} is "${host}", which is no address of this machine. Try localhost, or 0.0.0.0 for all of its addresses.`,
      );
    default:
      return error;
  }
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

export interface ServeOptions {
  /** What to print once it serves, given the address to open. */
  readonly greeting: (link: string) => readonly string[];
  /** Called at the first signal, before anything else. */
  readonly onStop?: () => void;
  /** How long it serves on after the signal, in milliseconds. */
  readonly delayMs?: number;
  /** Called at the end, with the number of answers that took too long and were cut. */
  readonly onStopped?: (cut: number) => void;
  readonly alsoStop?: () => Promise<void>;
}

/** Serves until a signal comes, and says where. What goes wrong ends the process with one line and exit code 1. */
export async function serveUntilStopped(
  server: Server,
  address: Address,
  { greeting, onStop = () => {}, onStopped = () => {}, delayMs = 0, alsoStop = async () => {} }: ServeOptions,
): Promise<void> {
  const stop = prepareToStop(server, { delayMs });
  stopOnSignal(async () => {
    onStop();
    const [cut] = await Promise.all([stop(), alsoStop()]);
    onStopped(cut);
  });
  const bound = await orExit(listen(server, address));
  console.log(greeting(linkTo(bound)).join('\n'));
}

/** The value; a `ServeProblem` becomes one line and exit code 1. */
export async function orExit<Value>(promise: Promise<Value>): Promise<Value> {
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
