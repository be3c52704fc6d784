import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateBudget } from './rate-budget.ts';

const NOW = Date.UTC(2026, 10, 27);
const DAY_MS = 86_400_000;

function startBudget() {
  const clock = { ms: 5_000_000 };
  const budget = createRateBudget(
    () => clock.ms,
    () => NOW + clock.ms,
  );
  const answer = (headers: Record<string, string> = {}, status = 200, sentWith = budget.knowledge) =>
    budget.learn(new Response(null, { status, headers }), sentWith);
  const answerWith = (permitted: number, remaining: number, sentWith = budget.knowledge) =>
    answer(
      { 'X-RateLimit-Permitted': String(permitted), 'X-RateLimit-Remaining': String(remaining) },
      200,
      sentWith,
    );
  /** How many may be sent now, one after the other, each answered with what is left. */
  const spendAll = (purpose: Parameters<typeof budget.spend>[0]) => {
    let count = 0;
    while (count < 10_000 && budget.spend(purpose)) {
      count += 1;
      answer();
    }
    return count;
  };
  return { budget, clock, answer, answerWith, spendAll };
}

describe('what is left', () => {
  test('is learnt from answers, and kept in part: the less a question is worth, the more of it', () => {
    for (const [purpose, count] of [
      ['first', 85],
      ['renewal', 74],
      ['odd', 49],
    ] as const) {
      const { budget, answerWith, spendAll } = startBudget();
      budget.spend('first');
      answerWith(100, 99);
      expect([purpose, spendAll(purpose)]).toEqual([purpose, count]);
      expect(budget.spend(purpose)).toBe(false);
    }
  });

  test('is what others have left of it', () => {
    const { budget, answerWith, spendAll } = startBudget();
    budget.spend('first');
    answerWith(100, 30);
    expect(budget.state).toEqual({ permitted: 100, left: 30 });
    expect(spendAll('first')).toBe(16);
  });

  test('is less by those that are under way: where the answer comes from they may not have been counted', () => {
    const { budget, answerWith } = startBudget();
    budget.spend('first');
    answerWith(100, 64);
    for (let sent = 0; sent < 3; sent += 1) budget.spend('first');
    answerWith(100, 60);
    expect(budget.state.left).toBe(58);
  });

  test('is less by one more for each failure that says nothing of it: another gateway may have had one too', () => {
    const { budget, answer, answerWith } = startBudget();
    budget.spend('first');
    answerWith(100, 60);
    budget.spend('first');
    answer({}, 500);
    expect(budget.state.left).toBe(58);
    budget.spend('first');
    answer({}, 404);
    expect(budget.state.left).toBe(57);
  });

  test('is the least that was told while a question was under way: answers overtake each other', () => {
    const { budget, answerWith } = startBudget();
    budget.spend('first');
    answerWith(100, 99);
    const { knowledge } = budget;
    for (let sent = 0; sent < 3; sent += 1) budget.spend('first');
    answerWith(100, 10, knowledge);
    for (const late of [97, 60]) answerWith(100, late, knowledge);
    expect(budget.state.left).toBe(8);
    // What is sent from here on can tell of another minute.
    budget.spend('first');
    answerWith(100, 99);
    expect(budget.state.left).toBe(96);
  });

  test('is not thought to be little for long because of a late answer of the minute before', () => {
    const { budget, answerWith } = startBudget();
    budget.spend('first');
    answerWith(1000, 60);
    const before = budget.knowledge;
    budget.spend('first');
    budget.spend('first');
    answerWith(1000, 995, before);
    const { knowledge } = budget;
    for (let sent = 0; sent < 20; sent += 1) budget.spend('first');
    answerWith(1000, 58, before);
    expect(budget.spend('first')).toBe(false);
    answerWith(1000, 970, knowledge);
    expect(budget.state.left).toBe(951);
    expect(budget.spend('first')).toBe(true);
  });

  test.each([20, 60, 100, 200, 1000])(
    'is enough for two gateways that may send %i a minute, whenever answers come',
    (permitted) => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat(99)), fc.nat(59_999), (chances, phase) => {
          const clock = { ms: 1_000_000 };
          const budgets = [0, 1].map(() =>
            createRateBudget(
              () => clock.ms,
              () => NOW + clock.ms,
            ),
          );
          const minutes = new Map<number, number>();
          let underWay: { readonly at: number; readonly arrive: () => void }[] = [];
          const draw = () => chances.next().value ?? 0;
          for (const end = clock.ms + 130_000; clock.ms < end; clock.ms += 10) {
            for (const { arrive } of underWay.filter(({ at }) => at <= clock.ms)) arrive();
            underWay = underWay.filter(({ at }) => at > clock.ms);
            for (const budget of budgets)
              while (budget.spend('first')) {
                const minute = Math.floor((clock.ms + phase) / 60_000);
                const asked = (minutes.get(minute) ?? 0) + 1;
                minutes.set(minute, asked);
                const left = permitted - asked;
                const sentWith = budget.knowledge;
                const answer = new Response(null, {
                  status: left < 0 ? 429 : 200,
                  headers: {
                    'X-RateLimit-Permitted': String(permitted),
                    'X-RateLimit-Remaining': String(Math.max(0, left)),
                  },
                });
                // Most come soon, some of them much later.
                const delay = draw() < 90 ? draw() * 3 : draw() * 80;
                underWay.push({ at: clock.ms + delay, arrive: () => budget.learn(answer, sentWith) });
              }
          }
          expect(Math.max(...minutes.values())).toBeLessThanOrEqual(permitted);
        }),
        { numRuns: 10 },
      );
    },
  );

  test.each([1, 2, 3])('of very little (%i a minute) is never all kept back', (permitted) => {
    const { budget, clock, answerWith } = startBudget();
    budget.spend('first');
    answerWith(permitted, permitted);
    for (let minute = 0; minute < 3; minute += 1) {
      clock.ms += 62_000;
      expect(budget.spend('first')).toBe(true);
      answerWith(permitted, permitted - 1);
    }
  });

  test('is there again when the minute is over', () => {
    const { budget, clock, answerWith, spendAll } = startBudget();
    budget.spend('first');
    answerWith(100, 99);
    spendAll('first');
    expect(budget.opensInMs('first')).toBeGreaterThan(50_000);
    clock.ms += 59_000;
    expect(budget.spend('first')).toBe(false);
    clock.ms += 3000;
    expect(budget.spend('first')).toBe(true);
  });

  test('is not known at first: one is under way until an answer tells, then some', () => {
    const { budget, clock, answerWith } = startBudget();
    const sendAll = () => Array.from({ length: 50 }, () => budget.spend('first')).filter(Boolean).length;
    expect(sendAll()).toBe(1);
    expect(budget.opensInMs('first')).toBeGreaterThan(0);
    clock.ms += 2000;
    expect(sendAll()).toBe(1);
    answerWith(60, 50);
    expect(sendAll()).toBe(7);
    answerWith(60, 48);
    expect(sendAll()).toBe(1);
  });

  test('lets more be under way where much is left; that too much is under way is told from too little being left', () => {
    const { budget, answerWith } = startBudget();
    const sendAll = () => Array.from({ length: 50 }, () => budget.spend('first')).filter(Boolean).length;
    sendAll();
    answerWith(1000, 990);
    expect(sendAll()).toBe(24);
    expect(budget.isBusy('first')).toBe(true);
    answerWith(1000, 300);
    answerWith(1000, 300);
    expect(sendAll()).toBe(0);
    for (let under = 22; under > 8; under -= 1) answerWith(1000, 300);
    expect(sendAll()).toBe(0);
    answerWith(1000, 300);
    expect(sendAll()).toBe(1);
    while (budget.state.left > 50) {
      answerWith(1000, 60);
      sendAll();
    }
    expect(budget.isBusy('first')).toBe(false);
  });

  test('is not known at first: an API that fails is asked one thing after the other, one that is silent ever more', () => {
    const { budget, clock, answer } = startBudget();
    for (let nth = 0; nth < 5; nth += 1) {
      expect(budget.spend('first')).toBe(true);
      expect(budget.spend('first')).toBe(false);
      answer({}, 503);
    }
    let sent = 0;
    for (let second = 0; second < 20; second += 1) {
      while (budget.spend('first')) sent += 1;
      clock.ms += 1000;
    }
    expect(sent).toBe(8);
  });

  test('is kept by gateways that begin again and again in a minute', () => {
    const PERMITTED = 60;
    let atApi = 0;
    for (let restart = 0; restart < 7; restart += 1) {
      const { budget } = startBudget();
      let underWay: { left: number; sentWith: number }[] = [];
      for (let turn = 0; turn < 200; turn += 1) {
        while (budget.spend('first')) {
          atApi += 1;
          underWay.push({ left: PERMITTED - atApi, sentWith: budget.knowledge });
        }
        for (const { left, sentWith } of underWay)
          budget.learn(
            new Response(null, {
              status: left < 0 ? 429 : 200,
              headers: {
                'X-RateLimit-Permitted': String(PERMITTED),
                'X-RateLimit-Remaining': String(Math.max(0, left)),
              },
            }),
            sentWith,
          );
        underWay = [];
      }
    }
    expect(atApi).toBeLessThanOrEqual(PERMITTED);
    expect(atApi).toBeGreaterThan(PERMITTED / 2);
  });

  test('is less than was told where there are others: only some are under way, and as many are left', () => {
    const clock = { ms: 0 };
    /** An API that permits so many, and gateways with the same token that know of each other by its answers alone. */
    const spendTogether = (
      permitted: number,
      gateways: number,
      tells: (nth: number) => boolean = () => true,
    ) => {
      const budgets = Array.from({ length: gateways }, () =>
        createRateBudget(
          () => clock.ms,
          () => NOW + clock.ms,
        ),
      );
      let asked = 0;
      const underWay: (() => void)[] = [];
      for (let round = 0; round < 1000; round += 1) {
        // Each sends what it may, and all answers come together: as late as can be.
        for (const budget of budgets) {
          while (budget.spend('first')) {
            asked += 1;
            const headers: HeadersInit = tells(asked)
              ? {
                  'X-RateLimit-Permitted': String(permitted),
                  'X-RateLimit-Remaining': String(Math.max(0, permitted - asked)),
                }
              : {};
            const sentWith = budget.knowledge;
            underWay.push(() =>
              budget.learn(
                new Response(null, { headers, status: 'X-RateLimit-Permitted' in headers ? 200 : 502 }),
                sentWith,
              ),
            );
          }
        }
        for (const answer of underWay.splice(0)) answer();
      }
      return asked;
    };
    expect(spendTogether(60, 2)).toBeLessThanOrEqual(60);
    expect(spendTogether(1000, 2)).toBeLessThanOrEqual(1000);
    expect(spendTogether(1000, 6)).toBeLessThanOrEqual(1000);
    expect(spendTogether(1000, 2)).toBeGreaterThan(900);
    // Of those that fail, an API says nothing.
    for (const every of [2, 3, 5])
      expect(spendTogether(60, 2, (nth) => nth === 1 || nth % every === 0)).toBeLessThanOrEqual(60);
  });

  test('is not known from failures that say nothing of it: they may come from something in between', () => {
    const { budget, clock, answer } = startBudget();
    let sent = 0;
    for (let second = 0; second < 60; second += 1) {
      clock.ms += 1000;
      while (budget.spend('first')) {
        sent += 1;
        answer({}, 502);
      }
    }
    expect(sent).toBeLessThanOrEqual(60);
  });

  test('is not known where answers do not say: then what the API has been seen to permit', () => {
    const { budget, answer, spendAll } = startBudget();
    budget.spend('first');
    answer();
    expect(spendAll('first')).toBe(949);
  });
});

describe('429', () => {
  test.each([
    [{ 'Retry-After': '7' }, 7000],
    [{ 'Retry-After': '0' }, 5000],
    [{}, 60_000],
    [{ 'Retry-After': '86400' }, 600_000],
    [{ 'Retry-After': 'soon' }, 60_000],
    [{ 'Retry-After': '1e3' }, 60_000],
    [{ 'Retry-After': '0x10' }, 60_000],
    [{ 'Retry-After': new Date(NOW + 5_000_000 + 90_000).toUTCString() }, 90_000],
    [{ 'Retry-After': new Date(NOW - DAY_MS).toUTCString() }, 5000],
  ])('with %o shuts it for %i ms', (headers, ms) => {
    const { budget, clock, answer } = startBudget();
    budget.spend('first');
    answer(headers, 429);
    expect(budget.spend('first')).toBe(false);
    expect(budget.opensInMs('first')).toBe(ms);
    clock.ms += ms - 1;
    expect(budget.spend('first')).toBe(false);
    clock.ms += 1;
    expect(budget.spend('first')).toBe(true);
  });
});

test('never are more sent in a minute than permitted, whatever is asked when', () => {
  const law = () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.array(
          fc.record({
            wait: fc.oneof(
              fc.constant(0),
              fc.integer({ min: 0, max: 2000 }),
              fc.integer({ min: 0, max: 90_000 }),
            ),
            purpose: fc.constantFrom('first' as const, 'renewal' as const, 'odd' as const),
          }),
          { maxLength: 400 },
        ),
        (permitted, asks) => {
          const { budget, clock, answerWith } = startBudget();
          const sent: number[] = [];
          const inLastMinute = () => sent.filter((at) => at > clock.ms - 60_000).length;
          for (const { wait, purpose } of asks) {
            clock.ms += wait;
            if (!budget.spend(purpose)) continue;
            sent.push(clock.ms);
            if (inLastMinute() > permitted) return false;
            answerWith(permitted, Math.max(0, permitted - inLastMinute()));
          }
          return true;
        },
      ),
    );
  expect(law).not.toThrow();
});
