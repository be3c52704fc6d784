import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { examplePackage } from './example-package.ts';
import { rangeFilter, type Criteria, type Filters } from './filters.ts';
import { judge } from './judge.ts';
import { describeLack } from './lack.ts';
import { nearest, relaxations } from './near-misses.ts';
import type { VmPackage } from './package.ts';
import { buildIndex } from './package-index.ts';
import { select } from './select.ts';

const asking = (filters: Filters, text = ''): Criteria => ({ filters, text });
const misses = (asked: Criteria, ...all: VmPackage[]) =>
  nearest(buildIndex(attributes, all), asked).map(
    ({ pkg, lacks }) => `${pkg.name}: ${lacks.map((each) => describeLack(english, each)).join(', ')}`,
  );

const sizes = [
  examplePackage({ name: 'ROCK-24', cores: 8, memory: 24, storage: 200 }),
  examplePackage({ name: 'ROCK-36', cores: 12, memory: 36, storage: 300 }),
  examplePackage({ name: 'ROCK-192', cores: 64, memory: 192, storage: 1600 }),
  examplePackage({
    name: 'BOULDER-40',
    cores: 4,
    memory: 40,
    group: { id: 'vmpkgrp_high', name: 'High memory' },
  }),
  examplePackage({ name: 'DEDICATED-6', dedicated: true }),
];

describe('what could be relaxed', () => {
  const relaxed = (asked: Criteria) =>
    relaxations(attributes, select(buildIndex(attributes, sizes), asked, 'listed', { page: 1, perPage: 30 }));

  it('is each single thing that brings something, most first', () => {
    const asked = asking(
      {
        cores: rangeFilter(8, undefined)!,
        memory: rangeFilter(undefined, 8)!,
        dedicated: { kind: 'flag', value: true },
      },
      '6',
    );
    // Without memory: none is dedicated; without dedicated: none of 8 cores is so small.
    expect(relaxed(asked)).toEqual([{ drop: 'filter', key: 'cores', brings: 1 }]);
    expect(relaxed(asking({ cores: rangeFilter(8, 12)! }, 'boulder'))).toEqual([
      { drop: 'text', brings: 2 },
      { drop: 'filter', key: 'cores', brings: 1 },
    ]);
  });
  it('counts what it brings beyond what there is', () => {
    expect(relaxed(asking({ cores: rangeFilter(8, 12)! }))).toEqual([
      { drop: 'filter', key: 'cores', brings: 3 },
    ]);
    expect(relaxed(asking({}))).toEqual([]);
  });
});

describe('the nearest packages', () => {
  it('say what they lack', () => {
    expect(
      misses(
        asking({
          cores: rangeFilter(8, undefined)!,
          memory: rangeFilter(32, undefined)!,
          storage: rangeFilter(undefined, 200)!,
        }),
        ...sizes,
      ),
    ).toEqual([
      'ROCK-24: 8 GB short of memory',
      'ROCK-36: 100 GB too much storage',
      'BOULDER-40: 4 cores too few',
      'ROCK-192: 1,400 GB too much storage',
      'DEDICATED-6: 6 cores too few, 26 GB short of memory',
    ]);
  });
  it.each<[Filters, string, Partial<VmPackage>, string]>([
    [{ cores: rangeFilter(undefined, 48)! }, '', { cores: 60 }, '12 cores too many'],
    [{ cores: rangeFilter(2, undefined)! }, '', { cores: 1 }, '1 core too few'],
    [
      { memory_per_core: rangeFilter(4, undefined)! },
      '',
      { cores: 3, memory: 10 },
      '0.67 GB short of memory per core',
    ],
    [{ dedicated: { kind: 'flag', value: true } }, '', {}, 'shared CPUs'],
    [{ dedicated: { kind: 'flag', value: true } }, '', { dedicated: undefined }, 'dedicated CPUs not stated'],
    [{ dedicated: { kind: 'flag', value: false } }, '', { dedicated: undefined }, 'shared CPUs not stated'],
    [{ memory: rangeFilter(4, undefined)! }, '', { memory: undefined }, 'memory not stated'],
    [{ bandwidth: rangeFilter(4, undefined)! }, '', { bandwidth: null }, 'bandwidth a month not stated'],
    [
      { group: { kind: 'choice', values: ['a'] } },
      '',
      { group: { id: 'b', name: 'High\u202E\nmemory' } },
      'in group High memory',
    ],
    [{ group: { kind: 'choice', values: ['a'] } }, '', { group: null }, 'no group'],
    [{ group: { kind: 'choice', values: ['a'] } }, '', { group: undefined }, 'group not stated'],
    [{ privacy: { kind: 'choice', values: ['public'] } }, '', { privacy: 'private' }, 'private availability'],
    [{}, 'rock boulder pebble', {}, '“boulder” and “pebble” not found in it'],
  ])('%j %s', (filters, text, fields, expected) => {
    expect(misses(asking(filters, text), examplePackage(fields))).toEqual([`ROCK-6: ${expected}`]);
  });
  it('are at most five, and none when there is nothing', () => {
    const all = Array.from({ length: 9 }, (_, i) =>
      examplePackage({ name: `R-${9 - i}`, cores: 1, storage: 10 * (i + 1) }),
    );
    const asked = asking({ cores: rangeFilter(2, undefined)! });
    expect(nearest(buildIndex(attributes, all), asked).map(({ pkg }) => pkg.name)).toEqual([
      'R-1',
      'R-2',
      'R-3',
      'R-4',
      'R-5',
    ]);
    expect(nearest(buildIndex(attributes, []), asked)).toEqual([]);
    expect(nearest(buildIndex(attributes, all), asked, 0)).toEqual([]);
  });
  it('are known to be nearly right, before those that do not tell', () => {
    const asked = asking({ memory: rangeFilter(32, undefined)! });
    expect(
      misses(
        asked,
        examplePackage({ name: 'A', memory: undefined }),
        examplePackage({ name: 'B', memory: 24 }),
      ),
    ).toEqual(['B: 8 GB short of memory', 'A: memory not stated']);
  });
  it('never pass, always lack something, and stand nearest first', () => {
    const size = fc.option(fc.nat(9), { nil: undefined });
    const all = fc.array(
      fc.record({ cores: size, memory: size, dedicated: fc.option(fc.boolean(), { nil: undefined }) }),
    );
    fc.assert(
      fc.property(all, fc.nat(9), fc.nat(9), (fields, min, max) => {
        const packages = fields.map((each, i) => examplePackage({ ...each, id: `vmpkg_${i}` }));
        const index = buildIndex(attributes, packages);
        const asked = asking({
          cores: rangeFilter(min, undefined)!,
          memory: rangeFilter(undefined, max)!,
          dedicated: { kind: 'flag', value: true },
        });
        const found = nearest(index, asked);
        const listed = judge(index, asked).rows.length;
        expect(found).toHaveLength(Math.min(5, packages.length - listed));
        for (const { distance, lacks } of found) {
          expect(distance).toBeGreaterThan(0);
          expect(lacks.length).toBeGreaterThan(0);
        }
        expect(found.map(({ distance }) => distance)).toEqual(
          nearest(index, asked, packages.length)
            .map(({ distance }) => distance)
            .toSorted((a, b) => a - b)
            .slice(0, 5),
        );
      }),
    );
  });
});
