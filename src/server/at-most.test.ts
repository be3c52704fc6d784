import { expect, test } from 'vitest';
import { atMost } from './at-most.ts';

test('so many run at the same time, in their order, and a failure gives its place on', async () => {
  const limited = atMost(2);
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  const task = (name: number) =>
    limited(async () => {
      begun.push(name);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (name % 3 === 0) throw new Error(`${name}`);
      return name;
    });
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, name) => task(name)));
  expect(most).toBe(2);
  expect(begun).toEqual(Array.from({ length: 20 }, (_, name) => name));
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(7);
});
