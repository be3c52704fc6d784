import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from '#server/sandbox/app.ts';

/** The ways in which an API, or what is on the way to it, can fail. */
export type Fault =
  | 'refused connection'
  | 'reset half-way'
  | '30 s of silence'
  | 'slow trickle'
  | 'truncated JSON'
  | 'invalid JSON'
  | 'wrong types'
  | 'HTML'
  | '500'
  | '502'
  | '503'
  | '429 with detail'
  | '429 without detail'
  | '3xx'
  | '100 MB';

/** An API on this machine that a test can make faulty, and well again. */
export interface FaultyApi {
  readonly address: string;
  /** What it was asked since `fail` or `recover` was called last, but for what was refused: paths with their queries. */
  readonly asked: readonly string[];
  readonly fail: (fault: Fault) => Promise<void>;
  readonly recover: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Gives a faulty answer in place of one with this body. */
type Fail = (response: ServerResponse, body: string) => void;

const JSON_TYPE = { 'Content-Type': 'application/json' };
const HTML_TYPE = { 'Content-Type': 'text/html; charset=utf-8' };
const MEGABYTE = Buffer.alloc(1_000_000, ' ');

const refusal = (code: string, detail: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ error: { code, description: 'In an API that fails on purpose', detail } });

const answers =
  (status: number, headers: Readonly<Record<string, string>>, text: string): Fail =>
  (response) =>
    response.writeHead(status, headers).end(text);

const FAULTS: Readonly<Record<Exclude<Fault, 'refused connection'>, Fail>> = {
  'reset half-way': (response, body) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': String(Buffer.byteLength(body)) });
    response.write(body.slice(0, body.length / 2), () => response.socket?.resetAndDestroy());
  },
  // Until the caller goes, or `recover` ends the connection.
  '30 s of silence': () => {},
  'slow trickle': (response, body) => {
    response.writeHead(200, JSON_TYPE).flushHeaders();
    let at = 0;
    const timer = setInterval(() => response.write(body.charAt(at++)), 200);
    response.on('close', () => clearInterval(timer));
  },
  'truncated JSON': (response, body) =>
    response.writeHead(200, JSON_TYPE).end(body.slice(0, body.length / 2)),
  'invalid JSON': (response, body) => response.writeHead(200, JSON_TYPE).end(body.replaceAll('":', '"=')),
  // Each value is there, and of another kind than it is promised to be.
  'wrong types': (response, body) =>
    response.writeHead(200, JSON_TYPE).end(
      JSON.stringify(JSON.parse(body), (_, value: unknown) => {
        if (typeof value === 'string') return value.length;
        return typeof value === 'number' ? String(value) : value;
      }),
    ),
  HTML: answers(200, HTML_TYPE, '<!doctype html><title>Welcome</title><p>Sign in to use this network.</p>'),
  '500': answers(500, HTML_TYPE, '<!doctype html><h1>Something went wrong</h1>'),
  '502': answers(502, HTML_TYPE, '<html><center><h1>502 Bad Gateway</h1></center></html>'),
  '503': answers(503, JSON_TYPE, refusal('service_unavailable', {})),
  '429 with detail': answers(429, JSON_TYPE, refusal('rate_limit_reached', { total_permitted: 1000 })),
  '429 without detail': answers(429, { 'Content-Type': 'text/plain' }, 'Too many requests'),
  '3xx': (response) => response.writeHead(302, { Location: 'https://elsewhere.invalid/sign-in' }).end(),
  '100 MB': (response) => {
    response.writeHead(200, JSON_TYPE);
    let left = 100;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!response.write(MEGABYTE)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  },
};

export const ALL_FAULTS = ['refused connection', ...Object.keys(FAULTS)] as readonly Fault[];

/** The sandbox's data behind a real port. Every organization that the sandbox does not know has the public packages. */
export async function startFaultyApi(): Promise<FaultyApi> {
  const sandbox = createSandbox({ iconBase: () => '/favicon.svg?', permitted: 1_000_000 });
  let fault: Fault | undefined;
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    asked.push(url);
    const { pathname, searchParams } = new URL(url, 'http://api.invalid');
    if (searchParams.get('organization[sub_domain]')?.startsWith('of-')) {
      searchParams.delete('organization[sub_domain]');
    }
    void (async () => {
      const answer = await sandbox.request(`${pathname}?${searchParams}`, {
        headers: { Authorization: request.headers.authorization ?? '' },
      });
      const body = await answer.text();
      if (fault === undefined || fault === 'refused connection')
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
      else FAULTS[fault](response, body);
    })();
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo; // a server that listens on a port
  const change = async (next: Fault | undefined) => {
    fault = next;
    asked = [];
    if (next === 'refused connection') return close();
    // Those who wait for the end of silence hear nothing more either.
    if (server.listening) server.closeAllConnections();
    else await listen(port);
  };
  return {
    address: `http://127.0.0.1:${port}`,
    get asked() {
      return asked;
    },
    fail: change,
    recover: () => change(undefined),
    stop: close,
  };
}
