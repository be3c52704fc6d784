import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribute, Choice } from './attribute.ts';
import { attributes } from './attributes.ts';
import { examplePackage } from './example-package.ts';
import type { Facet } from './facets.ts';
import { filterOf, rangeFilter, type Criteria, type Filter, type Order } from './filters.ts';
import { judge } from './judge.ts';
import { orderRows } from './order.ts';
import type { VmPackage } from './package.ts';
import { buildIndex } from './package-index.ts';
import { select } from './select.ts';

/*
 * Everything that the engine says, beside the same thing worked out the obvious way, on random catalogues in which
 * anything may be unknown.
 */

const unknownOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 5 });
const size = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5000 }));
const group = fc.constantFrom(
  null,
  { id: 'vmpkgrp_a', name: 'Standard vCPU' },
  { id: 'vmpkgrp_b', name: 'High memory' },
  { id: 'vmpkgrp_c', name: 'High memory' },
  { id: 'vmpkgrp_d', name: 'ÉTÉ ﬁne' },
);

const catalogue: fc.Arbitrary<VmPackage[]> = fc
  .array(
    fc.record({
      number: fc.integer({ min: 0, max: 30 }),
      cores: unknownOr(size),
      memory: unknownOr(size),
      storage: unknownOr(size),
      ipv4: unknownOr(fc.integer({ min: 0, max: 2 })),
      bandwidth: unknownOr(fc.option(size)),
      dedicated: unknownOr(fc.boolean()),
      privacy: unknownOr(fc.constantFrom('public' as const, 'private' as const)),
      group: unknownOr(group),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ number, ...fields }, i) =>
      examplePackage({ ...fields, name: `ROCK-${number}`, permalink: `rock-${number}`, id: `vmpkg_${i}` }),
    ),
  );

const end = fc.option(fc.oneof(size, fc.double({ min: 0, max: 20, noNaN: true })), { nil: undefined });
const filterFor = ({ kind }: Attribute): fc.Arbitrary<Filter | undefined> => {
  if (kind === 'range') return fc.tuple(end, end).map(([min, max]) => rangeFilter(min, max));
  if (kind === 'flag') return fc.boolean().map((value) => ({ kind, value }));
  const value = fc.constantFrom('vmpkgrp_a', 'vmpkgrp_b', 'none', 'public', 'private', 'gone');
  return fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map((values) => ({ kind, values }));
};
const text = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  'rock',
  'ROCK-1',
  'high rock',
  '  1　mem ',
  'été FINE',
  'vmpkg_1',
  'no group',
  'tea',
);
const criteria: fc.Arbitrary<Criteria> = fc
  .subarray([...attributes], { maxLength: 4 })
  .chain((chosen) =>
    fc.tuple(text, ...chosen.map(filterFor)).map(([text, ...filters]) => ({ chosen, text, filters })),
  )
  .map(({ chosen, text, filters }) => ({
    text,
    filters: Object.fromEntries(chosen.flatMap(({ key }, i) => (filters[i] ? [[key, filters[i]]] : []))),
  }));
const order: fc.Arbitrary<Exclude<Order, string>> = fc
  .shuffledSubarray(attributes.map(({ key }) => key))
  .chain((keys) => fc.tuple(...keys.map((key) => fc.boolean().map((descending) => ({ key, descending })))));

/** Whether a package passes a filter; undefined when that cannot be told. */
function passes(attribute: Attribute, filter: Filter | undefined, pkg: VmPackage): boolean | undefined {
  if (filter === undefined) return true;
  const value = attribute.read(pkg);
  if (value === undefined || value === null) return undefined;
  if (filter.kind === 'range')
    return Number(value) >= (filter.min ?? 0) && Number(value) <= (filter.max ?? Infinity);
  if (filter.kind === 'flag') return value === filter.value;
  return typeof value === 'object' && filter.values.includes(value.value);
}

function hasWords(pkg: VmPackage, text: string): boolean {
  const label = pkg.group === null ? 'No group' : (pkg.group?.name ?? '');
  const texts = [pkg.name, pkg.permalink, pkg.id, label].map((each) => each.normalize('NFKC').toLowerCase());
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/);
  return words.every((word) => texts.some((each) => each.includes(word)));
}

/** The packages that pass everything but what is left out. */
function passing(all: readonly VmPackage[], { filters, text }: Criteria, leftOut?: string): VmPackage[] {
  return all.filter(
    (pkg) =>
      attributes.every(
        (each) => each.key === leftOut || passes(each, filterOf(filters, each.key), pkg) === true,
      ) &&
      (leftOut === 'text' || hasWords(pkg, text)),
  );
}

/** What a facet counts, and which values belong to each count. */
function partsOf(facet: Facet) {
  if (facet.kind === 'range')
    return facet.bins.map(({ from, to, count }) => ({
      count,
      holds: (value: number | boolean | Choice) => Number(value) >= from && Number(value) <= to,
    }));
  if (facet.kind === 'flag')
    return [true, false].map((side) => ({
      count: side ? facet.yes : facet.no,
      holds: (value: number | boolean | Choice) => value === side,
    }));
  return facet.choices.map((choice) => ({
    count: choice.count,
    holds: (value: number | boolean | Choice) => typeof value === 'object' && value.value === choice.value,
  }));
}

const pick = <T>(all: readonly T[], rows: Uint32Array) => Array.from(rows, (row) => all[row]);

describe('the judge agrees with the plain reading of the rules', () => {
  const holds = (law: (all: VmPackage[], asked: Criteria) => void) =>
    fc.assert(fc.property(catalogue, criteria, law), { numRuns: 400 });

  it('about which packages pass, in the order of the catalogue', () => {
    holds((all, asked) => {
      expect(pick(all, judge(buildIndex(attributes, all), asked).rows)).toEqual(passing(all, asked));
    });
  });

  it('about every facet, its own filter left out', () => {
    holds((all, asked) => {
      const { facets } = judge(buildIndex(attributes, all), asked);
      expect(facets.map(({ attribute }) => attribute)).toEqual(attributes);
      for (const facet of facets) {
        const values = passing(all, asked, facet.attribute.key).map((pkg) => facet.attribute.read(pkg));
        const parts = partsOf(facet);
        expect(parts.map(({ count }) => count)).toEqual(
          parts.map(({ holds }) => values.filter((value) => value != null && holds(value)).length),
        );
        expect(facet.unknown).toBe(values.filter((value) => value == null).length);
        expect(parts.reduce((sum, { count }) => sum + count, facet.unknown)).toBe(values.length);
      }
    });
  });

  it('about how many there would be without each thing that is asked for', () => {
    holds((all, asked) => {
      const { without } = judge(buildIndex(attributes, all), asked);
      const expected = Object.keys(asked.filters).map((key) => [key, passing(all, asked, key).length]);
      expect(without.filters).toEqual(Object.fromEntries(expected));
      expect(without.text).toBe(asked.text.trim() === '' ? undefined : passing(all, asked, 'text').length);
    });
  });

  it('about how many could not be judged, and by which filter', () => {
    holds((all, asked) => {
      const { unjudged } = judge(buildIndex(attributes, all), asked);
      const verdicts = all
        .filter((pkg) => hasWords(pkg, asked.text))
        .map((pkg) => attributes.map((each) => passes(each, filterOf(asked.filters, each.key), pkg)))
        .filter((each) => each.includes(undefined) && !each.includes(false));
      expect(unjudged.total).toBe(verdicts.length);
      for (const key of Object.keys(asked.filters)) {
        const position = attributes.findIndex((each) => each.key === key);
        expect(unjudged.byKey[key]).toBe(verdicts.filter((each) => each[position] === undefined).length);
      }
    });
  });

  it('and takes filters that cannot be meant as if they were not there', () => {
    const index = buildIndex(attributes, [examplePackage()]);
    const filters = { cores: { kind: 'flag', value: true }, colour: { kind: 'flag', value: true } } as const;
    expect(judge(index, { filters, text: '' }).rows).toHaveLength(1);
  });
});

describe('an order', () => {
  /** Where a package stands in an attribute's order; undefined: last, in both directions. */
  function place(attribute: Attribute, pkg: VmPackage, choices: readonly string[]): number | undefined {
    const value = attribute.read(pkg);
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? choices.indexOf(value.value) : Number(value);
  }
  const byNumberAtEnd = (a: string, b: string) => Number(/\d+$/.exec(a)) - Number(/\d+$/.exec(b));
  const byName = (a: VmPackage, b: VmPackage) =>
    byNumberAtEnd(a.permalink, b.permalink) || (a.id < b.id ? -1 : 1);

  it('by attributes is what sorting by each in turn gives: stable, unknown last, one tie-break', () => {
    fc.assert(
      fc.property(catalogue, order, criteria, (all, keys, asked) => {
        const index = buildIndex(attributes, all);
        const { rows, facets } = judge(index, asked);
        const expected = passing(all, asked).toSorted((a, b) => {
          for (const { key, descending } of keys) {
            const facet = facets.find(({ attribute }) => attribute.key === key)!; // The keys are the table's.
            const choices = facet.kind === 'choice' ? facet.choices.map(({ value }) => value) : [];
            const [x, y] = [place(facet.attribute, a, choices), place(facet.attribute, b, choices)];
            if (x === y) continue;
            if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
            return descending ? y - x : x - y;
          }
          return byName(a, b);
        });
        expect(pick(all, orderRows(index, rows, keys, asked))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('as listed is the order of the API', () => {
    const all = ['b', 'c', 'a'].map((name) => examplePackage({ name }));
    const { packages } = select(buildIndex(attributes, all), { filters: {}, text: '' }, 'listed', {
      page: 1,
      perPage: 9,
    });
    expect(packages).toEqual(all);
  });

  it('passes over keys that there are not, and leaves what it was given alone', () => {
    const index = buildIndex(
      attributes,
      ['c', 'a', 'b'].map((name) => examplePackage({ name })),
    );
    const rows = Uint32Array.of(0, 1, 2);
    const none = { filters: {}, text: '' };
    expect([...orderRows(index, rows, [{ key: 'colour', descending: true }], none)]).toEqual([1, 2, 0]);
    expect([...orderRows(index, rows, 'fit', none)]).toEqual([1, 2, 0]);
    expect([...orderRows(index, rows, [], none)]).toEqual([1, 2, 0]);
    orderRows(index, rows, 'listed', none).reverse();
    expect([...rows]).toEqual([0, 1, 2]);
  });
});

describe('a page', () => {
  it('is a part of the order, and all pages together are the whole', () => {
    fc.assert(
      fc.property(catalogue, criteria, order, fc.integer({ min: 1, max: 9 }), (all, asked, keys, perPage) => {
        const index = buildIndex(attributes, all);
        const whole = pick(all, orderRows(index, judge(index, asked).rows, keys, asked));
        const pages = Array.from({ length: Math.ceil(whole.length / perPage) + 1 }, (_, i) =>
          select(index, asked, keys, { page: i + 1, perPage }),
        );
        expect(pages.flatMap(({ packages }) => packages)).toEqual(whole);
        expect(pages.at(-1)).toMatchObject({ packages: [], matching: whole.length, total: all.length });
      }),
    );
  });
});
