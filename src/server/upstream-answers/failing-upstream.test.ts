import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { MINUTE, BLANK, list, answerOf, failure, startAnswers, settle } from './testing.ts';

describe('an answer that is held serves on, marked, when upstream', () => {
  test.each<[string, () => Response]>([
    ['answers 500', () => failure(500)],
    ['answers 503', () => failure(503)],
    ['answers 429', () => failure(429)],
    ['answers with HTML', () => new Response('<html>')],
    ['answers with half of its JSON', () => new Response(list('x').slice(0, 20))],
    ['answers with another shape', () => new Response('{"virtual_machine_packages":{}}')],
    [
      'answers with a list of which nothing can be read',
      () =>
        new Response('{"pagination":{},"virtual_machine_packages":[{"id":1,"name":[],"permalink":null}]}'),
    ],
    ['answers with nothing', () => new Response(null, { status: 204 })],
    ['refuses the token', () => failure(403)],
    [
      'breaks its answer off',
      () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              controller.error(new Error('reset'));
            },
          }),
        ),
    ],
    [
      'sends 100 MB',
      () => {
        let sent = 0;
        return new Response(
          new ReadableStream({
            pull(controller) {
              sent += 1;
              if (sent > 100) controller.close();
              else controller.enqueue(new Uint8Array(1_000_000));
            },
          }),
        );
      },
    ],
  ])('%s', async (_, fail) => {
    const { give, time } = startAnswers((_question, nth) => (nth === 1 ? answerOf('v1') : fail()));
    await give();
    for (const minutes of [2, 20, 60 * 24]) {
      time.ms += minutes * MINUTE;
      await give();
      await settle();
      expect(await give()).toMatchObject({ text: list('v1'), state: 'stale', asOf: 1_700_001_000_000 });
    }
  });
});

describe('an API that says nothing', () => {
  test('is asked once more after four seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { give, asked, time } = startAnswers(
      (_, nth) => (nth === 1 ? new Promise(() => {}) : answerOf('second')),
      { afterSilence: 'usual' },
    );
    const giving = give();
    await vi.advanceTimersByTimeAsync(3900);
    expect(asked).toHaveLength(1);
    time.ms += 4000;
    await vi.advanceTimersByTimeAsync(200);
    expect(await giving).toMatchObject({ text: list('second') });
  });

  const start = (second: () => Response) => {
    let answerFirst: (answer: Response) => void = () => {};
    let hearNothing: () => void = () => {};
    const answers = startAnswers(
      (_, nth) => (nth === 1 ? new Promise((resolve) => (answerFirst = resolve)) : second()),
      { afterSilence: () => new Promise((resolve) => (hearNothing = resolve)) },
    );
    return {
      ...answers,
      answerFirst: (it: Response) => answerFirst(it),
      hearNothing: () => {
        answers.time.ms += 4000;
        hearNothing();
      },
    };
  };

  test('is asked once more for whoever waits, and what comes first is taken', async () => {
    const { give, asked, hearNothing, answerFirst } = start(() => answerOf('second'));
    const giving = give();
    await expect.poll(() => asked.length).toBe(1);
    hearNothing();
    expect(await giving).toMatchObject({ text: list('second'), state: 'fresh' });
    // What becomes of the other changes nothing.
    answerFirst(failure(500));
    await settle();
    expect(await give()).toMatchObject({ text: list('second'), state: 'fresh' });
    expect(asked).toHaveLength(2);
  });

  test('is waited for where all that is asked after it fails', async () => {
    const { give, asked, hearNothing, answerFirst } = start(() => failure(500));
    const giving = give();
    await expect.poll(() => asked.length).toBe(1);
    hearNothing();
    await expect.poll(() => asked.length).toBe(8);
    await settle();
    answerFirst(answerOf('first'));
    expect(await giving).toMatchObject({ text: list('first'), state: 'fresh' });
    expect(asked).toHaveLength(8);
  });

  test('is asked again and again where the second question fails', async () => {
    let count = 0;
    const { give, asked, hearNothing } = start(() => ((count += 1) < 4 ? failure(500) : answerOf('late')));
    const giving = give();
    await expect.poll(() => asked.length).toBe(1);
    hearNothing();
    expect(await giving).toMatchObject({ text: list('late'), state: 'fresh' });
    expect(asked).toHaveLength(5);
  });

  test('is not asked once more where the limit does not permit it', async () => {
    const { give, asked, hearNothing, answerFirst, budget } = start(() => answerOf('second'));
    const giving = give();
    await expect.poll(() => asked.length).toBe(1);
    budget.learn(new Response(null, { status: 429, headers: { 'Retry-After': '60' } }), budget.knowledge);
    hearNothing();
    await settle();
    answerFirst(answerOf('first'));
    expect(await giving).toMatchObject({ text: list('first') });
    expect(asked).toHaveLength(1);
  });
});

describe('a body', () => {
  /** As much as is wanted of it, as fast as it is read. */
  const longBody = (bytes: number) => {
    let left = bytes;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(Math.min(left, 1_000_000)).fill(32));
        left -= 1_000_000;
        if (left <= 0) controller.close();
      },
    });
    return { body: new Response(stream), read: () => bytes - left };
  };

  test('of 100 MB is not read to its end, and what is held serves on', async () => {
    const { body, read } = longBody(100_000_000);
    const { give, time, lines } = startAnswers((_, nth) => (nth === 1 ? answerOf('v1') : body));
    await give();
    time.ms += 2 * MINUTE;
    await give();
    await expect.poll(() => lines[0]?.fields).toMatchObject({ fault: 'too_large' });
    expect(read()).toBeLessThan(7_000_000);
    expect(await give()).toMatchObject({ text: list('v1'), state: 'stale' });
  });

  test.each([200, 500])('nested without end, with status %i, is not read, nor passed on', async (status) => {
    const deep = '['.repeat(1_900_000) + ']'.repeat(1_900_000);
    const { give, lines } = startAnswers(
      () => new Response(`{"virtual_machine_packages":${deep}}`, { status }),
    );
    const { text, ...given } = await give();
    expect(given).toMatchObject({ status: 502, state: 'none' });
    expect(text.length).toBeLessThan(500);
    expect(lines.map(({ message }) => message)).toContain(
      "The API's answer is nested without end, and is not passed on.",
    );
  });

  test('of a thousand packages at once is taken, and no more', async () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: 'P', permalink: `p-${index}` }));
    const all = (count: number) =>
      new Response(JSON.stringify({ pagination: {}, virtual_machine_packages: named(count) }));
    expect(await startAnswers(() => all(1000)).give()).toMatchObject({ status: 200 });
    const tooMany = startAnswers(() => all(1001));
    await tooMany.give();
    expect(tooMany.lines[0]?.fields).toMatchObject({ fault: 'too many' });
  });

  test('that trickles is given up after 15 seconds, and what is held serves on', async () => {
    const { give, time, lines } = startAnswers((_, nth) =>
      nth === 1 ? answerOf('v1') : new Response(new ReadableStream({ start: (to) => to.enqueue(BLANK) })),
    );
    await give();
    time.ms += 2 * MINUTE;
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    await give();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(lines).toEqual([]);
    expect(await give()).toMatchObject({ state: 'renewing' });
    await vi.advanceTimersByTimeAsync(1500);
    expect(lines[0]?.fields).toMatchObject({ fault: 'too_slow' });
    expect(await give()).toMatchObject({ text: list('v1'), state: 'stale' });
  });
});

test.each([202, 204, 206])(
  'a success that is no list (%i) is said in the log, and counted',
  async (status) => {
    const { give, lines, unusable } = startAnswers(
      () => new Response(status === 204 ? null : list('x'), { status }),
    );
    expect(await give()).toMatchObject({ status: 502 });
    expect(lines.some(({ level, fields }) => level === 'warn' && fields['status'] === status)).toBe(true);
    expect(unusable).toContainEqual({ list: 'packages', token: 'own' });
  },
);
