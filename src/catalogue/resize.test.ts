import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from './attributes.ts';
import { differenceOf } from './difference.ts';
import { examplePackage } from './example-package.ts';
import { resizeOf } from './resize.ts';
import { anyPackages } from './testing.ts';

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
  it('names what becomes something else, and what is not known', () => {
    const vague = examplePackage({ dedicated: true, group: null, bandwidth: undefined, privacy: undefined });
    const { becomesOther, unknown, needsStop } = resizeOf(attributes, rock6, vague);
    expect(becomesOther.map(({ key }) => key)).toEqual(['dedicated', 'group']);
    expect(unknown.map(({ key }) => key)).toEqual(['bandwidth', 'privacy']);
    expect(needsStop).toBe(false);
  });
  it('says of each attribute that is no ratio one thing', () => {
    fc.assert(
      fc.property(anyPackages, (all) => {
        const [from = rock6, to = rock6] = all;
        const { grows, shrinks, becomesOther, stays, unknown } = resizeOf(attributes, from, to);
        const told = [
          ...[...grows, ...shrinks].map(({ attribute }) => attribute),
          ...becomesOther,
          ...stays,
          ...unknown,
        ];
        expect(new Set(told).size).toBe(told.length);
        for (const attribute of attributes) {
          const isRatio = attribute.kind === 'range' && attribute.measures === 'ratio';
          expect(told.includes(attribute)).toBe(!isRatio);
          expect(stays.includes(attribute)).toBe(
            !isRatio && differenceOf(attribute, from, to).kind === 'same',
          );
        }
      }),
    );
  });
});
