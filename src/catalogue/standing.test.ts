import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from './attributes.ts';
import { examplePackage } from './example-package.ts';
import { standingOf } from './standing.ts';
import { anyPackages } from './testing.ts';

const ranges = attributes.filter((each) => each.kind === 'range');
const [cores] = ranges;

describe('the standing of a package', () => {
  it('is its place from the most, shared by equals', () => {
    const packages = [1, 2, 2, 4, undefined].map((cores, at) => examplePackage({ name: `P-${at}`, cores }));
    const standings = packages.map((each) => standingOf(cores!, each, packages));
    expect(standings.map((each) => each?.rank)).toEqual([4, 2, 2, 1, undefined]);
    expect(standings[1]).toEqual({ value: 2, more: 1, less: 1, same: 1, unknown: 1, rank: 2 });
  });
  it('counts everybody else exactly once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ranges), anyPackages, (attribute, packages) => {
        for (const pkg of packages) {
          const standing = standingOf(attribute, pkg, packages);
          if (standing === undefined) continue;
          const { more, less, same, unknown } = standing;
          expect(more + less + same + unknown).toBe(packages.length - 1);
        }
      }),
    );
  });
});
