import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { closeNow, gatewayOverNetwork, rawExchange, TOKEN } from './testing.ts';

/** The gateway behind a real port, in front of a real server on another: what only the network can show. */

const PACKAGES = '/core/v1/virtual_machine_packages';
/** What is asked with a caller's own token is passed on as it comes. */
const MINE = { Authorization: 'Bearer mine' };
const LIST = JSON.stringify({ pagination: {}, virtual_machine_packages: [] });

const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => {
  // An expected fault is a line in the log at most; the adapter's stack traces would land here.
  const [first] = printed.mock.calls;
  printed.mockClear();
  if (first !== undefined) throw new Error('Something was printed', { cause: first[0] });
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // what the flag exposes

test('an answer travels whole, with the request as upstream should see it', async () => {
  const seen: IncomingMessage[] = [];
  await using gateway = await gatewayOverNetwork((request, response) => {
    seen.push(request);
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'X-Request-Id': 'r1',
      'Set-Cookie': 'a=b',
    });
    response.end(LIST);
  });
  const response = await fetch(`${gateway.url}${PACKAGES}?page=2&evil=1`, {
    headers: { Cookie: 'c=1', 'X-Forwarded-For': '10.0.0.1', ...MINE },
  });
  expect(await response.text()).toBe(LIST);
  expect(response.headers.get('X-Request-Id')).toBe('r1');
  expect(response.headers.has('Set-Cookie')).toBe(false);
  expect(seen[0]?.url).toBe(`${PACKAGES}?page=2`);
  expect(seen[0]?.headers.authorization).toBe(MINE.Authorization);
  expect(seen[0]?.headers.cookie).toBeUndefined();
  expect(seen[0]?.headers['x-forwarded-for']).toBeUndefined();
});

test('a compressed answer of upstream arrives readable', async () => {
  await using gateway = await gatewayOverNetwork((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    response.end(gzipSync(LIST));
  });
  const plain = await fetch(`${gateway.url}${PACKAGES}`, {
    headers: { 'Accept-Encoding': 'identity', ...MINE },
  });
  expect(plain.headers.get('Content-Encoding')).toBeNull();
  expect(await plain.text()).toBe(LIST);
  expect(await (await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE })).text()).toBe(LIST);
});

describe('upstream is', () => {
  test('not there: 502', async () => {
    await using gateway = await gatewayOverNetwork(() => {});
    await closeNow(gateway.api);
    const response = await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'bad_gateway' });
    expect(gateway.log).toEqual(['The API could not be reached (ECONNREFUSED).']);
  });

  test('gone before it answers: 502', async () => {
    await using gateway = await gatewayOverNetwork((request) => request.socket.destroy());
    const response = await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE });
    expect(response.status).toBe(502);
  });

  test('no HTTP server: 502', async () => {
    await using gateway = await gatewayOverNetwork((request) => request.socket.end('SSH-2.0-nonsense\r\n'));
    expect((await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE })).status).toBe(502);
  });

  test('silent: 504, and its connection is given up', async () => {
    let gone = false;
    await using gateway = await gatewayOverNetwork(
      (request) => request.socket.on('close', () => (gone = true)),
      { silentAfterMs: 50 },
    );
    const response = await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE });
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ code: 'gateway_timeout' });
    await vi.waitFor(() => expect(gone).toBe(true));
  });

  test('silent: 504, whatever garbage is collected meanwhile', async () => {
    await using gateway = await gatewayOverNetwork(() => {}, { silentAfterMs: 400 });
    const collecting = setInterval(collectGarbage, 50);
    const response = await fetch(`${gateway.url}${PACKAGES}`, {
      headers: MINE,
      signal: AbortSignal.timeout(5000),
    });
    clearInterval(collecting);
    expect(response.status).toBe(504);
  });

  test('redirecting: 502, and the other place is not asked', async () => {
    let asked = 0;
    await using gateway = await gatewayOverNetwork((request, response) => {
      asked += 1;
      response.writeHead(301, { Location: `http://${request.headers.host}/elsewhere` }).end();
    });
    expect((await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE })).status).toBe(502);
    expect(asked).toBe(1);
  });

  test('cut off half-way: 502, and no part is taken for all', async () => {
    await using gateway = await gatewayOverNetwork((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
      response.write('{"pagination":{', () => response.destroy());
    });
    const response = await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'unusable_answer' });
  });

  test('slow with the body: it is waited for', async () => {
    await using gateway = await gatewayOverNetwork((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"pagination":{}');
      setTimeout(() => response.end(',"virtual_machine_packages":[]}'), 100);
    });
    const response = await fetch(`${gateway.url}${PACKAGES}`, { headers: MINE });
    expect(await response.text()).toBe('{"pagination":{},"virtual_machine_packages":[]}');
  });
});

describe('a caller that leaves', () => {
  test('before the answer begins takes the request along', async () => {
    let arrived = () => {};
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    let gone = false;
    await using gateway = await gatewayOverNetwork((request) => {
      request.socket.on('close', () => (gone = true));
      arrived();
    });
    const caller = httpRequest(`${gateway.url}${PACKAGES}`, { headers: MINE }).on('error', () => {});
    caller.end();
    await asked;
    caller.destroy();
    await vi.waitFor(() => expect(gone).toBe(true));
    expect(gateway.log).toEqual([]);
  });

  test('in the middle of the body ends the request too', async () => {
    let arrived = () => {};
    const begun = new Promise<void>((resolve) => (arrived = resolve));
    let gone = false;
    await using gateway = await gatewayOverNetwork((request, response) => {
      request.socket.on('close', () => (gone = true));
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"pagination":{', arrived);
    });
    const caller = httpRequest(`${gateway.url}${PACKAGES}`, { headers: MINE }).on('error', () => {});
    caller.end();
    await begun;
    // What is there of it is being read.
    await new Promise((resolve) => setTimeout(resolve, 100));
    caller.destroy();
    await vi.waitFor(() => expect(gone).toBe(true));
    expect(gateway.log).toEqual([]);
  });
});

describe('nothing that a caller sends chooses where it goes', () => {
  test.each([
    ['an absolute address', 'GET http://evil.example/core/v1/organizations HTTP/1.1\r\nHost: evil.example'],
    ['a foreign host', `GET ${PACKAGES} HTTP/1.1\r\nHost: evil.example`],
    ['dots in the path', 'GET /core/v1/../../virtual_machine_packages HTTP/1.1\r\nHost: x'],
    ['a host in the path', 'GET //evil.example/core/v1/organizations HTTP/1.1\r\nHost: x'],
    ['a broken percent sign', `GET ${PACKAGES}?page=%E0%A4%A HTTP/1.1\r\nHost: x`],
    ['no host', `GET ${PACKAGES} HTTP/1.0`],
    ['a nonsense host', `GET ${PACKAGES} HTTP/1.1\r\nHost: a b/c?d`],
  ])('%s', async (_, head) => {
    const seen: string[] = [];
    await using gateway = await gatewayOverNetwork((request, response) => {
      seen.push(`${request.headers.host} ${request.url?.split('?')[0]}`);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(LIST);
    });
    const received = await rawExchange(gateway.port, `${head}\r\nConnection: close\r\n\r\n`);
    expect(received).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    expect(received).not.toContain(TOKEN);
    const { host } = new URL(gateway.upstreamUrl);
    for (const line of seen)
      expect([`${host} ${PACKAGES}`, `${host} /core/v1/organizations`]).toContain(line);
  });
});
