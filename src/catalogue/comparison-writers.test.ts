import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { comparisonCsv } from './comparison-csv.ts';
import { comparisonMarkdown, markdownText } from './comparison-markdown.ts';
import { comparisonRows } from './comparison-rows.ts';
import { examplePackage } from './example-package.ts';
import { plainText } from './format.ts';
import type { VmPackage } from './package.ts';
import { anyPackages } from './testing.ts';

const small = examplePackage({ name: 'ROCK-3', cores: 1, memory: 3, storage: 25, bandwidth: null });
const large = examplePackage({ name: 'ROCK-6', dedicated: true, group: null });
const sheet = (packages: readonly VmPackage[], baseline?: VmPackage, from?: VmPackage) => ({
  packages,
  baseline,
  from,
  rows: comparisonRows(english, attributes, packages, baseline),
});

describe('a comparison in Markdown', () => {
  it('is a table, the best of each row in bold, and says what that means', () => {
    expect(comparisonMarkdown(english, sheet([small, large]))).toBe(`| Attribute | ROCK-3 | ROCK-6 |
| --- | --- | --- |
| CPU cores | 1 | **2** |
| Memory | 3 GB | **6 GB** |
| Storage | 25 GB | **50 GB** |
| Memory per core | 3 GB | 3 GB |
| Bandwidth a month | not stated | 3,072 GB |
| IPv4 addresses | 1 | 1 |
| CPUs | Shared | **Dedicated** |
| Group | Standard vCPU | No group |
| Availability | Public | Public |

Bold is the best of its row: the most cores, memory, storage, bandwidth a month and IPv4 addresses; dedicated CPUs rather than shared CPUs.
`);
  });
  it('has the differences to the baseline, with the values behind them', () => {
    const lines = comparisonMarkdown(english, sheet([small, large], small)).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '| Attribute | ROCK-3 (baseline) | ROCK-6 |',
      '| --- | --- | --- |',
      '| CPU cores | 1 | **+1, 2× (2)** |',
      '| Memory | 3 GB | **+3 GB, 2× (6 GB)** |',
    ]);
    expect(lines[6]).toBe('| Bandwidth a month | not stated | 3,072 GB (not comparable) |');
    expect(lines[8]).toBe('| CPUs | Shared | **Dedicated (different)** |');
  });
  it('says what changing to each means', () => {
    const lines = comparisonMarkdown(english, sheet([small, large], undefined, large)).split('\n');
    expect(lines[2]).toBe('| Change from ROCK-6 | Must be stopped first | You have this one now |');
  });
  it('says nothing of bold where nothing is', () => {
    expect(comparisonMarkdown(english, sheet([small, small]))).not.toContain('Bold');
  });
  it.each([
    ['a|b', String.raw`a\|b`],
    [String.raw`a\|b`, String.raw`a\\\|b`],
    ['*a* _b_ ~c~ `d`', String.raw`\*a\* \_b\_ \~c\~ \`d\``],
    ['<img src=x>', String.raw`\<img src=x\>`],
    ['&lt;', String.raw`\&lt;`],
    ['![a](b) [^1]', String.raw`!\[a\](b) \[^1\]`],
    ['one\n| two', String.raw`one \| two`],
    ['https://example.com', 'https:\u2060//example.com'],
    ['www.example.com', 'www\u2060.example.com'],
    ['@all: me@example.com #12', '@\u2060all: me@\u2060example.com #\u206012'],
    [':smile:', ':\u2060smile:'],
  ])('%j stays what it is', (name, expected) => {
    expect(markdownText(name)).toBe(expected);
  });
});

/** In a cell: an escape, a character that begins nothing, or one that must not be there as it is. */
const PARTS = /\\([\\`*_[\]<>|~&$])|([^\\`*_[\]<>|~&$\r\n])|(.)/gsu;

/**
 * The cells of a line of a table as GFM has them: they end at bars without a backslash, and of what is in them escapes are
 * taken away.
 *
 * @throws {Error} where something begins that is more than text
 */
function readLine(line: string): string[] {
  return line
    .replace(/^\| (.*) \|$/s, '$1')
    .split(' | ')
    .map((cell) => {
      if (/[@#:]\w|:\/\/|www\./i.test(cell)) throw new Error(`A link in ${cell}`);
      return [...cell.matchAll(PARTS)]
        .map(([, escaped, plain, other]) => {
          if (other !== undefined) throw new Error(`${other} begins something in ${cell}`);
          return escaped ?? plain;
        })
        .join('')
        .replaceAll('\u2060', '');
    });
}

/** Names with what Markdown, GitHub and tables make something of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '|',
        '\\',
        '\n',
        '**',
        '__',
        '`',
        '<b>',
        '](',
        '![',
        'https://',
        'www.',
        '@a',
        '&lt;',
        '$x$',
        ' ',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('whatever packages are called', () => {
  it('is read from Markdown again, as it is on screen', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostile, { selector: plainText, minLength: 1, maxLength: 6 }), (names) => {
        const packages = names.map((name, place) =>
          examplePackage({ id: `vmpkg-${place}`, name, group: { id: name, name } }),
        );
        const [heads = '', , ...lines] = comparisonMarkdown(english, sheet(packages)).split('\n');
        expect(readLine(heads)).toEqual([
          'Attribute',
          ...names.map((name, place) => plainText(name) || `vmpkg-${place}`),
        ]);
        const groups = lines.find((line) => line.startsWith('| Group |'))!; // there is one in the table
        expect(readLine(groups)).toEqual(['Group', ...names.map((name) => plainText(name) || name.trim())]);
        expect(lines.filter((line) => line.startsWith('| '))).toHaveLength(attributes.length);
      }),
    );
  });
});

/** Reads CSV as RFC 4180 has it: cells by line, without the quotes. */
function readCsv(csv: string): string[][] {
  const lines: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let line: string[] = [];
  for (let match = cell.exec(csv); match !== null; match = cell.exec(csv)) {
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines;
}

describe('a comparison in CSV', () => {
  it('has plain numbers, with the unit at the attribute, and says what is not stated', () => {
    expect(comparisonCsv(english, sheet([small, large])).split('\r\n')).toEqual([
      'Attribute,ROCK-3,ROCK-6',
      'CPU cores,1,2',
      'Memory (GB),3,6',
      'Storage (GB),25,50',
      'Memory per core (GB),3,3',
      'Bandwidth a month (GB),not stated,3072',
      'IPv4 addresses,1,1',
      'CPUs,Shared,Dedicated',
      'Group,Standard vCPU,No group',
      'Availability,Public,Public',
      '',
    ]);
  });
  it('has a column of differences behind each but the baseline', () => {
    expect(
      comparisonCsv(english, sheet([large, small], large))
        .split('\r\n')
        .slice(0, 8),
    ).toEqual([
      'Attribute,ROCK-6,ROCK-3,"ROCK-3, compared with ROCK-6"',
      'CPU cores,2,1,-1',
      'Memory (GB),6,3,-3',
      'Storage (GB),50,25,-25',
      'Memory per core (GB),3,3,0',
      'Bandwidth a month (GB),3072,not stated,not comparable',
      'IPv4 addresses,1,1,0',
      'CPUs,Dedicated,Shared,different',
    ]);
  });
  it('makes no formula of a name', () => {
    expect(readCsv(comparisonCsv(english, sheet([large, small], large, small)))[1]).toEqual([
      'Change from ROCK-3',
      'Resized as it runs',
      'You have this one now',
      '',
    ]);
    const [heads] = readCsv(comparisonCsv(english, sheet([examplePackage({ name: '=HYPERLINK("x";"y")' })])));
    expect(heads).toEqual(['Attribute', `'=HYPERLINK("x";"y")`]);
  });
  it('has as many cells in each line, and every known number, whatever is compared with whatever', () => {
    fc.assert(
      fc.property(anyPackages, fc.nat({ max: 30 }), (packages, place) => {
        const baseline = packages[place];
        const lines = readCsv(comparisonCsv(english, sheet(packages, baseline)));
        const width = 1 + packages.length + (baseline === undefined ? 0 : packages.length - 1);
        expect(lines.map((line) => line.length)).toEqual(Array(attributes.length + 1).fill(width));
        const memory = lines.find(([head]) => head === 'Memory (GB)')!; // it is in the table
        for (const { memory: amount } of packages)
          expect(memory).toContain(amount === undefined ? 'not stated' : String(amount));
      }),
    );
  });
});
