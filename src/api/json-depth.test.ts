import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonDepth } from './json-depth.ts';

/** As text and as bytes, which say the same. */
const depthOf = (text: string, enough?: number) => {
  const depth = jsonDepth(text, enough);
  expect(jsonDepth(new TextEncoder().encode(text), enough)).toEqual(depth);
  return depth;
};

test.each([
  ['', 0, 0],
  ['1', 0, 0],
  ['{}', 1, 0],
  ['[{"a":[1]},[]]', 3, 0],
  ['"[[[["', 0, 0],
  [String.raw`["\"[[", "\\", [1]]`, 2, 0],
  ['[[[', 3, 3],
  ['{"a":[1,2', 2, 2],
  ['{"a":"}', 1, 1],
])('of %s is %i, and %i are left open', (text, deepest, open) => {
  expect(depthOf(text)).toEqual({ deepest, open });
});

test.each([
  ['nested', '['.repeat(8_000_000)],
  ['one text', `{"a":"${'x'.repeat(9_000_000)}",}`],
  ['one text of quotes, which does not end', `{"${String.raw`\"`.repeat(4_000_000)}}`],
])('takes no time, however long and %s it is', (_, json) => {
  const begin = performance.now();
  expect(jsonDepth(json).deepest).toBeGreaterThan(0);
  expect(performance.now() - begin).toBeLessThan(1000);
});

test('is counted no further than it matters', () => {
  expect(depthOf('['.repeat(200), 50).deepest).toBe(50);
});

test('is that of the value', () => {
  const depth = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const json = JSON.stringify(value);
      expect(depthOf(json)).toEqual({ deepest: depth(JSON.parse(json)), open: 0 });
    }),
  );
});
