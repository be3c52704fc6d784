import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import {
  cellWords,
  comparisonRows,
  describeAllBests,
  describeBest,
  type ComparisonRow,
} from './comparison-rows.ts';
import { differenceOf } from './difference.ts';
import { examplePackage } from './example-package.ts';
import { anyPackages } from './testing.ts';

const small = examplePackage({ name: 'ROCK-3', cores: 1, memory: 3, storage: 25, bandwidth: null });
const large = examplePackage({ name: 'ROCK-12', cores: 4, memory: 12, storage: 100, bandwidth: 4096 });
const own = examplePackage({
  name: 'D-ROCK-6',
  cores: 2,
  memory: 6,
  storage: undefined,
  bandwidth: 3072,
  dedicated: true,
  group: { id: 'vmpkgrp_dedicated', name: 'Dedicated vCPU' },
});

const row = (rows: readonly ComparisonRow[], key: string) => {
  const found = rows.find(({ attribute }) => attribute.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const texts = ({ cells }: ComparisonRow) => cells.map(({ text }) => text);
const bests = ({ cells }: ComparisonRow) => cells.map(({ isBest }) => isBest);
const words = ({ attribute, cells }: ComparisonRow) =>
  cells.map((cell) => cellWords(english, attribute, cell));

describe('a comparison', () => {
  const rows = comparisonRows(english, attributes, [small, large, own]);
  it('has a row for each attribute of the table', () => {
    expect(rows.map(({ attribute }) => attribute)).toEqual(attributes);
    expect(texts(row(rows, 'memory'))).toEqual(['3 GB', '12 GB', '6 GB']);
    expect(texts(row(rows, 'bandwidth'))).toEqual(['not stated', '4,096 GB', '3,072 GB']);
    expect(texts(row(rows, 'dedicated'))).toEqual(['Shared', 'Shared', 'Dedicated']);
  });
  it('marks the most of an amount, and the better side of a flag', () => {
    expect(bests(row(rows, 'cores'))).toEqual([false, true, false]);
    expect(bests(row(rows, 'dedicated'))).toEqual([false, false, true]);
  });
  it('marks nothing where more is not better, or where all have the same', () => {
    for (const key of ['memory_per_core', 'group', 'privacy', 'ipv4'])
      expect(bests(row(rows, key))).toEqual([false, false, false]);
  });
  it('lets what is not stated neither win nor lose', () => {
    expect(bests(row(rows, 'bandwidth'))).toEqual([false, true, false]);
    expect(bests(row(comparisonRows(english, attributes, [small, large]), 'bandwidth'))).toEqual([
      false,
      false,
    ]);
    expect(row(rows, 'bandwidth').isPartlyKnown).toBe(true);
    expect(row(rows, 'memory').isPartlyKnown).toBe(false);
  });
  it('knows which rows are the same for all, and which nobody states', () => {
    const bare = [
      examplePackage({ bandwidth: null }),
      examplePackage({ bandwidth: undefined, storage: undefined }),
    ];
    const rows = comparisonRows(english, attributes, bare);
    const keysOf = (some: typeof rows) => some.map(({ attribute }) => attribute.key);
    expect(keysOf(rows.filter(({ isSame }) => isSame))).toEqual(
      attributes.map(({ key }) => key).filter((key) => key !== 'storage' && key !== 'bandwidth'),
    );
    expect(keysOf(rows.filter(({ isUnknown }) => isUnknown))).toEqual(['bandwidth']);
  });
});

describe('measured against a baseline', () => {
  const rows = comparisonRows(english, attributes, [small, large, own], small);
  it('the others have differences, and it has none', () => {
    expect(words(row(rows, 'memory'))).toEqual([
      { leads: 'value', difference: undefined },
      { leads: 'difference', difference: '+9 GB, 4×' },
      { leads: 'difference', difference: '+3 GB, 2×' },
    ]);
    expect(words(row(comparisonRows(english, attributes, [small, large], large), 'cores'))[0]).toEqual({
      leads: 'difference',
      difference: '−3, 0.25×',
    });
  });
  it('what has no more and no less is the same or different', () => {
    expect(words(row(rows, 'dedicated')).slice(1)).toEqual([
      { leads: 'value', difference: 'the same' },
      { leads: 'value', difference: 'different' },
    ]);
    expect(words(row(rows, 'ipv4'))[1]).toEqual({ leads: 'difference', difference: 'the same' });
  });
  it('what one of them does not state cannot be compared', () => {
    expect(words(row(rows, 'bandwidth'))[1]).toEqual({ leads: 'value', difference: 'not comparable' });
    expect(words(row(rows, 'storage'))[2]).toEqual({ leads: 'value', difference: undefined });
  });
  it('a factor that says nothing is left out', () => {
    const [zero, much, more] = [0, 1000, 1001].map((storage) =>
      examplePackage({ id: `vmpkg_${storage}`, storage }),
    ) as [typeof small, typeof small, typeof small];
    expect(
      words(row(comparisonRows(english, attributes, [zero, much], zero), 'storage'))[1]?.difference,
    ).toBe('+1,000 GB');
    expect(
      words(row(comparisonRows(english, attributes, [much, more], much), 'storage'))[1]?.difference,
    ).toBe('+1 GB');
  });
});

describe('what is best', () => {
  it('is said of each row', () => {
    expect(attributes.map((each) => describeBest(english, each))).toEqual([
      'the most',
      'the most',
      'the most',
      undefined,
      'the most',
      'the most',
      'dedicated CPUs',
      undefined,
      undefined,
    ]);
  });
  it('is said of all', () => {
    expect(describeAllBests(english, attributes)).toBe(
      'the most cores, memory, storage, bandwidth a month and IPv4 addresses; dedicated CPUs rather than shared CPUs',
    );
    expect(
      describeAllBests(
        english,
        attributes.filter(({ kind }) => kind === 'choice'),
      ),
    ).toBe('');
  });
});

describe('of any packages', () => {
  it('the best is known, no other is better, and some are worse', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        for (const { attribute, cells } of comparisonRows(english, attributes, packages)) {
          expect(cells.map(({ pkg }) => pkg)).toEqual(packages);
          const known = packages.map((pkg) => Number(attribute.read(pkg) ?? NaN)).filter((each) => each >= 0);
          const most = Math.max(...known);
          const isMarked =
            describeBest(english, attribute) !== undefined && known.some((each) => each < most);
          expect(cells.filter(({ isBest }) => isBest).map(({ pkg }) => pkg)).toEqual(
            isMarked ? packages.filter((pkg) => Number(attribute.read(pkg) ?? NaN) === most) : [],
          );
        }
      }),
    );
  });
  it('the order of the packages changes the order of the cells, and nothing else', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        const turned = comparisonRows(english, attributes, packages.toReversed(), packages[0]);
        expect(turned.map((each) => ({ ...each, cells: each.cells.toReversed() }))).toEqual(
          comparisonRows(english, attributes, packages, packages[0]),
        );
      }),
    );
  });
  it('a row is the same for all exactly where all tell, and none differs from the first', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        const [first] = packages;
        fc.pre(first !== undefined);
        for (const { attribute, isSame } of comparisonRows(english, attributes, packages)) {
          const differs = packages.some((pkg) => {
            const { kind } = differenceOf(attribute, first!, pkg); // there is one: see above
            return kind !== 'same' || attribute.read(pkg) == null;
          });
          expect(isSame).toBe(!differs);
        }
      }),
    );
  });
});
