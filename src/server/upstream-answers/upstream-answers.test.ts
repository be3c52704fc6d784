import { describe, expect, test } from 'vitest';
import { answerOf, failure, list, MINUTE, pageOne, settle, startAnswers } from './testing.ts';

describe('an answer', () => {
  test('serves for a minute without another question', async () => {
    const { give, time, asked, outcomes } = startAnswers((_, nth) => answerOf(`v${nth}`));
    expect((await give()).text).toBe(list('v1'));
    time.ms += MINUTE - 1;
    const again = await give();
    expect(again.text).toBe(list('v1'));
    expect(again).toMatchObject({ state: 'fresh', asOf: 1_700_001_000_000, status: 200 });
    expect(asked).toHaveLength(1);
    expect(outcomes).toEqual(['miss', 'hit']);
  });

  test.each([
    ['a page of something in between', new Response('<!doctype html>', { status: 200 })],
    ['half of itself', new Response(list('v1').slice(0, 20))],
    ['nothing', new Response(null, { status: 204 })],
  ])('is asked for again at once where %s came instead', async (_, instead) => {
    const { give, asked } = startAnswers((_, nth) => (nth === 1 ? instead : answerOf(`v${nth}`)));
    expect(await give()).toMatchObject({ text: list('v2'), state: 'fresh' });
    expect(asked).toHaveLength(2);
  });

  test('is waited for by whoever comes while it is asked for once more', async () => {
    let ask: (answer: Response) => void = () => {};
    const { give, asked } = startAnswers((_, nth) =>
      nth === 1 ? failure(500) : new Promise((resolve) => (ask = resolve)),
    );
    const first = give();
    await expect.poll(() => asked.length).toBe(2);
    const second = give();
    ask(answerOf('v2'));
    expect(await Promise.all([first, second])).toMatchObject([{ status: 200 }, { status: 200 }]);
  });

  test('serves on while it is asked for anew, with its ETag', async () => {
    const { give, time, asked } = startAnswers((_, nth) => answerOf(`v${nth}`));
    await give();
    time.ms += 2 * MINUTE;
    expect(await give()).toMatchObject({ text: list('v1'), state: 'renewing' });
    await settle();
    expect(asked[1]?.ifNoneMatch).toBe('W/"v1"');
    expect(await give()).toMatchObject({ text: list('v2'), state: 'fresh' });
    expect(asked).toHaveLength(2);
  });

  test('that has not changed is as new as the question', async () => {
    const { give, time } = startAnswers((_, nth) =>
      nth === 1 ? answerOf('v1') : new Response(null, { status: 304 }),
    );
    await give();
    time.ms += 2 * MINUTE;
    await give();
    await settle();
    expect(await give()).toMatchObject({
      text: list('v1'),
      state: 'fresh',
      asOf: 1_700_000_000_000 + time.ms,
      status: 200,
    });
  });

  test('that is old is waited for', async () => {
    const { give, time } = startAnswers((_, nth) => answerOf(`v${nth}`));
    await give();
    time.ms += 11 * MINUTE;
    expect(await give()).toMatchObject({ text: list('v2'), state: 'fresh' });
  });

  test('that is old is waited for, but not for long', async () => {
    const { give, time } = startAnswers((_, nth) =>
      nth === 1 ? answerOf('v1') : new Promise<Response>(() => {}),
    );
    await give();
    time.ms += 11 * MINUTE;
    // It is shown, and says how old it is.
    expect(await give()).toMatchObject({ text: list('v1'), state: 'stale', asOf: 1_700_001_000_000 });
  });

  test('is asked for once by all who want it at the same time', async () => {
    const { give, asked, outcomes } = startAnswers((_, nth) => answerOf(`v${nth}`));
    const all = await Promise.all(Array.from({ length: 200 }, () => give()));
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set([list('v1')]));
    expect(asked).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'joined')).toHaveLength(199);
  });

  test('has an ETag even where upstream gives none', async () => {
    const { give } = startAnswers(() => new Response(list('a')));
    expect((await give()).headers.get('ETag')).toMatch(/^W\/"[0-9a-f]{40}"$/);
  });

  test('is not shown on after seven days', async () => {
    const { give, time } = startAnswers((_, nth) => (nth === 1 ? answerOf('v1') : failure(503)));
    await give();
    time.ms += 7 * 24 * 60 * MINUTE - 1;
    expect(await give()).toMatchObject({ text: list('v1'), state: 'stale' });
    time.ms += MINUTE;
    expect(await give()).toMatchObject({ status: 503, state: 'none' });
  });

  test('takes no more than 64 MB with all others', async () => {
    const large = JSON.stringify({
      virtual_machine_packages: [],
      pagination: {},
      note: 'x'.repeat(3_900_000),
    });
    const { give, holds } = startAnswers(() => new Response(large));
    for (let which = 0; which < 18; which += 1) await give(pageOne(`organization-${which}`));
    expect(holds.entries).toBe(16);
    expect(holds.bytes).toBeLessThanOrEqual(64_000_000);
  });

  test('leaves when there is no room: the one that was wanted longest ago', async () => {
    const { give, holds, asked } = startAnswers(({ path }) => answerOf(path), { mostBytes: 2000 });
    const path = (which: number) => pageOne(`organization-${which}`);
    for (const page of [1, 2, 3, 1, 4, 5, 6]) await give(path(page));
    expect(holds.bytes).toBeLessThanOrEqual(2000);
    expect(holds.entries).toBeLessThan(5);
    const before = asked.length;
    await give(path(6));
    expect(asked).toHaveLength(before);
    await give(path(2));
    expect(asked).toHaveLength(before + 1);
  });
});

describe('a question in vain', () => {
  test('is asked again until somebody’s patience ends, ever more rarely', async () => {
    const { give, asked, time } = startAnswers(() => failure(503));
    const begin = time.ms;
    expect(await give()).toMatchObject({ status: 503, state: 'none' });
    expect(asked).toHaveLength(8);
    expect(time.ms - begin).toBeLessThanOrEqual(2800);
  });

  test('in vain long ago counts no more: it is tried as hard as the first time', async () => {
    const { give, asked, time } = startAnswers((_, nth) => (nth <= 9 ? failure(500) : answerOf('well')));
    expect(await give()).toMatchObject({ status: 500 });
    expect(asked).toHaveLength(8);
    time.ms += 2 * MINUTE;
    expect(await give()).toMatchObject({ text: list('well') });
    expect(asked).toHaveLength(10);
  });

  test('that a second try answers is never noticed', async () => {
    const { give } = startAnswers((_, nth) => (nth < 4 ? failure(502) : answerOf('there')));
    expect(await give()).toMatchObject({ text: list('there'), state: 'fresh' });
  });

  test('is not asked again at once: others hear the same, and when it is time', async () => {
    const { give, asked, outcomes } = startAnswers(() => failure(503));
    await give();
    const again = await give();
    expect(again.status).toBe(503);
    expect(Number(again.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(asked).toHaveLength(8);
    expect(outcomes).toEqual(['failed', 'failed']);
  });

  test('is asked again soon where nothing is held: somebody looks at what went wrong', async () => {
    const { give, asked, time } = startAnswers(() => failure(503));
    await give();
    // The tries of one who waited count as one.
    time.ms += 1100;
    await give();
    expect(asked).toHaveLength(9);
    const end = time.ms + 2 * MINUTE;
    while (time.ms < end) {
      await give();
      time.ms += 500;
    }
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.length).toBeLessThan(30);
  });

  test('is asked ever more rarely, at most once a minute or so', async () => {
    const { give, asked, time } = startAnswers((_, nth) => (nth === 1 ? answerOf('v1') : failure(500)));
    await give();
    time.ms += 2 * MINUTE;
    // An hour of a crowd.
    const end = time.ms + 60 * MINUTE;
    while (time.ms < end) {
      await give();
      await settle();
      time.ms += 1000;
    }
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.length).toBeLessThan(75);
  });

  test('is asked again by each gateway at a time of its own', async () => {
    const pauses = [];
    for (const share of [0, 0.9]) {
      const { give, asked, waits, time } = startAnswers(() => failure(503), { random: () => share });
      await give();
      pauses.push(waits.slice(0, 3));
      const before = asked.length;
      time.ms += 1000;
      await give();
      // Half a second for one, almost one and a half for the other.
      expect(asked.length - before).toBe(share === 0 ? 1 : 0);
    }
    expect(pauses).toEqual([
      [50, 100, 150],
      [140, 280, 420],
    ]);
  });

  test('is not asked again where asking changes nothing', async () => {
    const { give, asked, time } = startAnswers(() => failure(404));
    expect(await give()).toMatchObject({ status: 404, state: 'none' });
    await give();
    expect(asked).toHaveLength(1);
    time.ms += 6000;
    await give();
    expect(asked).toHaveLength(2);
  });

  test.each([
    [503, '120'],
    [503, new Date(1_700_000_000_000 + 1_000_000 + 120_000).toUTCString()],
    [429, '3'],
    [429, undefined],
  ])(
    'of whoever waits is not asked again where upstream says when to come back (%i, %s)',
    async (status, after) => {
      const { give, asked, waits } = startAnswers(() =>
        failure(status, after === undefined ? {} : { 'Retry-After': after }),
      );
      const answer = await give();
      expect([answer.status, answer.state]).toEqual([status, 'none']);
      expect(asked).toHaveLength(1);
      expect(waits).toEqual([]);
      await give();
      expect(asked).toHaveLength(1);
      if (status !== 429) return;
      // Nor is anything else, of which nobody is made to wait to hear that.
      const other = await give(pageOne('acme'));
      expect([other.status, asked.length, waits.length]).toEqual([429, 1, 0]);
      expect(Number(other.headers.get('Retry-After'))).toBeGreaterThanOrEqual(3);
    },
  );

  test('that fails with a long page each time takes no more than some MB with all others', async () => {
    const { give, asked } = startAnswers(() => new Response(new Uint8Array(1_000_000), { status: 400 }));
    for (let which = 0; which < 12; which += 1) await give(pageOne(`organization-${which}`));
    expect(asked).toHaveLength(12);
    // Of the last ones the refusal is at hand, the first ones are asked anew.
    await give(pageOne('organization-11'));
    expect(asked).toHaveLength(12);
    await give(pageOne('organization-0'));
    expect(asked).toHaveLength(13);
  });

  test('waits as long as upstream asks for', async () => {
    const { give, asked, time } = startAnswers((_, nth) =>
      nth === 1 ? answerOf('v1') : failure(503, { 'Retry-After': '120' }),
    );
    await give();
    time.ms += 2 * MINUTE;
    await give();
    await settle();
    time.ms += 119_000;
    await give();
    await settle();
    expect(asked).toHaveLength(2);
    time.ms += 2000;
    await give();
    await settle();
    expect(asked).toHaveLength(3);
  });
});

test('what is usual stays, however much else a crowd asks for', async () => {
  const { give, asked } = startAnswers(({ path }) => answerOf(path.length > 60 ? 'x'.repeat(900) : 'usual'), {
    mostBytes: 8000,
  });
  await give();
  for (let page = 1; page < 50; page += 1)
    await give(
      `/virtual_machine_packages?page=${page}&page=${page}&per_page=13&organization[id]=${'o'.repeat(30)}`,
    );
  const before = asked.length;
  expect(await give()).toMatchObject({ state: 'fresh' });
  expect(asked).toHaveLength(before);
});

test.each(['organization_not_found', 'organization_suspended'])(
  'what the API takes back (%s) is not shown on',
  async (code) => {
    const { give, time } = startAnswers((_, nth) =>
      nth === 1 ? answerOf('v1') : new Response(JSON.stringify({ error: { code } }), { status: 403 }),
    );
    await give(pageOne('acme'));
    time.ms += 2 * MINUTE;
    await give(pageOne('acme'));
    await settle();
    expect(await give(pageOne('acme'))).toMatchObject({ status: 403, state: 'none' });
  },
);

describe('near the rate limit', () => {
  test('what is held serves, and is not renewed', async () => {
    const { give, time, asked, budget } = startAnswers((_, nth) =>
      answerOf(`v${nth}`, { 'X-RateLimit-Permitted': '100', 'X-RateLimit-Remaining': '20' }),
    );
    await give();
    time.ms += 59_000;
    await give(pageOne('acme'));
    time.ms += 2000;
    expect(budget.state.left).toBeLessThan(25);
    expect(await give()).toMatchObject({ text: list('v1') });
    await settle();
    expect(asked).toHaveLength(2);
    // What may not be renewed for long is old, as what fails is.
    time.ms += 5 * MINUTE;
    await give(pageOne('acme'));
    expect(budget.spend('renewal')).toBe(false);
    time.ms += 5 * MINUTE;
    budget.learn(new Response(null, { status: 429, headers: { 'Retry-After': '600' } }), budget.knowledge);
    expect(await give()).toMatchObject({ text: list('v1'), state: 'stale' });
  });

  test('what is not held is waited for, and refused with the time to wait where that takes too long', async () => {
    const { give, asked } = startAnswers((_, nth) =>
      nth === 1
        ? answerOf('v1', { 'X-RateLimit-Permitted': '60', 'X-RateLimit-Remaining': '0' })
        : answerOf('later'),
    );
    await give();
    const refused = await give(pageOne('acme'));
    expect(refused.status).toBe(429);
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'rate_limit_reached',
      detail: { total_permitted: 60 },
    });
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(30);
    expect(asked).toHaveLength(1);
  });

  test('is not thought to be more when an answer is overtaken by one that says less', async () => {
    let answerLate = (_answer: Response) => {};
    const late = new Promise<Response>((resolve) => (answerLate = resolve));
    const says = (left: number) => ({
      'X-RateLimit-Permitted': '100',
      'X-RateLimit-Remaining': String(left),
    });
    const { give, budget } = startAnswers((_, nth) =>
      nth === 2 ? late : answerOf(`v${nth}`, says(nth === 1 ? 99 : 20)),
    );
    await give();
    const overtaken = give(pageOne('acme'));
    await give(pageOne('other'));
    answerLate(answerOf('late', says(98)));
    await overtaken;
    expect(budget.state.left).toBeLessThanOrEqual(20);
  });

  test('where much is left and the API only slow, it says so', async () => {
    const { give, asked } = startAnswers((_, nth) =>
      nth === 1 ? answerOf('v1', { 'X-RateLimit-Remaining': '999' }) : new Promise<Response>(() => {}),
    );
    await give();
    for (let nth = 0; nth < 24; nth += 1) void give(pageOne(`org-${nth}`));
    const refused = await give(pageOne('late'));
    expect(refused.status).toBe(504);
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'gateway_timeout' });
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect(asked).toHaveLength(25);
  });

  test.each([
    'page=77&per_page=13',
    'page=1&per_page=13',
    'page=1&per_page=201',
    'page=1&per_page=a1',
    'page=a1&per_page=200',
    'page=1&page=1&per_page=200',
    'page=101&per_page=200',
    'per_page=200&page=2',
  ])('what can be asked for in any number of ways, such as %s, is refused first', async (query) => {
    const { give, asked } = startAnswers(
      () =>
        // There are more than it gives at once: of such parts nothing is made.
        new Response(
          JSON.stringify({
            pagination: { total: 1000 },
            virtual_machine_packages: [{ id: 'a', name: 'a', permalink: 'a' }],
          }),
          {
            headers: { 'X-RateLimit-Permitted': '100', 'X-RateLimit-Remaining': '40' },
          },
        ),
    );
    await give();
    expect((await give(`/virtual_machine_packages?${query}`)).status).toBe(429);
    expect((await give('/virtual_machine_packages?page=2&per_page=200')).status).toBe(200);
    expect((await give('/organizations')).status).not.toBe(429);
    expect(asked.map(({ path }) => path)).not.toContain(`/virtual_machine_packages?${query}`);
  });
});

test('nobody’s question is in a line of the log, nor any header', async () => {
  const { give, lines } = startAnswers(() => failure(500));
  await give('/virtual_machine_packages?organization[sub_domain]=5ecret');
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toMatch(/5ecret|own/);
});
