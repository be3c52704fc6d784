import type { IncomingMessage, RequestListener, Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { clientOf } from './client-limit.ts';
import { SAFE_HEADERS } from './safe-headers.ts';

/**
 * What a connection may take of the gateway, decided in one place. Requests have no body here and fit into one packet or
 * a few: who needs longer than these limits is not slow, but holds the connection for its own sake.
 */
export interface ServerLimits {
  /** The head of a request, its address and headers together, in bytes; a longer one is a 431. */
  readonly headBytes: number;
  /** How long a head may take to come, in milliseconds; a longer one is a 408, and the connection is closed. */
  readonly headMs: number;
  /** How long a whole request may take to come, in milliseconds. */
  readonly requestMs: number;
  /** How often connections are looked at for the two before, in milliseconds. */
  readonly checkMs: number;
  /**
   * How long a connection is kept for a next request, in milliseconds: longer than proxies keep theirs (60 s), who would
   * otherwise use one that is being closed.
   */
  readonly idleMs: number;
  /** How long nothing may move on a connection while there is an answer to send, in milliseconds: who does not read is cut off. */
  readonly stillMs: number;
  /** Connections at the same time. */
  readonly connections: number;
  /** Of these from one client that is no proxy of one's own: see `clientOf`. A browser opens six. */
  readonly connectionsPerAddress: number;
}

export const SERVER_LIMITS: ServerLimits = {
  headBytes: 16_384,
  headMs: 10_000,
  requestMs: 15_000,
  checkMs: 2000,
  idleMs: 65_000,
  stillMs: 60_000,
  connections: 4096,
  connectionsPerAddress: 256,
};

/** The part of the limits that Node takes as it makes a server. */
export function serverOptions(limits: ServerLimits): ServerOptions {
  return {
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkMs,
    keepAliveTimeout: limits.idleMs,
    // As it is by default: no leniency about where one request ends and the next begins.
    insecureHTTPParser: false,
    requireHostHeader: true,
  };
}

/**
 * Sets the rest, and has every request answered without its body.
 *
 * @param isProxy - whether an address is that of a proxy of one's own, through which many come
 */
export function applyLimits(
  server: Server,
  limits: ServerLimits,
  answer: RequestListener,
  isProxy: (address: string | undefined) => boolean,
): void {
  // The head's size is limited; of more than Node counts by itself it would forget the last ones, such as a body's length.
  server.maxHeadersCount = 0;
  server.timeout = limits.stillMs;
  server.maxConnections = limits.connections;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    if (socket.remoteAddress === undefined || isProxy(socket.remoteAddress)) return;
    const address = clientOf(socket.remoteAddress);
    const count = (open.get(address) ?? 0) + 1;
    if (count > limits.connectionsPerAddress) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
  const answerWithoutBody: RequestListener = (request, response) => {
    // What follows the head is never read: so the connection, on which it still comes, cannot be used again.
    if (hasBody(request)) response.shouldKeepAlive = false;
    if (isAddress(request)) answer(request, response);
    else refuse(400)(request, response);
  };
  server.on('request', answerWithoutBody);
  // Who asks before they send a body (`Expect: 100-continue`) need not.
  server.on('checkContinue', answerWithoutBody);
  // Nothing else can be expected.
  server.on('checkExpectation', refuse(417));
}

/** Answers with a status alone. */
function refuse(status: number): RequestListener {
  return (_, response) => void response.writeHead(status, { ...SAFE_HEADERS, Connection: 'close' }).end();
}

/**
 * Whether what is asked for is an address, on a host that is one: `xn--a` and `999.0.0.1` are none. What is a backslash in a path to
 * some is a slash to others.
 */
function isAddress({ url = '', headers: { host = '' } }: IncomingMessage): boolean {
  const address = url.startsWith('/') ? `http://${host}${url}` : url;
  return (
    !/[/\\?#@]/.test(host) &&
    URL.canParse(`http://${host}/`) &&
    !/^[^?]*\\/.test(url) &&
    /^https?:\/\//i.test(address) &&
    URL.canParse(address)
  );
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || !/^0*$/.test(headers['content-length']?.trim() ?? '');
}
