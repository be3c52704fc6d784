import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { attributes } from '#catalogue/attributes.ts';
import { dehydrate, hydrate } from './dehydrate.ts';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;

/** What was said 25 minutes ago by one clock, as it is read by another. */
function carry(now: number) {
  const there = new QueryClient();
  there.setQueryData(['list'], { asOf: NOW - 25 * MINUTE, isStale: true }, { updatedAt: NOW - MINUTE });
  there.setQueryData(['stale'], NOW - 25 * MINUTE, { updatedAt: NOW });
  there.setQueryData(['failure'], { at: NOW - MINUTE }, { updatedAt: NOW });
  const here = new QueryClient();
  hydrate(here, dehydrate(there, NOW), attributes, now);
  const ages = (['list', 'stale', 'failure'] as const).map(
    (key) => now - here.getQueryState([key])!.dataUpdatedAt,
  );
  return {
    list: now - (here.getQueryData<{ asOf: number }>(['list'])?.asOf ?? 0),
    stale: now - (here.getQueryData<number>(['stale']) ?? 0),
    failure: now - (here.getQueryData<{ at: number }>(['failure'])?.at ?? 0),
    ages,
  };
}

test.each([0, 20 * MINUTE, 24 * 60 * MINUTE])(
  'what is carried is as old as it is, by a clock that is %i ms behind',
  (behind) => {
    expect(carry(NOW - behind)).toEqual({
      list: 25 * MINUTE,
      stale: 25 * MINUTE,
      failure: MINUTE,
      ages: [MINUTE, 0, 0],
    });
  },
);

test('where it was under way for long, that counts', () => {
  expect(carry(NOW + 5 * MINUTE)).toMatchObject({ list: 30 * MINUTE, stale: 30 * MINUTE });
});
