import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '#view/view.ts';
import { answerQuery } from './answer-query.ts';

it('an answer is of its question, in its language', () => {
  const key = (change: Partial<typeof DEFAULT_VIEW>, locale = 'en') =>
    answerQuery({ ...DEFAULT_VIEW, ...change }, locale).queryKey;
  expect(key({ page: 2 })).not.toEqual(key({}));
  expect(key({}, 'de')).not.toEqual(key({}));
  expect(key({ package: 'rock-6', compare: ['rock-3'] })).toEqual(key({}));
});
