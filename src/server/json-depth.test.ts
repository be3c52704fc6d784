import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonDepth } from './json-depth.ts';

const depthOf = (text: string, enough = 100) => jsonDepth(new TextEncoder().encode(text), enough);

test.each([
  ['', 0],
  ['1', 0],
  ['{}', 1],
  ['[{"a":[1]},[]]', 3],
  ['"[[[["', 0],
  [String.raw`["\"[[", "\\", [1]]`, 2],
  ['[[[', 3],
])('of %s is %i', (text, depth) => {
  expect(depthOf(text)).toBe(depth);
});

test('is counted no further than it matters, and takes no time', () => {
  const begin = performance.now();
  expect(depthOf('['.repeat(8_000_000), 50)).toBe(50);
  expect(performance.now() - begin).toBeLessThan(500);
});

test('is that of the value', () => {
  const depth = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(depthOf(JSON.stringify(value))).toBe(depth(JSON.parse(JSON.stringify(value))));
    }),
  );
});
