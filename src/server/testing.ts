import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { prepareToStop } from './operations/graceful-stop.ts';
import type { Fields, Log } from './operations/log.ts';
import type { PageConfigs, Pages } from './pages.ts';
import { readTemplate } from './rendering/template.ts';
import { createServerFor, listen } from './serve.ts';
import { IMMUTABLE, REVALIDATE, storeFile } from './stored-file.ts';

/** What the tests of the gateway have in common. */

export const TOKEN = 'the-gateways-own-5ecret';

const text = (content: string) => new TextEncoder().encode(content);

export const DOCUMENT =
  '<!doctype html><html lang="en"><head><title>Page</title><script id="catalogue-config" type="application/json">{}</script></head><body><div id="root"></div></body></html>';
const TEMPLATE = readTemplate(DOCUMENT, { apiBase: '/core/v1', sandbox: false });

export const CONFIGS: PageConfigs = {
  standalone: { apiBase: '/core/v1', sandbox: false },
  embedded: { apiBase: '/core/v1', sandbox: false, embed: { origins: ['https://portal.example'] } },
};

/** A package as the API says it. */
export const PACKAGE = {
  id: 'vmpkg_a',
  name: 'ROCK-6',
  permalink: 'rock-6',
  cpu_cores: 4,
  ipv4_addresses: 1,
  memory_in_gb: 6,
  storage_in_gb: 60,
  privacy: 'public',
  icon: null,
  use_dedicated_cpus: false,
  monthly_bandwidth_allowance_in_gb: null,
  group: null,
};

/** Answers for either list, of packages and of organizations. */
export const EMPTY_LIST = {
  pagination: { current_page: 1, per_page: 200, total: 0, total_pages: 0, large_set: false },
  virtual_machine_packages: [],
  organizations: [],
};
export const LIST_OF_ONE = {
  pagination: { current_page: 1, per_page: 200, total: 1, total_pages: 1, large_set: false },
  virtual_machine_packages: [PACKAGE],
  organizations: [],
};

/** A document, a hashed script in two codings, and a file that is not hashed. */
export const PAGES: Pages = {
  configs: CONFIGS,
  template: () => TEMPLATE,
  file: (path) =>
    new Map([
      [
        '/assets/main-a1b2.js',
        storeFile(text('let script'), {
          type: 'text/javascript',
          cacheControl: IMMUTABLE,
          coded: { br: text('(br)'), gzip: text('(gzip)') },
        }),
      ],
      ['/favicon.svg', storeFile(text('<svg/>'), { type: 'image/svg+xml', cacheControl: REVALIDATE })],
    ]).get(path),
};

/** A log that keeps what is written: all lines, and the messages of those that speak of something amiss. */
export function recordingLog() {
  const lines: { level: keyof Log; fields: Fields; message: string }[] = [];
  const messages: string[] = [];
  const at = (level: keyof Log) => (fields: Fields, message: string) => {
    lines.push({ level, fields, message });
    if (level !== 'info') messages.push(message);
  };
  const log: Log = { info: at('info'), warn: at('warn'), error: at('error') };
  return { log, lines, messages };
}

/** A gateway in front of `send`, which is given every request that goes upstream. */
export function gatewayBefore(
  send: (request: Request) => Promise<Response>,
  {
    organizations,
    ...options
  }: Partial<GatewayOptions> & { organizations?: readonly string[] | undefined } = {},
) {
  const { log, messages, lines } = recordingLog();
  const sent: Request[] = [];
  const gateway = createGateway({
    upstream: {
      url: 'https://api.example/core/v1',
      token: TOKEN,
      organizations,
      sandbox: false,
      send: async (url, init) => {
        const request = new Request(url, init);
        sent.push(request);
        return send(request);
      },
    },
    pages: PAGES,
    log,
    // A busy machine makes no other answer.
    patienceMs: 10_000,
    // What is tried again is tried at once.
    wait: () => new Promise((resolve) => setImmediate(resolve)),
    ...(options.now && { clock: options.now }),
    ...options,
  });
  const ask = async (path: string, init: RequestInit = {}) =>
    gateway.request(`http://catalogue.example${path}`, init);
  return { gateway, ask, sent, log: messages, lines };
}

/** A gateway behind a real port, in front of a real server on another; both end with the test. */
export async function gatewayOverNetwork(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  {
    server: serverOptions,
    ...options
  }: Partial<GatewayOptions> & {
    organizations?: readonly string[] | undefined;
    server?: Parameters<typeof createServerFor>[1];
  } = {},
) {
  const api = createServer(answer);
  const apiAddress = await listen(api, { host: '127.0.0.1', port: 0 });
  const { log, messages, lines } = recordingLog();
  const upstreamUrl = `http://127.0.0.1:${apiAddress.port}/core/v1`;
  const server = createServerFor(
    createGateway({
      upstream: {
        url: upstreamUrl,
        token: TOKEN,
        organizations: options.organizations,
        sandbox: false,
        send: (url, init) => fetch(url, init),
      },
      pages: PAGES,
      log,
      ...options,
    }),
    serverOptions,
  );
  const stop = prepareToStop(server, { lingerMs: 10, graceMs: 1000 });
  const address = await listen(server, { host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    api,
    upstreamUrl,
    log: messages,
    lines,
    async [Symbol.asyncDispose]() {
      await Promise.all([stop(), closeNow(api)]);
    },
  };
}

/** All that a server sends over a connection of its own, until the connection ends. */
export async function rawExchange(port: number, text: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk) => (received += chunk));
  const end = closed(socket);
  socket.write(text);
  await end;
  return received;
}

/** The end of a connection, also where it is reset while more is on its way. */
export function closed(socket: Socket): Promise<void> {
  socket.on('error', () => {});
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
  });
}

export function closeNow(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

export function jsonAnswer(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });
}
