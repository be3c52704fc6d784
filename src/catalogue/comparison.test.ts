import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from './attributes.ts';
import { isPartOf, namesWith, partOf } from './comparison-part.ts';
import { comparedOf } from './comparison.ts';
import { examplePackage } from './example-package.ts';
import { findPackages } from './find-package.ts';
import { anyPackages } from './testing.ts';

const [rock3, rock6, rock12] = ['3', '6', '12'].map((number) =>
  examplePackage({ id: `vmpkg_${number}`, name: `ROCK-${number}`, permalink: `rock-${number}` }),
) as [
  ReturnType<typeof examplePackage>,
  ReturnType<typeof examplePackage>,
  ReturnType<typeof examplePackage>,
];
const rocks = [rock3, rock6, rock12];
const compare = (names: readonly string[], from?: string) => comparedOf(attributes, rocks, { names, from });

describe('what is compared', () => {
  it('has the order of the names, and keeps which name stands for which package', () => {
    expect(compare(['rock-12', 'vmpkg_3'])).toMatchObject({
      found: [
        { pkg: rock12, names: ['rock-12'] },
        { pkg: rock3, names: ['vmpkg_3'] },
      ],
      unclear: [],
      from: undefined,
    });
  });
  it('is shown once where a link has its permalink and its ID', () => {
    const { found } = compare(['vmpkg_6', 'rock-3', 'rock-6']);
    expect(found).toEqual([
      { pkg: rock6, names: ['vmpkg_6', 'rock-6'] },
      { pkg: rock3, names: ['rock-3'] },
    ]);
  });
  it('may not be there: then the closest names are', () => {
    const { found, unclear } = compare(['rok-12', 'rock-3']);
    expect(found.map(({ pkg }) => pkg)).toEqual([rock3]);
    expect(unclear).toMatchObject([{ name: 'rok-12', kind: 'missing' }]);
    expect(unclear[0]?.packages[0]).toBe(rock12);
  });
  it('is not guessed where several have the name', () => {
    const twin = { ...rock6, id: 'vmpkg_7' };
    expect(
      comparedOf(attributes, [...rocks, twin], { names: ['rock-6', 'vmpkg_7'], from: 'rock-6' }),
    ).toMatchObject({
      found: [{ pkg: twin, names: ['vmpkg_7'] }],
      unclear: [{ name: 'rock-6', kind: 'several', packages: [rock6, twin] }],
      from: undefined,
    });
  });
  it('knows the package that somebody has now', () => {
    expect(compare(['rock-3'], 'vmpkg_12').from).toMatchObject({ pkg: rock12 });
    expect(compare(['rock-3'], 'gone').from).toBeUndefined();
  });
});

/** Packages, some with the same permalink, and names of which some are theirs. */
const named = anyPackages.chain((packages) =>
  fc.record({
    packages: fc.constant(packages),
    names: fc.uniqueArray(
      fc.oneof(
        fc.constantFrom('gone', ...packages.flatMap(({ id, permalink }) => [id, permalink])),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 8 },
    ),
    from: fc.constantFrom(undefined, 'gone', ...packages.map(({ id }) => id)),
  }),
);

describe('every name', () => {
  it('stands for one package, or is unclear; and no package is there twice', () => {
    fc.assert(
      fc.property(named, ({ packages, names, from }) => {
        const { found, unclear } = comparedOf(attributes, packages, { names, from });
        expect([...namesWith(found, unclear)].toSorted()).toEqual([...names].toSorted());
        expect(new Set(found.map(({ pkg }) => pkg.id)).size).toBe(found.length);
        for (const { pkg, names: own } of found)
          for (const name of own) expect(findPackages(name, packages)).toEqual([pkg]);
      }),
    );
  });
  it('in whatever order, and without others, tells what it would alone', () => {
    fc.assert(
      fc.property(named, fc.infiniteStream(fc.nat({ max: 9 })), ({ packages, names, from }, random) => {
        const known = { names, from };
        const order = names.map((name) => ({ name, at: random.next().value ?? 0 }));
        const some = order
          .filter(({ at }) => at < 7)
          .toSorted((a, b) => a.at - b.at)
          .map(({ name }) => name);
        const comparison = comparedOf(attributes, packages, known);
        for (const now of [from, undefined]) {
          const wanted = { names: some, from: now };
          expect(isPartOf(wanted, known)).toBe(true);
          expect(partOf(comparison, wanted)).toEqual(comparedOf(attributes, packages, wanted));
        }
      }),
    );
  });
});

it('what was not asked for is no part of what is known', () => {
  const known = { names: ['rock-3', 'rock-6'], from: 'rock-3' };
  expect(isPartOf({ names: ['rock-6'], from: undefined }, known)).toBe(true);
  expect(isPartOf({ names: ['rock-12'], from: undefined }, known)).toBe(false);
  expect(isPartOf({ names: [], from: 'rock-6' }, known)).toBe(false);
});
