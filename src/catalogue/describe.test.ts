import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { describeCriteria, describeFilter, describeView } from './describe.ts';
import { describeOrder } from './describe-order.ts';
import { examplePackage } from './example-package.ts';
import { rangeFilter, type Filter, type Filters } from './filters.ts';
import { formatValue, plainText } from './format.ts';
import { buildIndex, choiceOf } from './package-index.ts';

const attributeOf = (key: string) => attributes.find((each) => each.key === key)!; // Only keys of the table are named.
const groups = [
  { id: 'vmpkgrp_s', name: 'Standard vCPU' },
  { id: 'vmpkgrp_h', name: 'High memory' },
  { id: 'vmpkgrp_x', name: '<b>\u202Eevil\u0007</b>\n' },
  { id: 'vmpkgrp_r', name: 'ذاكرة' },
  { id: 'vmpkgrp_e', name: '\u200B' },
  null,
];
const index = buildIndex(
  attributes,
  groups.map((group, i) => examplePackage({ id: `vmpkg_${i}`, group })),
);
const findChoice = (key: string, value: string) => choiceOf(index, key, value);
const range = (min?: number, max?: number) => rangeFilter(min, max)!; // Only ranges that something can lie in.
const oneOf = (...values: string[]): Filter => ({ kind: 'choice', values });

describe('a filter in words', () => {
  it.each<[string, Filter, string]>([
    ['cores', range(8), '8 or more cores'],
    ['cores', range(1), '1 or more cores'],
    ['cores', range(undefined, 48), 'at most 48 cores'],
    ['cores', range(undefined, 1), 'at most 1 core'],
    ['cores', range(4, 16), '4 to 16 cores'],
    ['cores', range(4, 4), 'exactly 4 cores'],
    ['cores', range(1, 1), 'exactly 1 core'],
    ['cores', range(0, 1), '0 to 1 cores'],
    ['memory', range(32), '32 GB or more of memory'],
    ['memory', range(8, 1200), '8 to 1,200 GB of memory'],
    ['storage', range(undefined, 1), 'at most 1 GB of storage'],
    ['storage', range(100, 100), 'exactly 100 GB of storage'],
    ['memory_per_core', range(2.000001), '2.000001 GB or more of memory per core'],
    ['ipv4', range(1, 1), 'exactly 1 IPv4 address'],
    ['dedicated', { kind: 'flag', value: true }, 'dedicated CPUs'],
    ['dedicated', { kind: 'flag', value: false }, 'shared CPUs'],
    ['group', oneOf('vmpkgrp_s', 'vmpkgrp_h'), 'group Standard vCPU or High memory'],
    ['group', oneOf('none'), 'no group'],
    ['group', oneOf('none', 'vmpkgrp_s', 'vmpkgrp_h'), 'group Standard vCPU, High memory or no group'],
    ['group', oneOf('vmpkgrp_x'), 'group <b> evil </b>'],
    ['group', oneOf('vmpkgrp_r'), 'group \u2068ذاكرة\u2069'],
    ['group', oneOf('vmpkgrp_e'), 'group vmpkgrp_e'],
    ['group', oneOf('vmpkgrp_gone'), 'group vmpkgrp_gone'],
    ['privacy', oneOf('private'), 'private availability'],
    ['privacy', range(1), ''],
  ])('%s %j: %s', (key, filter, expected) => {
    expect(describeFilter(english, attributeOf(key), filter, findChoice)).toBe(expected);
  });
  it('knows the choices of the table by itself', () => {
    expect(describeFilter(english, attributeOf('privacy'), oneOf('public', 'private'))).toBe(
      'public availability or private availability',
    );
  });
});

describe('a view in a sentence', () => {
  const some: Filters = { dedicated: { kind: 'flag', value: true }, cores: range(8) };
  it.each<[Filters, string, number, number | undefined, string]>([
    [some, '', 12, undefined, '12 packages with 8 or more cores and dedicated CPUs'],
    [some, '', 12, 48, '12 of 48 packages with 8 or more cores and dedicated CPUs'],
    [some, '', 48, 48, '48 packages with 8 or more cores and dedicated CPUs'],
    [some, '', 0, 48, 'No packages with 8 or more cores and dedicated CPUs'],
    [
      { ...some, memory: range(1, 2) },
      ' rock\n6 ',
      1,
      1,
      '1 package with 8 or more cores, 1 to 2 GB of memory and dedicated CPUs, matching “rock 6”',
    ],
    [{}, 'rock', 1200, 1201, '1,200 of 1,201 packages matching “rock”'],
    [{}, '', 1, 1, '1 package'],
    [{}, ' ', 0, 0, 'No packages'],
  ])('%j %s %s of %s', (filters, text, matching, total, expected) => {
    expect(describeView(english, attributes, { filters, text }, { matching, total }, findChoice)).toBe(
      expected,
    );
  });
  it('says nothing about nothing', () => {
    expect(describeCriteria(english, attributes, { filters: {}, text: '' })).toBe('');
  });
});

describe('an order in words', () => {
  it.each([
    ['listed', 'as listed'],
    ['fit', 'best fit first'],
    [[], 'by permalink'],
    [[{ key: 'memory', descending: false }], 'memory, smallest first'],
    [
      [
        { key: 'cores', descending: true },
        { key: 'colour', descending: true },
        { key: 'dedicated', descending: true },
        { key: 'group', descending: false },
      ],
      'cores, largest first, then dedicated CPUs first, then group, A to Z',
    ],
    [
      [
        { key: 'dedicated', descending: false },
        { key: 'group', descending: true },
      ],
      'shared CPUs first, then group, Z to A',
    ],
  ] as const)('%j: %s', (order, expected) => {
    expect(describeOrder(english, attributes, order)).toBe(expected);
  });
});

describe('a value in words', () => {
  it.each<[string, Parameters<typeof formatValue>[2], string]>([
    ['cores', 8, '8'],
    ['storage', 1200, '1,200 GB'],
    ['ipv4', 0, '0'],
    ['bandwidth', null, 'not stated'],
    ['cores', undefined, 'not stated'],
    ['dedicated', true, 'Dedicated'],
    ['dedicated', false, 'Shared'],
    ['dedicated', undefined, 'not stated'],
    ['group', { value: 'vmpkgrp_h', label: 'High memory' }, 'High memory'],
    ['group', { value: 'vmpkgrp_h', label: ' ' }, 'vmpkgrp_h'],
    ['group', undefined, 'not stated'],
  ])('%s %j: %s', (key, value, expected) => {
    expect(formatValue(english, attributeOf(key), value)).toBe(expected);
  });
});

describe("somebody else's words", () => {
  it('stay on their line and do not turn ours around', () => {
    expect(plainText('a\u0000b\r\n c\u2028d\u2066e')).toBe('a b c d e');
    expect(plainText('👩‍🚀 <i>')).toBe('👩‍🚀 <i>');
    expect(plainText('זיכרון 8')).toBe('\u2068זיכרון 8\u2069');
  });
});
