import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestNames } from './closest-names.ts';
import { examplePackage } from './example-package.ts';
import { anyPackages } from './testing.ts';

const packages = ['ROCK-6', 'ROCK-12', 'ROCK-96', 'BOULDER-20', 'D-ROCK-6'].map((name) =>
  examplePackage({ name }),
);
const names = (wanted: string, count?: number) =>
  closestNames(wanted, packages, count).map(({ name }) => name);

describe('the closest names', () => {
  it('come first, upper and lower case alike', () => {
    expect(names('Rokc-6', 2)).toEqual(['ROCK-6', 'ROCK-96']);
    expect(names('rock-9', 2)).toEqual(['ROCK-6', 'ROCK-96']);
    expect(names('bolder-20', 1)).toEqual(['BOULDER-20']);
  });
  it('have something in common with what was asked for', () => {
    expect(names('xyz')).toEqual([]);
    expect(names('')).toEqual([]);
  });
  it('are no more than asked for, and begin with the exact one', () => {
    fc.assert(
      fc.property(anyPackages, fc.integer({ min: 1, max: 6 }), (all, count) => {
        for (const { permalink } of all) {
          const closest = closestNames(permalink, all, count);
          expect(closest.length).toBeLessThanOrEqual(count);
          expect(closest.some((each) => each.permalink === permalink)).toBe(true);
        }
      }),
    );
  });
});
