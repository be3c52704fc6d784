import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeTable } from './attribute.ts';
import { attributes } from './attributes.ts';
import { examplePackage } from './example-package.ts';
import { binsOf, MOST_BINS } from './histogram.ts';
import { judge } from './judge.ts';
import { buildIndex, choiceOf } from './package-index.ts';
import { markRowsWithout, buildSearchText, searchWords } from './search-text.ts';

describe('the bins of a histogram', () => {
  const steps = fc
    .uniqueArray(fc.oneof(fc.nat(30), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.maxSafeNat()), {
      maxLength: 60,
    })
    .map((values) => values.toSorted((a, b) => a - b));

  it('share out all values, each bin from and to one that exists', () => {
    fc.assert(
      fc.property(steps, (values) => {
        const { bins, binOf } = binsOf(values);
        expect(bins.length).toBeLessThanOrEqual(MOST_BINS);
        bins.forEach(({ from, to }, bin) => {
          const inside = values.filter((value) => value >= from && value <= to);
          expect(inside).toEqual(values.filter((_, step) => binOf[step] === bin));
          expect([inside[0], inside.at(-1)]).toEqual([from, to]);
        });
        expect(binOf).toHaveLength(values.length);
      }),
    );
  });
  it('are as wide as the values are large', () => {
    const { bins } = binsOf(Array.from({ length: 1024 }, (_, i) => i));
    expect(bins).toHaveLength(MOST_BINS);
    const widths = bins.map(({ from, to }) => to - from);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(bins.at(-1)).toEqual({ from: 574, to: 1023 });
  });
  it('are one for many values that are huge, and nearly the same', () => {
    const values = Array.from({ length: 13 }, (_, i) => 2 ** 52 + 12 + i);
    expect(binsOf(values).bins).toEqual([{ from: 2 ** 52 + 12, to: 2 ** 52 + 24 }]);
  });
  it('are one for each of a few values', () => {
    expect(binsOf([1, 2, 1000]).bins).toEqual([1, 2, 1000].map((value) => ({ from: value, to: value })));
    expect(binsOf([]).bins).toEqual([]);
  });
});

describe('the choices', () => {
  const groups = [
    { id: 'vmpkgrp_4', name: 'rock 12' },
    { id: 'vmpkgrp_3', name: 'ROCK 6' },
    { id: 'vmpkgrp_2', name: 'Same' },
    { id: 'vmpkgrp_1', name: 'Same' },
    null,
  ];
  const index = buildIndex(
    attributes,
    groups.map((group, i) => examplePackage({ id: `vmpkg_${i}`, group })),
  );
  const { facets } = judge(index, {
    filters: { group: { kind: 'choice', values: ['vmpkgrp_gone', 'vmpkgrp_1'] } },
    text: '',
  });
  const choicesOf = (key: string) => {
    const facet = facets.find(({ attribute }) => attribute.key === key);
    return facet?.kind === 'choice' ? facet.choices.map(({ value, count }) => [value, count]) : [];
  };

  it('go by label in natural order, and two of the same name are two', () => {
    expect(choicesOf('group').slice(0, 5)).toEqual([
      ['none', 1],
      ['vmpkgrp_3', 1],
      ['vmpkgrp_4', 1],
      ['vmpkgrp_1', 1],
      ['vmpkgrp_2', 1],
    ]);
  });
  it('that are always offered come first, though no package has them', () => {
    expect(choicesOf('privacy')).toEqual([
      ['public', 1],
      ['private', 0],
    ]);
  });
  it('that are asked for are there, though the catalogue has none such', () => {
    expect(choicesOf('group')[5]).toEqual(['vmpkgrp_gone', 0]);
  });
  it('are found by value', () => {
    expect(choiceOf(index, 'group', 'vmpkgrp_3')).toEqual({ value: 'vmpkgrp_3', label: 'ROCK 6' });
    expect(choiceOf(index, 'group', 'vmpkgrp_gone')).toBeUndefined();
    expect(choiceOf(index, 'cores', '8')).toBeUndefined();
  });
});

describe('free text', () => {
  const rowsWith = (text: string, ...rows: string[][]) => {
    const marks = new Int32Array(rows.length);
    markRowsWithout(searchWords(text), buildSearchText(rows), marks, 1);
    return rows.flatMap((_, row) => (marks[row] === 0 ? [row] : []));
  };
  it.each([
    ['rock', [0, 1]],
    ['ROCK 6', [0]],
    ['rock rock', [0, 1]],
    ['ｒｏｃｋ', [0, 1]],
    ['6 rock-6', [0]],
    ['rock-6rock', []],
    ['x', []],
    ['', [0, 1, 2]],
  ])('%j is found in rows %j', (text, expected) => {
    expect(rowsWith(text, ['ROCK-6', 'rock-6', 'a'], ['Rock\n-12', 'b'], ['boulder'])).toEqual(expected);
  });
});

describe('a table', () => {
  it('that is too long for the judge is refused', () => {
    const table: AttributeTable = Array.from({ length: 31 }, () => attributes[0]!);
    expect(() => buildIndex(table, [])).toThrow('A table can have 30 attributes; this one has 31.');
    expect(
      judge(buildIndex(table.slice(1), [examplePackage()]), { filters: {}, text: 'zzz' }).rows,
    ).toHaveLength(0);
  });
});
