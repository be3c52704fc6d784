import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { attributeWords } from '#language/en/attributes.ts';
import { germanOf } from '#language/german.ts';
import { english, type Language } from '#language/language.ts';
import { pseudoLanguage } from '#language/pseudo-language.ts';
import type { AttributeTable, RangeAttribute } from './attribute.ts';
import { attributes, attributesIn } from './attributes.ts';
import { printFilter } from './filter-codec.ts';
import type { Filters } from './filters.ts';
import { buildIndex } from './package-index.ts';
import { knownChoices, understand, understandWith } from './understand.ts';
import { ENGLISH, GERMAN } from './understand-examples.ts';
import { vocabularyOf, type KnownChoices } from './understand-vocabulary.ts';

const GROUPS: KnownChoices = new Map([
  [
    'group',
    [
      { value: 'g-high', label: 'High memory' },
      { value: 'g-standard', label: 'Standard vCPU' },
      { value: 'g-dedicated', label: 'Dedicated vCPU' },
      { value: 'g-twin-1', label: 'Twin' },
      { value: 'g-twin-2', label: 'Twin' },
      { value: 'g-comma', label: 'Big, cheap' },
      { value: 'g-size', label: '8 cores' },
      { value: 'g-arabic', label: 'ذاكرة عالية' },
      { value: 'g-café', label: 'Café' },
      { value: 'none', label: 'No group' },
    ],
  ],
]);

/** Filters as a link has them: `cores=8.. dedicated=yes`. */
function inLink(filters: Filters): string {
  return Object.entries(filters)
    .flatMap(([key, filter]) => printFilter(filter).map((value) => `${key}=${value}`))
    .join(' ');
}

/** What is understood of an input, as in a link, and the text that is left behind a bar: `cores=8.. | rock`. */
function read(
  input: string,
  choices: KnownChoices = GROUPS,
  table: AttributeTable = attributes,
  language: Language = english,
): string {
  const { filters, text } = understand(language, table, choices, input);
  return [inLink(filters), text]
    .join(' | ')
    .replace(/ \| $/, '')
    .replace(/^ (?=\|)/, '');
}

describe.each(ENGLISH)('understands %s', (_, examples) => {
  test.each(examples)('%s', (input, reading) => {
    expect(read(input)).toBe(reading);
  });
});

const german = germanOf('de');
const GERMAN_GROUPS: KnownChoices = new Map(
  [...GROUPS].map(([key, choices]) => [
    key,
    choices.map((choice) =>
      choice.value === 'none' ? { ...choice, ...german.words(attributeWords).group.choices.none } : choice,
    ),
  ]),
);

/** Of these numbers one language is sure which they are, and the other is not, or reads another. */
const NUMBERS_IN_ENGLISH: ReadonlySet<string> = new Set([
  '1,200 GB disk',
  '3,14 cores',
  '1,5 TB disk',
  '1\u00A0200,5 GB disk',
  '1.200 GB disk',
]);

function readInGerman(input: string): string {
  return read(input, GERMAN_GROUPS, attributesIn(german), german);
}

/** What is written in German, or read otherwise in German than in English. */
describe.each(GERMAN)('understands in German %s', (_, examples) => {
  test.each(examples)('%s', (input, reading) => {
    expect(readInGerman(input)).toBe(reading);
  });
});

describe.each(ENGLISH)('understands English in German: %s', (_, examples) => {
  const same = examples.filter(([input]) => !NUMBERS_IN_ENGLISH.has(input));
  test.each(same)('%s', (input, reading) => {
    expect(readInGerman(input)).toBe(reading);
  });
});

describe('numbers are those of the region', () => {
  test.each([
    ['de-CH', '1’200 GB Speicherplatz', 'storage=1200..'],
    ['de-CH', "1'200.5 GB Speicherplatz", 'storage=1200.5..'],
    ['de-CH', '1.5 TB Speicherplatz', 'storage=1500..'],
    ['de-CH', '1.200 GB Speicherplatz', '| 1.200 GB Speicherplatz'],
    ['de-CH', '1,200 GB Speicherplatz', '| 1,200 GB Speicherplatz'],
    ['de-CH', '1,5 TB Speicherplatz', '| 1,5 TB Speicherplatz'],
    ['de-AT', '1\u00A0200,5 GB Speicherplatz', 'storage=1200.5..'],
    ['de-AT', '1,5 TB Speicherplatz', 'storage=1500..'],
    ['de-AT', '1.200 GB Speicherplatz', '| 1.200 GB Speicherplatz'],
  ])('in %s: %s', (locale, input, reading) => {
    const language = germanOf(locale);
    expect(read(input, GERMAN_GROUPS, attributesIn(language), language)).toBe(reading);
  });
});

it('what a group is called by itself comes before what another is called in English or without marks', () => {
  const named: KnownChoices = new Map([
    [
      'group',
      [
        { value: 'none', ...german.words(attributeWords).group.choices.none },
        { value: 'g-no', label: 'No group' },
        { value: 'g-marks', label: 'Größen' },
        { value: 'g-bare', label: 'Grossen' },
      ],
    ],
  ]);
  const readNamed = (input: string) => read(input, named, attributesIn(german), german);
  expect(readNamed('keine Gruppe')).toBe('group=none');
  expect(readNamed('no group')).toBe('group=g-no');
  expect(readNamed('größen')).toBe('group=g-marks');
  expect(readNamed('GROESSEN')).toBe('group=g-marks');
  expect(readNamed('grossen')).toBe('group=g-bare');
});

it('whoever asks in any other language may ask in English', () => {
  const pseudo = pseudoLanguage();
  expect(read('at least 8 cores, 1,200 GB disk', new Map(), attributesIn(pseudo), pseudo)).toBe(
    'cores=8.. storage=1200..',
  );
});

describe('the pieces', () => {
  it('stand in the order of the input, with what each says by itself', () => {
    const input = 'rock and >4 cores, dedicated <16 cores';
    expect(understand(english, attributes, GROUPS, input).understood).toEqual([
      { key: 'cores', filter: range(5), from: 'and >4 cores', start: 5, end: 17 },
      { key: 'dedicated', filter: { kind: 'flag', value: true }, from: 'dedicated', start: 19, end: 28 },
      { key: 'cores', filter: range(undefined, 15), from: '<16 cores', start: 29, end: 38 },
    ]);
  });

  it('may lie inside of one another', () => {
    const { understood } = understand(english, attributes, GROUPS, '４ dedicated cores');
    expect(understood.map(({ from }) => from)).toEqual(['４ dedicated cores', 'dedicated']);
  });

  it.each(['rock 8 cores and dedicated', 'rock with 32gb ram', '8c/32g', 'x, dedicated, 8 cores'])(
    'ask for nothing when they are taken out of "%s"',
    (input) => {
      const { understood, filters } = understand(english, attributes, GROUPS, input);
      for (const { key, start, end } of understood) {
        const others = { ...filters };
        delete others[key];
        const without = input.slice(0, start) + input.slice(end);
        expect(understand(english, attributes, GROUPS, without).filters).toEqual(others);
      }
    },
  );
});

function range(min?: number, max?: number) {
  return { kind: 'range', min, max };
}

test.each(['constructor', '__proto__', 'toString'])('a group is understood whose ID is %s', (value) => {
  const choices: KnownChoices = new Map([['group', [{ value, label: 'Odd ones' }]]]);
  for (const language of [english, germanOf('de')])
    expect(read('odd ones 8 rock', choices, attributesIn(language), language)).toBe(
      `group=${value} | 8 rock`,
    );
});

describe('the table', () => {
  it('has the words for all that is understood', () => {
    const gpus: RangeAttribute = {
      key: 'gpus',
      kind: 'range',
      read: () => 0,
      unit: undefined,
      measures: 'amount',
      words: {
        label: 'Graphics cards',
        meaning: '',
        noun: { one: 'graphics card', other: 'graphics cards' },
      },
    };
    const table = [...attributes, gpus];
    expect(read('2 graphics cards 8 cores', GROUPS, table)).toBe('gpus=2.. cores=8..');
    expect(read('>1 graphics card', GROUPS, table)).toBe('gpus=2..');
    expect(read('gpus:1..2', GROUPS, table)).toBe('gpus=1..2');
    expect(read('2 graphics cards', GROUPS)).toBe('| 2 graphics cards');
    expect(read('8 cores 32gb dedicated', GROUPS, [])).toBe('| 8 cores 32gb dedicated');
  });

  it('says what a size without a name is of by its order', () => {
    expect(read('32gb', GROUPS, attributes.toReversed())).toBe('bandwidth=32..');
  });
});

it('knows the groups of an index', () => {
  const unknown = {
    cores: undefined,
    memory: undefined,
    storage: undefined,
    ipv4: undefined,
    bandwidth: undefined,
    dedicated: undefined,
    privacy: undefined,
    icon: undefined,
  };
  const group = { id: 'vmpkgrp_a', name: 'High memory' };
  const index = buildIndex(attributes, [{ ...unknown, id: '1', name: '1', permalink: '1', group }]);
  expect(read('high memory private', knownChoices(index))).toBe('group=vmpkgrp_a privacy=private');
  expect(read('high memory private', new Map())).toBe('privacy=private | high memory');
});

/** Words, numbers and signs that mean something somewhere, in no order. */
function soupOf(...words: readonly string[]): fc.Arbitrary<string> {
  const spaces = fc.constantFrom(' ', ' ', ' ', '', '  ', ', ');
  return fc
    .array(fc.tuple(fc.constantFrom(...words), spaces), { maxLength: 24 })
    .map((words) => words.flat().join(''));
}

const soup = soupOf(
  ...'8 16 4 1.5 1,200 3,14 .5 1.200 GB gb tb g c cores core memory per ram disk dedicated shared not no or and with'.split(
    ' ',
  ),
  ...'to from between at least most max min or more + - – / . .. … : = >= < x of is , ; " “ rock- rock 24 high'.split(
    ' ',
  ),
  ...'group twin public private cores:4..16 group:a "high "twin" a month /mo ( ~ & 1\u00A0200'.split(' '),
);

const germanSoup = soupOf(
  ...'8 16 4 1.5 1,5 1.200 1,200 ,5 0,5 1.200,5 GB tb c Kerne Kernen kern CPU-Kerne je Arbeitsspeicher RAM Speicher'.split(
    ' ',
  ),
  ...'dediziert dedizierte geteilte nicht keine ohne und oder mit bis zu von ab zwischen mindestens höchstens'.split(
    ' ',
  ),
  ...'hoechstens max. min. mehr als weniger über unter genau größer gleich aufwärts ca. mal an ist bzw. , ; „ “ .'.split(
    ' ',
  ),
  ...'Gruppe keine twin öffentlich privat im Monat /Monat memory_per_core:2,5 cores:4 IPv4-Adressen - + rock 24'.split(
    ' ',
  ),
);

describe('laws', () => {
  const languages = [english, german];
  const anything = fc.oneof(
    soup,
    germanSoup,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme' }),
  );

  test.each(languages)(
    'text is understood for good in $locale: reading it again finds nothing more',
    (language) => {
      const vocabulary = vocabularyOf(language, attributesIn(language), GROUPS);
      fc.assert(
        fc.property(anything, (input) => {
          const { text } = understandWith(vocabulary, input);
          const again = understandWith(vocabulary, text);
          expect({ ...again, input }).toEqual({ understood: [], filters: {}, text, input });
        }),
        { numRuns: 1500 },
      );
    },
  );

  test.each(languages)(
    'pieces and filters go together in $locale, and pieces are of the input',
    (language) => {
      const vocabulary = vocabularyOf(language, attributesIn(language), GROUPS);
      fc.assert(
        fc.property(anything, (input) => {
          const { understood, filters } = understandWith(vocabulary, input);
          expect(new Set(understood.map(({ key }) => key))).toEqual(new Set(Object.keys(filters)));
          for (const { from, start, end } of understood) {
            expect(end).toBeGreaterThan(start);
            expect(input.slice(start, end)).toBe(from);
          }
        }),
        { numRuns: 500 },
      );
    },
  );

  test('nothing is lost: what is neither understood nor joins or parts words is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('rock', 'boulder-24', 'd', 'ذاكرة', 'q1'), { maxLength: 9 }),
        (words) => {
          const input = words.flatMap((word) => [word, '8 cores']).join(' ');
          expect(understand(english, attributes, GROUPS, input).text).toBe(words.join(' '));
        },
      ),
    );
  });

  test.each([
    '8 cores ',
    'a 1 dedicated ',
    'a 1 2 3 4 dedicated cores ',
    '"',
    '“a',
    '1',
    '1,',
    '1.',
    '1\u00A0200',
    '>',
    'or ',
    '8 or ',
    'no ',
    'public or ',
    'a',
    'a:',
    'cores:',
    '4 to ',
    'high ',
    'high 4 cores ',
    '👩‍👩‍👧‍👦',
    '\u0301',
    '8 Kerne ',
    'ca. ',
    'bis ',
    '8 bis ',
    '8 bis zu ',
    'zwischen 4 und ',
    'nicht dedizierte ',
    'ä',
    'größer oder gleich ',
    ' ,5',
    'cores:1,5',
    "1'200",
  ])('100,000 characters of "%s" take no more than their time', (part) => {
    expect(timeFor(part.repeat(100_000 / part.length))).toBeLessThan(QUICK);
  });

  test('a long quotation is not read again for each thing behind it', () => {
    expect(timeFor(`"${'a '.repeat(25_000)}" ${'dedicated '.repeat(5000)}`)).toBeLessThan(QUICK);
  });

  /** Some 100 ms on a slow machine; what goes back and forth takes minutes. */
  const QUICK = 3000;

  function timeFor(input: string): number {
    const started = performance.now();
    for (const language of languages) understand(language, attributesIn(language), GROUPS, input);
    return performance.now() - started;
  }
});
