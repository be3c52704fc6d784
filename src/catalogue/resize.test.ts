import { describe, expect, it } from 'vitest';
import { attributes } from './attributes.ts';
import { examplePackage } from './example-package.ts';
import { resizeOf } from './resize.ts';

const rock6 = examplePackage();

describe('changing the package of a machine', () => {
  it('to a larger one needs no stop', () => {
    const rock12 = examplePackage({ cores: 4, memory: 12, storage: 100 });
    const { grows, shrinks, needsStop } = resizeOf(attributes, rock6, rock12);
    expect(grows.map(({ attribute, by }) => `${attribute.key} ${by}`)).toEqual([
      'cores 2',
      'memory 6',
      'storage 50',
    ]);
    expect([shrinks, needsStop]).toEqual([[], false]);
  });
  it.each([
    ['fewer cores', { cores: 1, memory: 12 }, true],
    ['less memory', { memory: 3 }, true],
    ['less storage alone', { storage: 25 }, false],
    ['the same', {}, false],
    ['unknown memory', { memory: undefined }, undefined],
    ['unknown memory and fewer cores', { cores: 1, memory: undefined }, true],
    ['unknown storage', { storage: undefined }, false],
  ])('to one with %s', (_, fields, needsStop) => {
    expect(resizeOf(attributes, rock6, examplePackage(fields)).needsStop).toBe(needsStop);
  });
});
