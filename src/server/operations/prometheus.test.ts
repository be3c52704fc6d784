import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../serve.ts';
import { closeNow, gatewayBefore, jsonAnswer } from '../testing.ts';
import { createMetricsServer } from './metrics-server.ts';
import { createMetrics } from './prometheus.ts';

const EMPTY = {
  pagination: { current_page: 1, per_page: 200, total: 0, total_pages: 0, large_set: false },
  virtual_machine_packages: [],
  organizations: [],
};

/** The samples that are read, by name and labels as Prometheus writes them. */
function samplesOf(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

function measured() {
  const clock = { now: 0 };
  const metrics = createMetrics({ now: () => clock.now, ofProcess: false });
  return { ...metrics, clock, samples: async () => samplesOf((await metrics.read()).text) };
}

test('each request is counted by its route, its method and the class of its status', async () => {
  const { meter, samples, clock } = measured();
  const { ask } = gatewayBefore(
    async () => {
      clock.now += 30;
      return jsonAnswer(EMPTY);
    },
    { meter, now: () => clock.now },
  );
  await ask('/core/v1/virtual_machine_packages');
  await ask('/core/v1/virtual_machine_packages', { method: 'DELETE' });
  for (let i = 0; i < 50; i += 1) await ask(`/packages/name-${i}/x?org=acme-${i}`);
  const read = await samples();
  const list = 'route="/core/v1/virtual_machine_packages"';
  expect(read.get(`catalogue_http_requests_total{${list},method="GET",status="2xx"}`)).toBe(1);
  expect(read.get(`catalogue_http_requests_total{${list},method="other",status="4xx"}`)).toBe(1);
  expect(read.get('catalogue_http_requests_total{route="other",method="GET",status="4xx"}')).toBe(50);
  const durations = `catalogue_http_request_duration_seconds`;
  expect(read.get(`${durations}_sum{${list},method="GET",status="2xx"}`)).toBe(0.03);
  expect(read.get(`${durations}_bucket{le="0.025",${list},method="GET",status="2xx"}`)).toBe(0);
  expect(read.get(`${durations}_bucket{le="0.05",${list},method="GET",status="2xx"}`)).toBe(1);
  expect([...read.keys()].join('\n')).not.toMatch(/name-|acme/);
});

test.each([
  [200, 'success'],
  [304, 'not_modified'],
  [302, 'redirect'],
  [403, 'refused'],
  [429, 'rate_limited'],
  [503, 'failed'],
])('an answer of upstream with status %i is counted as %s', async (status, outcome) => {
  const { meter, samples } = measured();
  const { ask } = gatewayBefore(
    async () => (status === 304 ? new Response(null, { status }) : jsonAnswer(EMPTY, { status })),
    { meter },
  );
  // What fails is asked again for everybody, but not for a caller's own token.
  await ask('/core/v1/organizations', { headers: { Authorization: 'Bearer callers' } });
  const read = await samples();
  const name = 'catalogue_upstream_answers_total';
  expect(read.get(`${name}{list="organizations",outcome="${outcome}",token="callers"}`)).toBe(1);
  const total = [...read].filter(([key]) => key.startsWith(name)).reduce((sum, [, value]) => sum + value, 0);
  expect(total).toBe(1);
  expect(read.get('catalogue_upstream_answer_duration_seconds_count{list="organizations"}')).toBe(1);
});

test('the rendering of a page is measured', async () => {
  const { meter, samples } = measured();
  const { ask } = gatewayBefore(async () => jsonAnswer(EMPTY), { meter });
  await ask('/');
  expect((await samples()).get('catalogue_page_render_duration_seconds_count')).toBe(1);
});

test('levels are absent until they are known, and then as they were told last', async () => {
  const { meter, samples } = measured();
  const levels = async () => {
    const read = await samples();
    return ['cache_entries', 'cache_bytes', 'rate_limit_permitted', 'rate_limit_remaining'].map((name) =>
      read.get(`catalogue_${name}`),
    );
  };
  expect(await levels()).toEqual([undefined, undefined, undefined, undefined]);
  meter.cacheHolds({ entries: 9, bytes: 9000 });
  meter.cacheHolds({ entries: 2, bytes: 1000 });
  meter.rateLimitSeen({ permitted: 1000, remaining: 998 });
  expect(await levels()).toEqual([2, 1000, 1000, 998]);
});

test('what is left of the rate limit is that of the gateway’s own token', async () => {
  const { meter, samples } = measured();
  let left = 1000;
  const { ask } = gatewayBefore(
    async () => {
      left -= 1;
      return jsonAnswer(EMPTY, {
        headers: { 'X-RateLimit-Permitted': '1000', 'X-RateLimit-Remaining': String(left) },
      });
    },
    { meter },
  );
  await ask('/core/v1/organizations');
  await ask('/core/v1/organizations', { headers: { Authorization: 'Bearer callers' } });
  const read = await samples();
  expect(read.get('catalogue_rate_limit_remaining')).toBe(999);
  expect(read.get('catalogue_rate_limit_permitted')).toBe(1000);
});

test('the time until the rate limit opens again runs down by itself', async () => {
  const { meter, samples, clock } = measured();
  const opensIn = async () => (await samples()).get('catalogue_rate_limit_opens_in_seconds');
  expect(await opensIn()).toBe(0);
  meter.rateLimitReached({ opensInMs: 7000 });
  expect(await opensIn()).toBe(7);
  clock.now += 4500;
  expect(await opensIn()).toBe(2.5);
  clock.now += 4500;
  expect(await opensIn()).toBe(0);
});

test('what the cache does is counted from 0', async () => {
  const { meter, samples } = measured();
  meter.cacheAnswered('hit');
  const read = await samples();
  expect(
    ['hit', 'stale', 'miss', 'joined'].map((outcome) =>
      read.get(`catalogue_cache_answers_total{outcome="${outcome}"}`),
    ),
  ).toEqual([1, 0, 0, 0]);
});

test('two gateways in one process count for themselves', async () => {
  const [one, other] = [measured(), measured()];
  one.meter.cacheAnswered('hit');
  const name = 'catalogue_cache_answers_total{outcome="hit"}';
  expect([(await one.samples()).get(name), (await other.samples()).get(name)]).toEqual([1, 0]);
});

test('they are read at one address of a server of their own, with those of the process', async () => {
  const server = createMetricsServer(createMetrics({ now: Date.now, ofProcess: true }));
  onTestFinished(() => closeNow(server));
  const { port } = await listen(server, { host: '127.0.0.1', port: 0 });
  const ask = async (path: string, method = 'GET') => {
    const [response] = (await once(
      get({ port, path, method, host: '127.0.0.1', agent: false }),
      'response',
    )) as [IncomingMessage]; // that is what `response` gives
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
    return { status: response.statusCode, type: response.headers['content-type'], text };
  };
  const { status, type, text } = await ask('/metrics');
  expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).toMatch(/^# HELP catalogue_http_requests_total /m);
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/metrics/x')).status).toBe(404);
  expect((await ask('/metrics', 'POST')).status).toBe(404);
});

test('the public address does not have them', async () => {
  const { ask } = gatewayBefore(async () => jsonAnswer(EMPTY));
  const response = await ask('/metrics');
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('catalogue_');
});
