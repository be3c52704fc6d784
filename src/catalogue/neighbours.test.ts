import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from './attributes.ts';
import { examplePackage } from './example-package.ts';
import { familyOf, stepsFrom } from './neighbours.ts';
import { anyPackages } from './testing.ts';

const rock = (cores: number, memory: number, storage: number) =>
  examplePackage({ name: `ROCK-${memory}`, cores, memory, storage });
const boulder = (cores: number, memory: number, storage: number) =>
  examplePackage({
    name: `BOULDER-${memory}`,
    cores,
    memory,
    storage,
    group: { id: 'vmpkgrp_high', name: 'High memory' },
  });
const packages = [
  rock(1, 3, 25),
  rock(2, 6, 50),
  rock(4, 12, 100),
  rock(8, 24, 200),
  boulder(4, 40, 50),
  boulder(8, 80, 100),
];
const rock12 = packages[2]!;

describe('steps from a package', () => {
  it('lead to the nearest with more and with less of each amount', () => {
    const steps = stepsFrom(attributes, rock12, packages);
    expect(steps.map(({ attribute, towards, pkg, by }) => [attribute.key, towards, pkg.name, by])).toEqual([
      ['cores', 'more', 'ROCK-24', 4],
      ['cores', 'less', 'ROCK-6', -2],
      ['memory', 'more', 'ROCK-24', 12],
      ['memory', 'less', 'ROCK-6', -6],
      ['storage', 'more', 'ROCK-24', 100],
      ['storage', 'less', 'ROCK-6', -50],
    ]);
  });
  it('keep all else where they can', () => {
    const same = examplePackage({ name: 'ROCK-20', cores: 4, memory: 20, storage: 100 });
    const step = stepsFrom(attributes, rock12, [...packages, same]).find(
      ({ attribute, towards }) => attribute.key === 'memory' && towards === 'more',
    );
    expect(step).toMatchObject({ pkg: same, by: 8 });
  });
  it('never lead to what is not known, nor the wrong way, nor to the package itself; the order of the list does not matter', () => {
    fc.assert(
      fc.property(anyPackages, (all) => {
        for (const pkg of all) {
          const steps = stepsFrom(attributes, pkg, all);
          for (const { attribute, towards, pkg: other, by } of steps) {
            const [own, theirs] = [attribute.read(pkg), attribute.read(other)];
            expect(other.id).not.toBe(pkg.id);
            expect(own ?? undefined).toBeDefined();
            expect(Math.sign(by)).toBe(towards === 'more' ? 1 : -1);
            expect((theirs ?? 0) - (own ?? 0)).toBe(by);
          }
          expect(stepsFrom(attributes, pkg, all.toReversed())).toEqual(steps);
        }
      }),
    );
  });
  it('lead nowhere that is nearer in another attribute and no farther in this one', () => {
    fc.assert(
      fc.property(anyPackages, fc.integer({ min: 1, max: 500 }), (all, more) => {
        for (const pkg of all) {
          if (pkg.memory === undefined) continue;
          // The same but for its memory: nothing can be nearer that has as much more.
          const twin = { ...pkg, id: `${pkg.id}_twin`, memory: pkg.memory + more };
          const step = stepsFrom(attributes, pkg, [...all, twin]).find(
            ({ attribute, towards }) => attribute.key === 'memory' && towards === 'more',
          );
          expect(step).toBeDefined();
          expect(step!.by).toBeLessThanOrEqual(more);
        }
      }),
    );
  });
  it('exist wherever there is more or less', () => {
    fc.assert(
      fc.property(anyPackages, (all) => {
        for (const pkg of all) {
          const steps = stepsFrom(attributes, pkg, all);
          const more = all.filter(({ cores }) => (cores ?? -1) > (pkg.cores ?? Infinity));
          const has = steps.some(({ attribute, towards }) => attribute.key === 'cores' && towards === 'more');
          expect(has).toBe(more.length > 0);
        }
      }),
    );
  });
});

describe('the family of a package', () => {
  it('has the same group, kind of CPUs and shape, smallest first', () => {
    expect(familyOf(rock12, packages.toReversed()).map(({ name }) => name)).toEqual([
      'ROCK-3',
      'ROCK-6',
      'ROCK-12',
      'ROCK-24',
    ]);
  });
  it('is the package alone where nothing is known of it that others share', () => {
    const bare = examplePackage({ name: 'BARE', group: undefined, cores: undefined });
    expect(familyOf(bare, [...packages, bare])).toEqual([bare]);
  });
  it('is not made of packages that have no group in common but none', () => {
    const [one, other] = [
      examplePackage({ id: 'vmpkg_one', name: 'ONE', group: null }),
      examplePackage({ id: 'vmpkg_other', name: 'OTHER', group: null }),
    ];
    expect(familyOf(one, [one, other])).toEqual([one]);
  });
  it('always has the package itself in it', () => {
    fc.assert(
      fc.property(anyPackages, (all) => {
        for (const pkg of all) expect(familyOf(pkg, all)).toContain(pkg);
      }),
    );
  });
});
