import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePackage } from './example-package.ts';
import { areaAround, MOST_POINTS, nextPoint, plotOf, type Direction } from './plot.ts';
import type { VmPackage } from './package.ts';

const count = fc.option(fc.nat(64), { nil: undefined });
const pkg: fc.Arbitrary<VmPackage> = fc
  .record({
    cores: count,
    memory: count,
    storage: count,
    group: fc.constantFrom(null, undefined, { id: 'g1', name: 'One' }, { id: 'g2', name: 'Two' }),
  })
  .map(examplePackage);
const packages = fc.array(pkg, { maxLength: 60 });

describe('a plot', () => {
  it('has a place for every package whose cores and memory are known and not zero, and counts the others', () => {
    fc.assert(
      fc.property(packages, (all) => {
        const { points, unplaced } = plotOf(all);
        expect(points.reduce((sum, point) => sum + point.count, 0) + unplaced).toBe(all.length);
        expect(unplaced).toBe(all.filter(({ cores, memory }) => !cores || !memory).length);
      }),
    );
  });
  it('draws what stands at one place and looks alike once, and names the first few', () => {
    const same = ['A', 'B', 'C', 'D'].map((name) => examplePackage({ name }));
    expect(plotOf([...same, examplePackage({ name: 'E', storage: 100 })]).points).toMatchObject([
      { count: 4, names: ['A', 'B', 'C'], storage: 50 },
      { count: 1, names: ['E'], storage: 100 },
    ]);
  });
  it('keeps what is not stated apart from what is in no group, and from a size', () => {
    const { points } = plotOf([
      examplePackage({ group: null }),
      examplePackage({ group: undefined }),
      examplePackage({ storage: undefined }),
    ]);
    expect(points).toHaveLength(3);
  });
  it('merges by storage and then by group when there is too much to draw, and says so', () => {
    const many = (groups: number, sizes: number) =>
      Array.from({ length: groups * sizes }, (_, i) =>
        examplePackage({
          name: `P-${i}`,
          storage: 1 + (i % sizes),
          group: { id: `g${Math.floor(i / sizes)}`, name: 'G' },
        }),
      );
    expect(plotOf(many(2, 100))).toMatchObject({ merged: undefined });
    const byGroup = plotOf(many(2, MOST_POINTS));
    expect(byGroup).toMatchObject({ merged: 'storage' });
    expect(byGroup.points).toMatchObject([
      { count: MOST_POINTS, storage: MOST_POINTS },
      { count: MOST_POINTS },
    ]);
    expect(plotOf(many(MOST_POINTS + 1, 1))).toMatchObject({
      merged: 'group',
      points: [{ count: MOST_POINTS + 1, group: undefined }],
    });
  });
});

describe('keys', () => {
  const walk = (all: readonly VmPackage[], from: number, towards: Direction) => {
    const { points } = plotOf(all);
    const reached = [from];
    for (;;) {
      const next = nextPoint(points, reached.at(-1)!, towards); // never empty
      if (next === reached.at(-1)) return reached;
      reached.push(next);
    }
  };
  it('reach every point from every other, along either axis', () => {
    fc.assert(
      fc.property(packages, (all) => {
        const { points } = plotOf(all);
        fc.pre(points.length > 0);
        const everywhere = points.map((_, place) => place);
        expect(walk(all, 0, 'right')).toEqual(everywhere);
        expect(walk(all, points.length - 1, 'left')).toEqual(everywhere.toReversed());
        const up = walk(all, walk(all, 0, 'down').at(-1)!, 'up');
        expect(up.toSorted((a, b) => a - b)).toEqual(everywhere);
        const memories = up.map((place) => points[place]!.memory);
        expect(memories).toEqual(memories.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('an area', () => {
  it('shrinks to what stands in it', () => {
    const { points } = plotOf([
      examplePackage({ cores: 2, memory: 4 }),
      examplePackage({ cores: 4, memory: 16 }),
      examplePackage({ cores: 32, memory: 64 }),
    ]);
    expect(areaAround(points, { cores: { min: 1, max: 10 }, memory: { min: 1, max: 100 } })).toEqual({
      cores: { min: 2, max: 4 },
      memory: { min: 4, max: 16 },
    });
    expect(areaAround(points, { cores: { min: 5, max: 6 }, memory: { min: 1, max: 100 } })).toBeUndefined();
  });
});
