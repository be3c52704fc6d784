import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { describeShare } from './describe-study.ts';
import { examplePackage } from './example-package.ts';
import { studyOf } from './study.ts';
import { anyPackages } from './testing.ts';

const rock = (number: number, more = {}) =>
  examplePackage({
    id: `vmpkg_${number}`,
    name: `ROCK-${number}`,
    permalink: `rock-${number}`,
    cores: number / 3,
    memory: number,
    ...more,
  });
const rocks = [rock(3), rock(6), rock(12), rock(24)];

describe('a study', () => {
  it('finds a package by permalink and by ID, and says the same of it', () => {
    const study = studyOf(attributes, rocks, 'rock-6', undefined);
    expect(study).toMatchObject({ kind: 'found', pkg: rocks[1], total: 4, change: undefined });
    expect(studyOf(attributes, rocks, 'vmpkg_6', undefined)).toEqual(study);
  });
  it('has all measured attributes, in the order of the table', () => {
    const study = studyOf(attributes, rocks, 'rock-6', undefined);
    if (study.kind !== 'found') throw new Error(study.kind);
    expect(study.places.map(({ attribute }) => attribute.key)).toEqual(
      attributes.filter(({ kind }) => kind === 'range').map(({ key }) => key),
    );
    expect(study.places[1]).toMatchObject({
      standing: { value: 6, rank: 3, more: 2, less: 1 },
      bins: [
        { from: 3, to: 3, count: 1 },
        { from: 6, to: 6, count: 1 },
        { from: 12, to: 12, count: 1 },
        { from: 24, to: 24, count: 1 },
      ],
    });
  });
  it('counts how many are like it in what is not measured', () => {
    const mixed = [
      rock(3, { dedicated: true, group: null }),
      rock(6, { dedicated: false }),
      rock(12, { dedicated: false }),
      rock(24, { dedicated: undefined }),
    ];
    const study = studyOf(attributes, mixed, 'rock-6', undefined);
    if (study.kind !== 'found') throw new Error(study.kind);
    expect(study.shares.map(({ attribute }) => attribute.key)).toEqual(['dedicated', 'group', 'privacy']);
    expect(study.shares[0]).toMatchObject({
      kinds: [
        { label: 'Dedicated', count: 1, isOwn: false },
        { label: 'Shared', count: 2, isOwn: true },
      ],
      unknown: 1,
    });
    expect(study.shares.map((each) => describeShare(english, each))).toEqual([
      '2 of 3 have it, 1 does not state it',
      '3 of 4 have it',
      '4 of 4 have it',
    ]);
    const silent = studyOf(attributes, mixed, 'rock-24', undefined);
    expect(silent.kind === 'found' && silent.shares.map((each) => describeShare(english, each))[0]).toBe(
      'stated by 3 of 4',
    );
  });
  it('names the package that somebody has now', () => {
    expect(studyOf(attributes, rocks, 'rock-6', 'rock-12')).toMatchObject({
      change: { kind: 'known', pkg: rocks[2] },
    });
    expect(studyOf(attributes, rocks, 'rock-6', 'vmpkg_6')).toMatchObject({ change: { kind: 'same' } });
    expect(studyOf(attributes, rocks, 'rock-6', 'gone')).toMatchObject({
      change: { kind: 'unknown', name: 'gone' },
    });
  });
  it('of a name that is not there has the closest ones', () => {
    const study = studyOf(attributes, rocks, 'rok-24', undefined);
    expect(study.kind).toBe('missing');
    expect(study.kind === 'missing' && study.packages[0]).toBe(rocks[3]);
  });
  it('of a name that several have asks which', () => {
    const twins = [rock(3), rock(6, { permalink: 'rock-3' })];
    expect(studyOf(attributes, twins, 'rock-3', undefined)).toEqual({ kind: 'several', packages: twins });
  });
  it('counts each package in one bar, or as unknown', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        for (const { id } of packages) {
          const study = studyOf(attributes, packages, id, undefined);
          if (study.kind !== 'found') throw new Error(study.kind);
          for (const { attribute, bins } of study.places) {
            const known = packages.filter((pkg) => attribute.read(pkg) != null);
            expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(known.length);
            for (const { from, to, count } of bins) {
              expect(
                known.filter((pkg) => {
                  const value = attribute.read(pkg) ?? 0;
                  return value >= from && value <= to;
                }),
              ).toHaveLength(count);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
