import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import { CONFIGS, gatewayBefore, gatewayOverNetwork, jsonAnswer, recordingLog, TOKEN } from '../testing.ts';
import { createJsonLog } from './json-log.ts';
import { silentMeter, type RequestAnswer } from './meter.ts';
import { watchRequests } from './watch-requests.ts';

const PACKAGES = '/core/v1/virtual_machine_packages';
const EMPTY = {
  pagination: { current_page: 1, per_page: 200, total: 0, total_pages: 0, large_set: false },
  virtual_machine_packages: [],
  organizations: [],
};

function counting() {
  const answers: RequestAnswer[] = [];
  return {
    answers,
    meter: { ...silentMeter, requestAnswered: (answer: RequestAnswer) => answers.push(answer) },
  };
}

describe('the line of a request', () => {
  test('says what it was for and how it was answered', async () => {
    let time = 0;
    const { ask, lines } = gatewayBefore(
      async () => {
        time += 20;
        return jsonAnswer(EMPTY, { headers: { 'X-Request-Id': 'upstreams' } });
      },
      { now: () => time, newId: () => 'made' },
    );
    await ask(`${PACKAGES}?page=2&per_page=50&evil=1`, { headers: { Authorization: 'Bearer callers' } });
    expect(lines).toEqual([
      {
        level: 'info',
        fields: {
          requestId: 'made',
          method: 'GET',
          route: PACKAGES,
          parameters: 'page,per_page',
          otherParameters: 1,
          status: 200,
          ms: 20,
          upstreamRequestId: 'upstreams',
        },
        message: `GET ${PACKAGES}: 200`,
      },
    ]);
  });

  test('has no ID of upstream’s that is not one', async () => {
    const { ask, lines } = gatewayBefore(async () =>
      jsonAnswer(EMPTY, { headers: { 'X-Request-Id': 'x'.repeat(65) } }),
    );
    await ask(PACKAGES);
    expect(lines[0]?.fields).not.toHaveProperty('upstreamRequestId');
  });

  test('has an ID of its own where the answer was held', async () => {
    const { ask, lines } = gatewayBefore(
      async () =>
        jsonAnswer(
          { pagination: {}, virtual_machine_packages: [] },
          { headers: { 'X-Request-Id': 'upstreams' } },
        ),
      { newId: () => 'made' },
    );
    expect((await ask(PACKAGES)).headers.get('X-Request-Id')).toBe('upstreams');
    expect((await ask(PACKAGES)).headers.get('X-Request-Id')).toBe('made');
    expect(lines[1]?.fields).toMatchObject({ cache: 'hit', requestId: 'made' });
    expect(lines[1]?.fields).not.toHaveProperty('upstreamRequestId');
  });

  test('is one, however often a page asks the gateway itself', async () => {
    const { answers, meter } = counting();
    const { ask, sent, lines } = gatewayBefore(async () => jsonAnswer(EMPTY), { meter });
    await ask('/packages/rock-6');
    expect(sent.length).toBeGreaterThan(0);
    expect(lines.map(({ message }) => message)).toEqual(['GET /packages/:package: 404']);
    expect(answers).toEqual([expect.objectContaining({ route: '/packages/:package', status: 404 })]);
  });

  test('has the ID that other lines have which are written for the request', async () => {
    const { ask, lines } = gatewayBefore(async () => {
      throw new TypeError('fetch failed');
    });
    await ask('/', { headers: { 'X-Request-Id': 'from-the-proxy' } });
    // It is asked more than once.
    expect(new Set(lines.map(({ message }) => message))).toEqual(
      new Set(['The API could not be reached (TypeError).', 'GET /: 502']),
    );
    expect(new Set(lines.map(({ fields }) => fields['requestId']))).toEqual(new Set(['from-the-proxy']));
  });

  test('is written once the answer has ended, with its bytes', async () => {
    const { answers, meter } = counting();
    await using gateway = await gatewayOverNetwork((_, response) => response.end(JSON.stringify(EMPTY)), {
      meter,
    });
    const response = await fetch(`${gateway.url}/favicon.svg`);
    expect(await response.text()).toBe('<svg/>');
    await vi.waitFor(() => expect(gateway.lines).toHaveLength(1));
    const { bytes, cut } = gateway.lines[0]?.fields ?? {};
    expect(bytes).toBeGreaterThan('<svg/>'.length);
    expect(bytes).toBeLessThan(1000);
    expect(cut).toBeUndefined();
    expect(answers).toEqual([expect.objectContaining({ route: 'file', status: 200 })]);
  });

  test('tells of a caller who went away before there was an answer', async () => {
    await using gateway = await gatewayOverNetwork(() => {});
    const socket = connect({ host: '127.0.0.1', port: gateway.port });
    await once(socket, 'connect');
    socket.write(`GET ${PACKAGES} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await vi.waitFor(() => expect(gateway.lines).toHaveLength(1));
    expect(gateway.lines[0]?.fields).toMatchObject({ status: 499, cut: true });
  });

  test('is not written for programs that look after the gateway; they are counted', async () => {
    const { answers, meter } = counting();
    const { ask, lines } = gatewayBefore(async () => jsonAnswer(EMPTY), { meter });
    await ask('/healthz');
    await ask('/readyz');
    expect(lines).toEqual([]);
    expect(answers.map(({ route }) => route)).toEqual(['/healthz', '/readyz']);
  });
});

describe('the ID of a request', () => {
  test.each(['abc', 'A-b_c.9', 'x'.repeat(64)])(
    'is the one that it came with, if it is well-formed: %s',
    async (id) => {
      const { ask, sent } = gatewayBefore(async () => jsonAnswer(EMPTY));
      for (const path of ['/', '/nowhere', '/x.js', '/core/v1/x', PACKAGES, '/healthz', '/favicon.svg']) {
        const { headers } = await ask(path, { headers: { 'X-Request-Id': id } });
        expect(headers.get('X-Request-Id')).toBe(id);
      }
      expect(sent.some(({ headers }) => headers.has('X-Request-Id'))).toBe(false);
    },
  );

  test.each(['', 'a b', 'x'.repeat(65), 'a"b', '<script>', 'ä'])(
    'is a new one in place of "%s"',
    async (id) => {
      const { ask } = gatewayBefore(async () => jsonAnswer(EMPTY));
      const ids = [];
      for (let i = 0; i < 2; i += 1) {
        ids.push((await ask('/', { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id'));
      }
      expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
      expect(ids[1]).not.toBe(ids[0]);
    },
  );

  test('is upstream’s where its answer is passed on', async () => {
    const { ask } = gatewayBefore(async () =>
      jsonAnswer(EMPTY, { headers: { 'X-Request-Id': 'upstreams' } }),
    );
    const { headers } = await ask(PACKAGES, { headers: { 'X-Request-Id': 'callers' } });
    expect(headers.get('X-Request-Id')).toBe('upstreams');
  });

  test('is on an answer that failed inside', async () => {
    const { ask } = gatewayBefore(async () => jsonAnswer(EMPTY), {
      pages: {
        configs: CONFIGS,
        template: () => {
          throw new Error('broken');
        },
        file: () => undefined,
      },
    });
    const response = await ask('/', { headers: { 'X-Request-Id': 'callers' } });
    expect([response.status, response.headers.get('X-Request-Id')]).toEqual([500, 'callers']);
  });
});

test('what the cache did for a request is in its line', async () => {
  const { lines, log } = recordingLog();
  const outcomes: string[] = [];
  const { watch, meter } = watchRequests({
    log,
    meter: { ...silentMeter, cacheAnswered: (outcome) => outcomes.push(outcome) },
    now: () => 0,
    newId: () => 'made',
  });
  const app = new Hono();
  app.use(watch);
  app.get('/', async (c) => {
    await Promise.resolve();
    meter.cacheAnswered('stale');
    return c.text('');
  });
  await app.request('/');
  await app.request('/nowhere');
  expect(lines.map(({ fields }) => fields['cache'])).toEqual(['stale', undefined]);
  expect(outcomes).toEqual(['stale']);
});

test('no token is in any line, wherever somebody puts it', async () => {
  const CALLERS = 'kat_c4llers-5ecret';
  const written: string[] = [];
  const log = createJsonLog({
    level: 'info',
    secrets: [TOKEN],
    destination: { write: (line) => void written.push(line) },
  });
  const repeating = async (request: Request) => {
    const authorization = request.headers.get('Authorization');
    switch (new URL(request.url).searchParams.get('page')) {
      case '2':
        throw new TypeError(`Bad header: ${authorization} ${CALLERS}`);
      case '3':
        return new Response(null, { status: 302, headers: { Location: `/?token=${authorization}` } });
      case '4':
        return jsonAnswer({ error: { code: CALLERS, description: authorization } }, { status: 500 });
      case '5':
        return new Response(`<p>${authorization} ${CALLERS}`, { status: 502 });
      default:
        return jsonAnswer(EMPTY);
    }
  };
  const { ask } = gatewayBefore(repeating, { log, organizations: ['acme'] });
  const headers = {
    Authorization: `Bearer ${CALLERS}`,
    Cookie: `session=${CALLERS}`,
    Referer: `https://elsewhere.example/?token=${CALLERS}`,
    'User-Agent': CALLERS,
    'X-Forwarded-For': CALLERS,
  };
  for (const base of [PACKAGES, '/core/v1/organizations', '/', '/compare', '/embed', '/nowhere']) {
    for (const page of [1, 2, 3, 4, 5]) {
      const address = `${base}?page=${page}&token=${CALLERS}&${CALLERS}&q=${CALLERS}&org=${CALLERS}`;
      await ask(address, { headers });
      await ask(address);
      await ask(`${base}?page=${page}`, { headers: { Authorization: CALLERS } });
    }
  }
  for (const path of [
    `/${CALLERS}`,
    `/packages/${CALLERS}`,
    `/core/v1/${CALLERS}`,
    `/assets/${CALLERS}.js`,
  ]) {
    await ask(path, { headers });
    await ask(path, { headers, method: 'POST', body: CALLERS });
  }
  const text = written.join('');
  expect(written.length).toBeGreaterThan(90);
  expect(text).toContain('could not be reached');
  expect(text).toContain('"status":502');
  expect(text).not.toContain('5ecret');
  expect(text).not.toContain('elsewhere.example');
});
