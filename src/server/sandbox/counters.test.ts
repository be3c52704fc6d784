import { expect, test } from 'vitest';
import { createRateLimit, createVisitCounter } from './counters.ts';

test('visits are counted by caller and place, and forgotten after quiet', () => {
  const clock = { ms: 0 };
  const visit = createVisitCounter({ now: () => clock.ms, quietMs: 100 });
  expect([visit('a', 'x'), visit('a', 'x'), visit('a', 'y'), visit('b', 'x')]).toEqual([0, 1, 0, 0]);
  clock.ms = 99;
  expect(visit('a', 'x')).toBe(2);
  clock.ms = 198;
  expect(visit('a', 'x')).toBe(3);
  clock.ms = 298;
  expect(visit('a', 'x')).toBe(0);
});

test('callers that make up tokens cannot fill the memory: the oldest are forgotten', () => {
  const count = createRateLimit({ now: () => 0, permitted: () => 5 });
  const visit = createVisitCounter({ now: () => 0, quietMs: 100 });
  count('first');
  visit('first', 'x');
  count('second');
  visit('second', 'x');
  for (let number = 0; number < 9999; number += 1) {
    count(`made up ${number}`);
    visit(`made up ${number}`, 'x');
  }
  expect(count('second').remaining).toBe(3);
  expect(visit('second', 'x')).toBe(1);
  expect(count('first').remaining).toBe(4);
  expect(visit('first', 'x')).toBe(0);
});
