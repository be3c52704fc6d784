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

type Examples = readonly (readonly [
  what: string,
  examples: readonly (readonly [input: string, reading: string])[],
])[];

const ENGLISH: Examples = [
  [
    'counts',
    [
      ['8 cores', 'cores=8..'],
      ['8cores', 'cores=8..'],
      ['8core', 'cores=8..'],
      ['8 cpu', 'cores=8..'],
      ['8 vCPUs', 'cores=8..'],
      ['8 CPU cores', 'cores=8..'],
      ['8 x vCPU', 'cores=8..'],
      ['8× vCPU', 'cores=8..'],
      ['8c', 'cores=8..'],
      ['cores 8', 'cores=8..'],
      ['cores: 8', 'cores=8..'],
      ['2 ips', 'ipv4=2..'],
      ['2 IPv4 addresses', 'ipv4=2..'],
      ['2 ip addresses', 'ipv4=2..'],
    ],
  ],
  [
    'sizes',
    [
      ['32 GB memory', 'memory=32..'],
      ['32gb ram', 'memory=32..'],
      ['32 GB of memory', 'memory=32..'],
      ['32g ram', 'memory=32..'],
      ['32 GiB ram', 'memory=32..'],
      ['32 gigabytes of ram', 'memory=32..'],
      ['ram: 32gb', 'memory=32..'],
      ['ram is 32gb', 'memory=32..'],
      ['ram 32gb', 'memory=32..'],
      ['memory:32gb', 'memory=32..'],
      ['32 ram', 'memory=32..'],
      ['512 mb memory', 'memory=0.5..'],
      ['2048 MB ram', 'memory=2..'],
      ['512MiB ram', 'memory=0.5..'],
      ['1tb storage', 'storage=1000..'],
      ['1.5 TB disk', 'storage=1500..'],
      ['.5 tb disk', 'storage=500..'],
      ['2 TiB disk', 'storage=2048..'],
      ['1,200 GB disk', 'storage=1200..'],
      ['1\u00A0200\u00A0GB disk', 'storage=1200..'],
      ['12,345,678.5 GB disk', 'storage=12345678.5..'],
      ['1\u00A0200.5\u00A0GB disk', 'storage=1200.5..'],
      ['3 TB traffic', 'bandwidth=3000..'],
      ['3 TB/mo', 'bandwidth=3000..'],
      ['3 TB a month', 'bandwidth=3000..'],
      ['4gb per core', 'memory_per_core=4..'],
      ['4 GB/core', 'memory_per_core=4..'],
      ['4gb ram per core', 'memory_per_core=4..'],
    ],
  ],
  [
    'a TB, which is 1000 GB or 1024',
    [
      ['at least 1 TB traffic', 'bandwidth=1000..'],
      ['more than 1 TB traffic', 'bandwidth=1025..'],
      ['up to 1 TB traffic', 'bandwidth=..1024'],
      ['less than 1 TB traffic', 'bandwidth=..999'],
      ['exactly 1 TB traffic', 'bandwidth=1000..1024'],
      ['1-2 TB traffic', 'bandwidth=1000..2048'],
    ],
  ],
  [
    'comparisons',
    [
      ['>= 4 cores', 'cores=4..'],
      ['>=4 cores', 'cores=4..'],
      ['≥4 cores', 'cores=4..'],
      ['=> 4 cores', 'cores=4..'],
      ['cores>=4', 'cores=4..'],
      ['at least 8 cores', 'cores=8..'],
      ['8+ cores', 'cores=8..'],
      ['32gb+ ram', 'memory=32..'],
      ['min 8 cores', 'cores=8..'],
      ['8 cores min', 'cores=8..'],
      ['8 or more cores', 'cores=8..'],
      ['8 cores or more', 'cores=8..'],
      ['32 GB or more of memory', 'memory=32..'],
      ['no less than 8 cores', 'cores=8..'],
      ['max 64gb ram', 'memory=..64'],
      ['max ram 64gb', 'memory=..64'],
      ['max ram: 64gb', 'memory=..64'],
      ['64gb ram max', 'memory=..64'],
      ['max. 64 GB ram', 'memory=..64'],
      ['64gb ram max. 8 cores', 'memory=64.. cores=..8'],
      ['up to 16 cores', 'cores=..16'],
      ['at most 48 cores', 'cores=..48'],
      ['≤ 48 cores', 'cores=..48'],
      ['no more than 8 cores', 'cores=..8'],
      ['8 or fewer cores', 'cores=..8'],
      ['under 100 gb disk', 'storage=..99'],
      ['<100gb disk', 'storage=..99'],
      ['disk < 100gb', 'storage=..99'],
      ['< 99.5 gb disk', 'storage=..99'],
      ['more than 4 cores', 'cores=5..'],
      ['> 4.5 cores', 'cores=5..'],
      ['<4gb per core', 'memory_per_core=..3.99'],
      ['> 4.35 gb per core', 'memory_per_core=4.36..'],
      ['exactly 4 cores', 'cores=4..4'],
      ['= 4 cores', 'cores=4..4'],
      ['cores = 4', 'cores=4..4'],
    ],
  ],
  [
    'ranges',
    [
      ['4-16 cores', 'cores=4..16'],
      ['4 – 16 cores', 'cores=4..16'],
      ['4—16 cores', 'cores=4..16'],
      ['4 to 16 cores', 'cores=4..16'],
      ['from 4 to 16 cores', 'cores=4..16'],
      ['between 4 and 16 cores', 'cores=4..16'],
      ['between 16 and 4 cores', 'cores=4..16'],
      ['4..16 cores', 'cores=4..16'],
      ['4… cores', 'cores=4..'],
      ['..16 cores', 'cores=..16'],
      ['cores 4-16', 'cores=4..16'],
      ['cores:16..4', 'cores=4..16'],
      ['16-32 gb ram', 'memory=16..32'],
      ['16gb-32 ram', 'memory=16..32'],
      ['512 mb to 2 gb ram', 'memory=0.5..2'],
      ['4 cores to 16 cores', 'cores=4..16'],
    ],
  ],
  [
    'sizes without a name',
    [
      ['32gb', 'memory=32..'],
      ['32gb 100gb', 'memory=32.. storage=100..'],
      ['32gb 100gb 3tb', 'memory=32.. storage=100.. bandwidth=3000..'],
      ['8c/32g/100g', 'cores=8.. memory=32.. storage=100..'],
      ['32gb ram 100gb', 'memory=32.. storage=100..'],
      ['100gb disk 32gb', 'storage=100.. memory=32..'],
      ['>16gb <64gb', 'memory=17..63'],
      ['ram >16gb <64gb', 'memory=17..63'],
      ['≥ 64 GB, < 32 gb', 'memory=64.. storage=..31'],
      ['16-32 gb <100 gb', 'memory=16..32 storage=..99'],
      ['1gb ram 2gb disk 3gb traffic 4gb', 'storage=2.. bandwidth=3.. memory=4..'],
    ],
  ],
  [
    'flags',
    [
      ['dedicated', 'dedicated=yes'],
      ['Dedicated CPUs', 'dedicated=yes'],
      ['shared', 'dedicated=no'],
      ['shared vcpus', 'dedicated=no'],
      ['not dedicated', 'dedicated=no'],
      ['non-dedicated', 'dedicated=no'],
      ['no dedicated', 'dedicated=no'],
      ['not shared', 'dedicated=yes'],
      ['CPUs: dedicated', 'dedicated=yes'],
      ['8 dedicated cores', 'cores=8.. dedicated=yes'],
      ['at least 8 shared vCPUs', 'cores=8.. dedicated=no'],
      ['dedicated shared', 'dedicated=no'],
    ],
  ],
  [
    'choices',
    [
      ['private', 'privacy=private'],
      ['Public', 'privacy=public'],
      ['public or private', 'privacy=public privacy=private'],
      ['availability: private', 'privacy=private'],
      ['high memory', 'group=g-high'],
      ['HIGH MEMORY', 'group=g-high'],
      ['"High memory"', 'group=g-high'],
      ['“high memory”', 'group=g-high'],
      ['group high memory', 'group=g-high'],
      ['group: "high memory"', 'group=g-high'],
      ['group:"high memory"', 'group=g-high'],
      ['group Standard vCPU or High memory', 'group=g-standard group=g-high'],
      ['high memory, standard vcpu', 'group=g-high group=g-standard'],
      ['twin', 'group=g-twin-1 group=g-twin-2'],
      ['no group', 'group=none'],
      ['big, cheap', 'group=g-comma'],
      ['"8 cores"', 'group=g-size'],
      ['ذاكرة عالية', 'group=g-arabic'],
      ['cafe\u0301', 'group=g-café'],
      ['64gb high memory', 'memory=64.. group=g-high'],
      ['group: private', 'privacy=private | group:'],
      // What the table says itself comes first; the name of the attribute leaves no doubt.
      ['dedicated vcpu', 'dedicated=yes'],
      ['group dedicated vcpu', 'group=g-dedicated'],
    ],
  ],
  [
    'what is written as in a link',
    [
      ['cores:4..16', 'cores=4..16'],
      ['Cores:4', 'cores=4..4'],
      ['memory_per_core:2.5..', 'memory_per_core=2.5..'],
      ['dedicated:yes', 'dedicated=yes'],
      ['group:g-high', 'group=g-high'],
      ['group:somewhere-else', 'group=somewhere-else'],
      ['group:a%20b%2Cc', 'group=a b,c'],
      ['privacy:Public', 'privacy=public'],
      ['cores:4..,dedicated:no', 'cores=4.. dedicated=no'],
    ],
  ],
  [
    'several things',
    [
      ['8 cores 32gb dedicated', 'cores=8.. memory=32.. dedicated=yes'],
      ['≥16 GB, <100 gb disk', 'memory=16.. storage=..99'],
      ['rock 8 cores', 'cores=8.. | rock'],
      ['8 cores rock', 'cores=8.. | rock'],
      ['8 vCPU / 32 GB / 200 GB', 'cores=8.. memory=32.. storage=200..'],
      ['8 cores + 32 GB', 'cores=8.. memory=32..'],
      ['8 cores - 32 GB ram - 100 GB disk', 'cores=8.. memory=32.. storage=100..'],
      ['cores 8 ram 32 disk 100', 'cores=8.. memory=32.. storage=100..'],
      ['8 cores max 64gb ram', 'cores=8.. memory=..64'],
      ['8 cores, 32 GB.', 'cores=8.. memory=32..'],
      ['with 8 or more cores and dedicated CPUs', 'cores=8.. dedicated=yes'],
      ['rock with 8 cores and dedicated boulder', 'cores=8.. dedicated=yes | rock boulder'],
      ['8 cores and', 'cores=8..'],
      ['public and"twin"', 'privacy=public | and"twin"'],
      ['memory 8 cores', 'cores=8.. | memory'],
      ['c++ 8 cores', 'cores=8.. | c++'],
      ['max ram 16-32gb', 'memory=16..32 | max'],
      ['８ｃｏｒｅｓ，３２ＧＢ', 'cores=8.. memory=32..'],
      ['8\u00A0cores\u202F32\u2009GB', 'cores=8.. memory=32..'],
      // The words that stood around another piece.
      ['high 4 cores memory', 'group=g-high cores=4..'],
      ['4 to dedicated 16 cores', 'cores=4..16 dedicated=yes'],
      ['8, cores', 'cores=8..'],
    ],
  ],
  [
    'several times the same',
    [
      ['>4 cores <16 cores', 'cores=5..15'],
      ['8 cores 4 cores', 'cores=8..'],
      ['max 4 cores 8 cores', 'cores=8..'],
      ['8 cores exactly 4 cores', 'cores=4..4'],
    ],
  ],
  [
    'what is not sure as text',
    [
      ['', ''],
      ['rock', '| rock'],
      ['rock-24', '| rock-24'],
      ['  rock   boulder ', '| rock boulder'],
      ['rock, boulder', '| rock boulder'],
      ['high', '| high'],
      ['high-memory', '| high-memory'],
      ['8', '| 8'],
      ['8+', '| 8+'],
      ['cores', '| cores'],
      ['>= 4', '| >= 4'],
      ['gb', '| gb'],
      ['3,14 cores', '| 3,14 cores'],
      ['1,5 TB disk', '| 1,5 TB disk'],
      ['1\u00A0200,5 GB disk', '| 1\u00A0200,5 GB disk'],
      ['1.200 GB disk', '| 1.200 GB disk'],
      ['1 200 GB disk', '| 1 200 GB disk'],
      ['1.2.3 cores', '| 1.2.3 cores'],
      ['4,8,16 cores', '| 4,8,16 cores'],
      ['1e3 cores', '| 1e3 cores'],
      ['0x8 cores', '| 0x8 cores'],
      ['-8 cores', '| -8 cores'],
      ['~8 cores', '| ~8 cores'],
      ['about 8 cores', '| about 8 cores'],
      ['8 GB cores', '| 8 GB cores'],
      ['8 parsecs', '| 8 parsecs'],
      ['1 gbit traffic', '| 1 gbit traffic'],
      ['1 GB/s', '| 1 GB/s'],
      ['8 g ram', '| 8 g ram'],
      ['8 c', '| 8 c'],
      ['8coresx', '| 8coresx'],
      ['2 x 100 GB', '| 2 x 100 GB'],
      ['8 or 16 cores', '| 8 or 16 cores'],
      ['8 cores or 32 GB', '| 8 cores or 32 GB'],
      ['dedicated or shared', '| dedicated or shared'],
      ['public or high memory', '| public or high memory'],
      ['not 8 cores', '| not 8 cores'],
      ['not private', '| not private'],
      ['!= 4 cores', '| != 4 cores'],
      ['< 0 cores', '| < 0 cores'],
      ['٨ cores', '| ٨ cores'],
      ['10² cores', '| 10² cores'],
      ['½ tb', '| ½ tb'],
      ['cores:lots', '| cores:lots'],
      ['dedicated:maybe', '| dedicated:maybe'],
      ['"dedicated"', '| "dedicated"'],
      ['"rock  solid"', '| "rock solid"'],
      ['c++ and rust', '| c++ and rust'],
      ['constructor', '| constructor'],
      ['__proto__:1', '| __proto__:1'],
      [`${'9'.repeat(400)} cores`, `| ${'9'.repeat(400)} cores`],
      ['1000000000000 cores', '| 1000000000000 cores'],
      ['1.2345678 cores', '| 1.2345678 cores'],
    ],
  ],
];

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
const GERMAN: Examples = [
  [
    'counts',
    [
      ['8 Kerne', 'cores=8..'],
      ['8 KERNE', 'cores=8..'],
      ['8Kerne', 'cores=8..'],
      ['8 Kernen', 'cores=8..'],
      ['1 Kern', 'cores=1..'],
      ['8 CPU-Kerne', 'cores=8..'],
      ['8 CPU Kerne', 'cores=8..'],
      ['8 vCPUs', 'cores=8..'],
      ['8 x vCPU', 'cores=8..'],
      ['8c', 'cores=8..'],
      ['Kerne: 8', 'cores=8..'],
      ['Kerne 8', 'cores=8..'],
      ['2 IPv4-Adressen', 'ipv4=2..'],
      ['2 IPv4 Adressen', 'ipv4=2..'],
      ['1 IP-Adresse', 'ipv4=1..'],
      ['2 öffentliche IPv4-Adressen', 'ipv4=2..'],
    ],
  ],
  [
    'sizes',
    [
      ['32 GB Arbeitsspeicher', 'memory=32..'],
      ['32GB Arbeitsspeicher', 'memory=32..'],
      ['32gb ram', 'memory=32..'],
      ['32 Gigabyte RAM', 'memory=32..'],
      ['32 GByte RAM', 'memory=32..'],
      ['32 GB an Arbeitsspeicher', 'memory=32..'],
      ['RAM ist 32 GB', 'memory=32..'],
      ['Arbeitsspeicher von 32 GB', 'memory=32..'],
      ['Arbeitsspeicher: 32 GB', 'memory=32..'],
      ['512 MB Hauptspeicher', 'memory=0.5..'],
      ['100 GB Speicherplatz', 'storage=100..'],
      ['100 GB Festplatte', 'storage=100..'],
      ['100 GB SSD-Speicher', 'storage=100..'],
      ['3 TB Datenverkehr im Monat', 'bandwidth=3000..'],
      ['3 TB Datenverkehr', 'bandwidth=3000..'],
      ['3 TB Traffic pro Monat', 'bandwidth=3000..'],
      ['3 TB/Monat', 'bandwidth=3000..'],
      ['3 TB im Monat', 'bandwidth=3000..'],
      ['4 GB je Kern', 'memory_per_core=4..'],
      ['4 GB RAM pro Kern', 'memory_per_core=4..'],
      ['4 GB/Kern', 'memory_per_core=4..'],
      ['4 GB Arbeitsspeicher je Kern', 'memory_per_core=4..'],
    ],
  ],
  [
    'numbers',
    [
      ['1.200 GB Speicherplatz', 'storage=1200..'],
      ['1.200,5 GB Speicherplatz', 'storage=1200.5..'],
      ['12.345.678 GB Speicherplatz', 'storage=12345678..'],
      ['1,5 TB Speicherplatz', 'storage=1500..'],
      ['3,14 GB je Kern', 'memory_per_core=3.14..'],
      ['0,125 GB je Kern', 'memory_per_core=0.125..'],
      ['0.125 GB je Kern', 'memory_per_core=0.125..'],
      ['1.5 TB Speicherplatz', 'storage=1500..'],
      ['1,200.5 GB Speicherplatz', 'storage=1200.5..'],
      ['1,200,300 GB Speicherplatz', 'storage=1200300..'],
      ['1\u00A0200 GB Speicherplatz', 'storage=1200..'],
      ['2 bis 3,5 GB je Kern', 'memory_per_core=2..3.5'],
      ['8 Kerne,16 GB', 'cores=8.. memory=16..'],
      ['memory_per_core:2.5..', 'memory_per_core=2.5..'],
      ['memory_per_core:2,5', 'memory_per_core=2.5..'],
      ['memory_per_core:2..3,5', 'memory_per_core=2..3.5'],
      ['group:a3,14', 'group=a3 | 14'],
      ['memory_per_core:2.5,dedicated:yes', 'memory_per_core=2.5..2.5 dedicated=yes'],
      ['3,14 cores', 'cores=3.14..'],
      ['1,5 TB disk', 'storage=1500..'],
      ['1\u00A0200,5 GB disk', 'storage=1200.5..'],
      ['1.200 GB disk', 'storage=1200..'],
      // 1200 to who writes English, 1.2 to who writes German.
      ['1,200 GB disk', '| 1,200 GB disk'],
      ['1,200 GB Speicherplatz', '| 1,200 GB Speicherplatz'],
      ['1.125 GB je Kern', 'memory_per_core=1125..'],
      ['1,125 GB je Kern', '| 1,125 GB je Kern'],
      [',5 TB Speicherplatz', '| ,5 TB Speicherplatz'],
      ['1.2.3 Kerne', '| 1.2.3 Kerne'],
      ['4,8,16 Kerne', '| 4,8,16 Kerne'],
      ['1.20.300 Kerne', '| 1.20.300 Kerne'],
      ["1'200 GB Speicherplatz", "| 1'200 GB Speicherplatz"],
      ['1 200 GB Speicherplatz', '| 1 200 GB Speicherplatz'],
    ],
  ],
  [
    'comparisons',
    [
      ['mindestens 8 Kerne', 'cores=8..'],
      ['Mindestens 8 cores', 'cores=8..'],
      ['mind. 8 Kerne', 'cores=8..'],
      ['min. 8 Kerne', 'cores=8..'],
      ['wenigstens 8 Kerne', 'cores=8..'],
      ['ab 8 Kernen', 'cores=8..'],
      ['8 oder mehr Kerne', 'cores=8..'],
      ['8 Kerne oder mehr', 'cores=8..'],
      ['8 Kerne und mehr', 'cores=8..'],
      ['8 Kerne aufwärts', 'cores=8..'],
      ['8 Kerne mindestens', 'cores=8..'],
      ['nicht weniger als 8 Kerne', 'cores=8..'],
      ['größer gleich 8 Kerne', 'cores=8..'],
      ['8+ Kerne', 'cores=8..'],
      ['Kerne >= 8', 'cores=8..'],
      ['32 GB oder mehr Arbeitsspeicher', 'memory=32..'],
      ['höchstens 16 Kerne', 'cores=..16'],
      ['hoechstens 16 Kerne', 'cores=..16'],
      ['hochstens 16 Kerne', 'cores=..16'],
      ['HÖCHSTENS 16 KERNE', 'cores=..16'],
      ['ho\u0308chstens 16 Kerne', 'cores=..16'],
      ['maximal 64GB RAM', 'memory=..64'],
      ['max. 64 GB RAM', 'memory=..64'],
      ['64 GB RAM max.', 'memory=..64'],
      ['64 GB RAM höchstens', 'memory=..64'],
      ['max. RAM 64 GB', 'memory=..64'],
      ['64 GB RAM max. 8 Kerne', 'memory=64.. cores=..8'],
      ['bis 16 Kerne', 'cores=..16'],
      ['bis zu 16 Kerne', 'cores=..16'],
      ['nicht mehr als 16 Kerne', 'cores=..16'],
      ['16 oder weniger Kerne', 'cores=..16'],
      ['mehr als 4 Kerne', 'cores=5..'],
      ['über 4 Kerne', 'cores=5..'],
      ['ueber 4 Kerne', 'cores=5..'],
      ['uber 4 Kerne', 'cores=5..'],
      ['größer als 4 Kerne', 'cores=5..'],
      ['groesser als 4 Kerne', 'cores=5..'],
      ['grösser als 4 Kerne', 'cores=5..'],
      ['weniger als 100 GB Speicherplatz', 'storage=..99'],
      ['unter 100 GB Festplatte', 'storage=..99'],
      ['<100gb Platte', 'storage=..99'],
      ['weniger als 4 GB je Kern', 'memory_per_core=..3.99'],
      ['genau 4 Kerne', 'cores=4..4'],
      ['Kerne gleich 4', 'cores=4..4'],
      ['genau 8 GB Arbeitsspeicher', 'memory=8..8'],
    ],
  ],
  [
    'ranges',
    [
      ['4 bis 16 Kerne', 'cores=4..16'],
      ['4-16 Kerne', 'cores=4..16'],
      ['von 4 bis 16 Kernen', 'cores=4..16'],
      ['zwischen 4 und 16 Kernen', 'cores=4..16'],
      ['between 4 und 16 Kernen', 'cores=4..16'],
      ['4 to 16 Kerne', 'cores=4..16'],
      ['4 Kerne bis 16 Kerne', 'cores=4..16'],
      ['16-32 GB RAM', 'memory=16..32'],
      ['RAM zwischen 16 und 32 GB', 'memory=16..32'],
      ['4 bis 16 GB Arbeitsspeicher', 'memory=4..16'],
    ],
  ],
  [
    'flags and choices',
    [
      ['dediziert', 'dedicated=yes'],
      ['dedizierte CPUs', 'dedicated=yes'],
      ['DEDIZIERTE Kerne', 'dedicated=yes'],
      ['nicht dediziert', 'dedicated=no'],
      ['keine dedizierten CPUs', 'dedicated=no'],
      ['ohne dedizierte Kerne', 'dedicated=no'],
      ['geteilt', 'dedicated=no'],
      ['geteilte vCPUs', 'dedicated=no'],
      ['8 dedizierte Kerne', 'cores=8.. dedicated=yes'],
      ['8 dedicated Kerne', 'cores=8.. dedicated=yes'],
      ['mindestens 8 dedizierten CPU-Kernen', 'cores=8.. dedicated=yes'],
      ['CPUs: dediziert', 'dedicated=yes'],
      ['öffentlich', 'privacy=public'],
      ['oeffentlich', 'privacy=public'],
      ['offentlich', 'privacy=public'],
      ['Öffentliche', 'privacy=public'],
      ['öffentlich verfügbar', 'privacy=public'],
      ['privat', 'privacy=private'],
      ['öffentlich oder privat', 'privacy=public privacy=private'],
      ['Verfügbarkeit: privat', 'privacy=private'],
      ['verfuegbarkeit privat', 'privacy=private'],
      ['privacy:Öffentlich', 'privacy=public'],
      ['Gruppe High memory', 'group=g-high'],
      ['Gruppe: „High memory“', 'group=g-high'],
      ['»High memory«', 'group=g-high'],
      ['Gruppe Standard vCPU oder High memory', 'group=g-standard group=g-high'],
      ['keine Gruppe', 'group=none'],
      ['ohne Gruppe', 'group=none'],
      ['no group', 'group=none'],
    ],
  ],
  [
    'several things',
    [
      ['8 Kerne 32 GB dediziert', 'cores=8.. memory=32.. dedicated=yes'],
      ['mit 8 oder mehr Kernen und dedizierten CPUs', 'cores=8.. dedicated=yes'],
      ['rock mit 8 Kernen und 32 GB RAM', 'cores=8.. memory=32.. | rock'],
      ['8 Kerne, mindestens 32 GB Arbeitsspeicher, dediziert', 'cores=8.. memory=32.. dedicated=yes'],
      ['8 Kerne bis 64 GB RAM', 'cores=8.. memory=..64'],
      ['8 Kerne sowie bis zu 64 GB RAM', 'cores=8.. memory=..64'],
      ['mehr als 4 Kerne, weniger als 16 Kerne', 'cores=5..15'],
      ['4 bis dedizierte 16 Kerne', 'cores=4..16 dedicated=yes'],
    ],
  ],
  [
    'what is not sure as text',
    [
      ['Kerne', '| Kerne'],
      ['mindestens 4', '| mindestens 4'],
      ['8 oder 16 Kerne', '| 8 oder 16 Kerne'],
      ['8 bzw. 16 Kerne', '| 8 bzw. 16 Kerne'],
      ['8 Kerne oder 32 GB', '| 8 Kerne oder 32 GB'],
      ['dediziert oder geteilt', '| dediziert oder geteilt'],
      ['nicht 8 Kerne', '| nicht 8 Kerne'],
      ['nicht privat', '| nicht privat'],
      ['etwa 8 Kerne', '| etwa 8 Kerne'],
      ['ungefähr 8 Kerne', '| ungefähr 8 Kerne'],
      ['ungefaehr 8 Kerne', '| ungefaehr 8 Kerne'],
      ['ca. 8 Kerne', '| ca. 8 Kerne'],
      ['ca 8 Kerne', '| ca 8 Kerne'],
      ['außer 8 Kerne', '| außer 8 Kerne'],
      ['ausser 8 Kerne', '| ausser 8 Kerne'],
      ['2 mal 100 GB', '| 2 mal 100 GB'],
      ['8 oder 12 bis 16 Kerne', '| 8 oder 12 bis 16 Kerne'],
      ['100 GB Speicher', '| 100 GB Speicher'],
      ['weniger als 0 Kerne', '| weniger als 0 Kerne'],
      ['größer', '| größer'],
      ['Groesse', '| Groesse'],
    ],
  ],
];

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
