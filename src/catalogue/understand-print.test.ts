import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { attributeWords } from '#language/en/attributes.ts';
import { germanOf } from '#language/german.ts';
import { english } from '#language/language.ts';
import type { Attribute } from './attribute.ts';
import { attributes, attributesIn } from './attributes.ts';
import { rangeFilter, type Filter, type Filters } from './filters.ts';
import { understand } from './understand.ts';
import { examplesOf, printFilters } from './understand-print.ts';

const AWKWARD = [
  'High memory',
  'Standard vCPU',
  'cores',
  'Memory',
  '8 cores',
  '8 cores or 16 cores',
  'Dedicated',
  'public',
  'rock and roll',
  'and',
  'or',
  'Big, cheap',
  ', ',
  'high, Private availability',
  'Say "hi"',
  '"quoted"',
  '“quoted”',
  'ذاكرة عالية',
  '\u2068ذاكرة\u2069',
  'ＷＩＤＥ',
  'a/b',
  'group:x',
  'cores:4..16',
  '<b>bold</b>',
  '👩‍👩‍👧',
  '\uD800',
  '',
  ' ',
  '  two  spaces  ',
  'twin',
  'twin',
  'long '.repeat(40),
];

const groups = AWKWARD.map((label, at) => ({ value: `vmpkgrp_${at}`, label }));
const choices = new Map([['group', groups]]);

const end = fc.oneof(
  fc.nat({ max: 64 }),
  fc.nat(),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 2e12, noNaN: true }),
  fc.nat({ max: 400_000 }).map((thousandths) => thousandths / 1000),
);

function filterFor(attribute: Attribute): fc.Arbitrary<Filter | undefined> {
  if (attribute.kind === 'range') {
    const ends = fc.tuple(fc.option(end, { nil: undefined }), fc.option(end, { nil: undefined }));
    return ends.map(([a, b]) =>
      a !== undefined && b !== undefined ? rangeFilter(Math.min(a, b), Math.max(a, b)) : rangeFilter(a, b),
    );
  }
  if (attribute.kind === 'flag') return fc.boolean().map((value) => ({ kind: 'flag', value }));
  if (attribute.closed)
    return fc
      .subarray(
        attribute.always.map(({ value }) => value),
        { minLength: 1 },
      )
      .map((values) => ({ kind: 'choice', values }));
  const known = fc.constantFrom(...[...attribute.always, ...groups].map(({ value }) => value));
  // Links to what is no longer there; an ID is never what another choice is called.
  const unknown = fc.string({ unit: 'binary', maxLength: 20 }).map((value) => `gone_${value}`);
  return fc
    .uniqueArray(fc.oneof({ weight: 4, arbitrary: known }, unknown), { minLength: 1, maxLength: 4 })
    .map((values) => ({ kind: 'choice', values }));
}

const filters: fc.Arbitrary<Filters> = fc
  .record(
    Object.fromEntries(
      attributes.map((attribute) => [attribute.key, fc.option(filterFor(attribute), { nil: undefined })]),
    ),
  )
  .map((all) =>
    Object.fromEntries(Object.entries(all).flatMap(([key, filter]) => (filter ? [[key, filter]] : []))),
  );

const german = germanOf('de');

test.each([english, german, ...['de-CH', 'de-AT'].map(germanOf)])(
  'what is printed in $locale is read as the same filters, and leaves no text',
  (language) => {
    const table = attributesIn(language);
    fc.assert(
      fc.property(filters, (filters) => {
        const printed = printFilters(language, table, choices, filters);
        const { filters: read, text } = understand(language, table, choices, printed);
        expect({ read, text, printed }).toEqual({ read: filters, text: '', printed });
      }),
      { numRuns: language === english || language === german ? 500 : 100 },
    );
  },
);

describe('prints', () => {
  const group = (...values: string[]): Filters => ({ group: { kind: 'choice', values } });

  it('sentences', () => {
    const filters: Filters = {
      cores: { kind: 'range', min: 8, max: undefined },
      memory: { kind: 'range', min: 16, max: 32 },
      storage: { kind: 'range', min: undefined, max: 1200 },
      ipv4: { kind: 'range', min: 1, max: 1 },
      dedicated: { kind: 'flag', value: true },
      privacy: { kind: 'choice', values: ['private'] },
    };
    expect(
      printFilters(english, attributes, choices, { ...filters, ...group('vmpkgrp_0', 'vmpkgrp_1') }),
    ).toBe(
      '8 or more cores, 16 to 32 GB of memory, at most 1,200 GB of storage, exactly 1 IPv4 address, ' +
        'dedicated CPUs, group High memory, group Standard vCPU, private availability',
    );
  });

  it('a label in quotation marks where it would be too long to be read without', () => {
    const label = AWKWARD.at(-1)!; // Non-null: it is the last of a list.
    expect(printFilters(english, attributes, choices, group(valueOf('8 cores')))).toBe('group 8 cores');
    expect(printFilters(english, attributes, choices, group(valueOf(label)))).toBe(`group "${label}"`);
  });

  it('an ID where a label says nothing, or too much', () => {
    expect(printFilters(english, attributes, choices, group(valueOf('twin')))).toBe(
      `group:${valueOf('twin')}`,
    );
    expect(printFilters(english, attributes, choices, group(valueOf('')))).toBe(`group:${valueOf('')}`);
    expect(printFilters(english, attributes, choices, group('gone, 100%'))).toBe('group:gone%2C%20100%25');
  });

  it('numbers that could be taken for others as links do', () => {
    const fine: Filters = { memory_per_core: { kind: 'range', min: 1.125, max: undefined } };
    expect(printFilters(english, attributes, choices, fine)).toBe('memory_per_core:1.125..');
  });

  it('nothing for nothing', () => {
    expect(printFilters(english, attributes, choices, {})).toBe('');
    expect(printFilters(english, attributes, choices, { gone: { kind: 'flag', value: true } })).toBe('');
  });

  function valueOf(label: string): string {
    return `vmpkgrp_${AWKWARD.indexOf(label)}`;
  }
});

describe('prints in German', () => {
  const print = (filters: Filters) => printFilters(german, attributesIn(german), choices, filters);

  it('sentences', () => {
    const filters: Filters = {
      cores: { kind: 'range', min: 8, max: undefined },
      memory: { kind: 'range', min: 4, max: 16.5 },
      storage: { kind: 'range', min: undefined, max: 1200 },
      memory_per_core: { kind: 'range', min: 4, max: 4 },
      bandwidth: { kind: 'range', min: 3000, max: undefined },
      ipv4: { kind: 'range', min: undefined, max: 2 },
      dedicated: { kind: 'flag', value: false },
      group: { kind: 'choice', values: ['vmpkgrp_0', 'vmpkgrp_1'] },
      privacy: { kind: 'choice', values: ['public', 'private'] },
    };
    expect(print(filters)).toBe(
      '8 oder mehr Kerne, 4 bis 16,5 GB Arbeitsspeicher, höchstens 1.200 GB Speicherplatz, ' +
        'genau 4 GB Arbeitsspeicher je Kern, 3.000 GB oder mehr Datenverkehr im Monat, höchstens 2 IPv4-Adressen, ' +
        'geteilte CPUs, Gruppe High memory, Gruppe Standard vCPU, öffentlich verfügbar, privat verfügbar',
    );
    expect(print({ dedicated: { kind: 'flag', value: true } })).toBe('dedizierte CPUs');
    expect(print({ cores: { kind: 'range', min: 1, max: 1 } })).toBe('genau 1 Kern');
  });

  it('the choice that stands for none of the others', () => {
    const none = { value: 'none', ...german.words(attributeWords).group.choices.none };
    const known = new Map([['group', [...groups, none]]]);
    const filters: Filters = { group: { kind: 'choice', values: ['none'] } };
    expect(printFilters(german, attributesIn(german), known, filters)).toBe('keine Gruppe');
  });

  it('a long label in German quotation marks', () => {
    const label = AWKWARD.at(-1)!; // Non-null: it is the last of a list.
    const long: Filters = { group: { kind: 'choice', values: [`vmpkgrp_${AWKWARD.indexOf(label)}`] } };
    expect(print(long)).toBe(`Gruppe „${label}“`);
  });

  it('numbers that could be taken for others as links do', () => {
    expect(print({ memory_per_core: { kind: 'range', min: 1.125, max: undefined } })).toBe(
      'memory_per_core:1.125..',
    );
  });
});

describe('examples', () => {
  it('are made of the table, and each is understood as a whole', () => {
    const examples = examplesOf(english, attributes);
    expect(examples).toEqual([
      '8 cores 32 GB dedicated',
      '4 to 16 cores',
      '≥ 16 GB memory, < 100 GB storage',
      'public',
    ]);
    for (const example of examples) expect(understand(english, attributes, new Map(), example).text).toBe('');
  });

  it('are in German, too', () => {
    expect(examplesOf(german, attributesIn(german))).toEqual([
      '8 Kerne 32 GB dediziert',
      '4 bis 16 Kerne',
      '≥ 16 GB Arbeitsspeicher, < 100 GB Speicherplatz',
      'öffentlich',
    ]);
  });

  it('are fewer where the table has less', () => {
    expect(
      examplesOf(
        english,
        attributes.filter(({ kind }) => kind === 'flag'),
      ),
    ).toEqual(['dedicated']);
    expect(examplesOf(english, [])).toEqual([]);
  });
});
