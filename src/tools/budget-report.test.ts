import { expect, test } from 'vitest';
import { budgetReport } from './budget-report.mjs';

const js = { what: 'JavaScript', budget: 95_000, advice: 'load it on use' };
const css = { what: 'CSS', budget: 8000, advice: 'say it shorter' };

test('what is within its budget is told in one line, the last byte included', () => {
  const report = budgetReport([
    {
      ...js,
      parts: [
        { name: 'a.js', bytes: 90_000 },
        { name: 'b.js', bytes: 5000 },
      ],
    },
    { ...css, parts: [{ name: 'a.css', bytes: 5003 }] },
  ]);
  expect(report.summary).toBe('95.0 kB of 95.0 kB JavaScript, 5.0 kB of 8.0 kB CSS (brotli)');
  expect(report.excess).toEqual([]);
});

test('what is over it is told by its parts, with what to do; the rest is not', () => {
  const { excess } = budgetReport([
    { ...js, parts: [{ name: 'a.js', bytes: 5000 }] },
    {
      ...css,
      parts: [
        { name: 'a.css', bytes: 8000 },
        { name: 'b.css', bytes: 1 },
      ],
    },
  ]);
  expect(excess).toEqual([
    '     8.0 kB  a.css',
    '     0.0 kB  b.css',
    'That is 1 bytes of CSS too much: say it shorter.',
  ]);
});
