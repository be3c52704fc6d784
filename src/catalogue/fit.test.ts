import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes } from './attributes.ts';
import { examplePackage } from './example-package.ts';
import { rangeFilter, type Criteria, type Filter } from './filters.ts';
import { excessOf } from './fit.ts';
import type { VmPackage } from './package.ts';
import { buildIndex } from './package-index.ts';
import { select, selectAll } from './select.ts';

const atLeast = (minimums: Readonly<Record<string, number>>): Criteria => ({
  filters: Object.fromEntries(
    Object.entries(minimums).map(([key, min]): [string, Filter] => [
      key,
      { kind: 'range', min, max: undefined },
    ]),
  ),
  text: '',
});
const excess = (asked: Criteria, ...all: VmPackage[]) => [
  ...excessOf(
    buildIndex(attributes, all),
    Uint32Array.from(all, (_, row) => row),
    asked,
  ),
];
const namesByFit = (asked: Criteria, ...all: VmPackage[]) =>
  selectAll(buildIndex(attributes, all), asked, 'fit').map(({ name }) => name);

describe('the excess of a package', () => {
  const asked = atLeast({ cores: 8, memory: 24 });
  it('is 0 for an exact fit, and counts doublings', () => {
    expect(
      excess(
        asked,
        examplePackage({ cores: 8, memory: 24 }),
        examplePackage({ cores: 16, memory: 24 }),
        examplePackage({ cores: 16, memory: 96 }),
      ),
    ).toEqual([0, 1, 3]);
  });
  it('is infinite for what does not reach a minimum, or is not known', () => {
    expect(
      excess(
        asked,
        examplePackage({ cores: 4, memory: 99 }),
        examplePackage({ cores: undefined, memory: 24 }),
      ),
    ).toEqual([Infinity, Infinity]);
  });
  it('is 0 where nothing is asked for', () => {
    expect(excess(atLeast({}), examplePackage())).toEqual([0]);
    expect(excess(atLeast({ cores: 0 }), examplePackage({ cores: 0 }))).toEqual([0]);
  });
  it('is never lowered by more of anything that is asked for', () => {
    const size = fc.integer({ min: 0, max: 10_000 });
    const sizes = fc.record({ cores: size, memory: size, storage: size, ipv4: size, bandwidth: size });
    fc.assert(
      fc.property(sizes, sizes, sizes, (minimums, some, more) => {
        const raised = {
          cores: some.cores + more.cores,
          memory: some.memory + more.memory,
          storage: some.storage + more.storage,
          ipv4: some.ipv4 + more.ipv4,
          bandwidth: some.bandwidth + more.bandwidth,
        };
        const [smaller, larger] = excess(atLeast(minimums), examplePackage(some), examplePackage(raised));
        const reached = Object.entries(minimums).every(([key, min]) => Reflect.get(some, key) >= min);
        expect(Number.isFinite(smaller)).toBe(reached);
        expect(!reached || larger! >= smaller!).toBe(true);
        expect(smaller).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('best fit', () => {
  it('begins with the least more than what is asked for', () => {
    expect(
      namesByFit(
        atLeast({ cores: 8, memory: 32 }),
        examplePackage({ name: 'huge', cores: 96, memory: 960 }),
        examplePackage({ name: 'memory', cores: 8, memory: 80 }),
        examplePackage({ name: 'near', cores: 12, memory: 36 }),
        examplePackage({ name: 'too small', cores: 8, memory: 24 }),
      ),
    ).toEqual(['near', 'memory', 'huge']);
  });
  it('takes the smaller of two that fit equally well, and one that tells before one that does not', () => {
    expect(
      namesByFit(
        atLeast({ cores: 8 }),
        examplePackage({ name: 'silent', cores: 8, memory: 24, storage: undefined }),
        examplePackage({ name: 'large disk', cores: 8, memory: 24, storage: 400 }),
        examplePackage({ name: 'small disk', cores: 8, memory: 24, storage: 200 }),
        examplePackage({ name: 'small memory', cores: 8, memory: 16, storage: 200 }),
      ),
    ).toEqual(['small memory', 'small disk', 'large disk', 'silent']);
  });
  it('does not take more cores for less of a machine, though memory per core shrinks', () => {
    expect(
      namesByFit(
        atLeast({ memory: 8 }),
        examplePackage({ name: 'a', cores: 4, memory: 8 }),
        examplePackage({ name: 'b', cores: 2, memory: 8 }),
      ),
    ).toEqual(['b', 'a']);
  });
  it('leaves no better one behind', () => {
    const size = fc.integer({ min: 1, max: 64 });
    const all = fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(all, size, size, (sizes, cores, memory) => {
        const packages = sizes.map(([cores, memory], i) =>
          examplePackage({ cores, memory, id: `vmpkg_${i}` }),
        );
        const asked = {
          filters: { cores: rangeFilter(cores, undefined)!, memory: rangeFilter(memory, undefined)! },
          text: '',
        };
        const { packages: listed } = select(buildIndex(attributes, packages), asked, 'fit', {
          page: 1,
          perPage: 30,
        });
        const waste = listed.map((each) =>
          Math.fround(Math.log2((each.cores! / cores) * (each.memory! / memory))),
        );
        waste.forEach((each, i) => expect(each - (waste[i - 1] ?? 0)).toBeGreaterThan(-1e-5));
      }),
    );
  });
});
