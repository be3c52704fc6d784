import { expect, test } from 'vitest';
import { spread, table } from './rows.mjs';

test('the middle and the ends are those of the values as numbers, in any order', () => {
  expect(spread([100, 9, 20])).toEqual({ median: 20, least: 9, most: 100 });
  expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, least: 1, most: 4 });
  expect(spread([7])).toEqual({ median: 7, least: 7, most: 7 });
});

test('figures stand in line whatever their unit', () => {
  expect(
    table([
      { name: 'JavaScript', value: 91_349, unit: 'bytes', remark: 'br' },
      { name: 'first card', value: 1204.4, unit: 'ms', remark: '1,100 to 1,300' },
      { name: 'engine', value: 0.246, unit: 'ms', remark: '' },
      { name: 'GET /', value: 15_000, unit: 'requests/s', remark: '' },
    ]),
  ).toBe(
    [
      'JavaScript            91.3 kB  br',
      'first card           1,204 ms  1,100 to 1,300',
      'engine                0.25 ms',
      'GET /       15,000 requests/s',
    ].join('\n'),
  );
});
