import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { columnKeysOf } from './column-keys.ts';
import { columnsOf } from './columns.ts';
import { examplePackage } from './example-package.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';

const bare = examplePackage({
  cores: undefined,
  memory: undefined,
  storage: undefined,
  ipv4: undefined,
  bandwidth: null,
  dedicated: undefined,
  privacy: undefined,
  group: undefined,
});

describe('the columns', () => {
  it('are what names a package, and each attribute by key', () => {
    const keys = ['name', 'permalink', 'id', ...attributes.map(({ key }) => key)];
    expect(columnsOf(english, attributes).map(({ key }) => key)).toEqual(keys);
    expect(columnKeysOf(attributes)).toEqual(keys);
  });
  it('print as everywhere', () => {
    expect(columnsOf(english, attributes).map(({ print }) => print(examplePackage()))).toEqual([
      'ROCK-6',
      'rock-6',
      'vmpkg_rock-6',
      '2',
      '6 GB',
      '50 GB',
      '3 GB',
      '3,072 GB',
      '1',
      'Shared',
      'Standard vCPU',
      'Public',
    ]);
    expect(
      columnsOf(english, attributes)
        .slice(3)
        .map(({ print }) => print(bare)),
    ).toEqual(Array(9).fill('not stated'));
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

describe('CSV', () => {
  it('has a byte order mark, the keys, and a line for each package', () => {
    expect(
      exportCsv(attributes, [examplePackage({ group: { id: 'vmpkgrp_1', name: 'Say "hi", all' } }), bare]),
    ).toBe(
      [
        '\uFEFFname,permalink,id,cores,memory,storage,memory_per_core,bandwidth,ipv4,dedicated,group,group_label,privacy,privacy_label',
        'ROCK-6,rock-6,vmpkg_rock-6,2,6,50,3,3072,1,no,vmpkgrp_1,"Say ""hi"", all",public,Public',
        'ROCK-6,rock-6,vmpkg_rock-6,,,,,,,,,,,',
        '',
      ].join('\r\n'),
    );
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u00a0=1', '＝1', '=HYPERLINK("http://x";"y")'])(
    'makes no formula of %j',
    (name) => {
      const [, line] = readCsv(exportCsv(attributes, [examplePackage({ name })]).slice(1));
      expect(line?.[0]).toBe(`'${name}`);
    },
  );
  it.each([
    ['a;=1', "a;'=1"],
    ['a\n+1', "a\n'+1"],
    ['a\t @x', "a\t '@x"],
    ['a;"=1', `a;"'=1`],
    ['\t=1', "'\t'=1"],
    ['a;b', 'a;b'],
  ])('makes no formula in the middle of %j, where a spreadsheet may begin a cell', (name, expected) => {
    const [, line] = readCsv(exportCsv(attributes, [examplePackage({ name })]).slice(1));
    expect(line?.[0]).toBe(expected);
  });
  it('is read again as it was written, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
        const lines = readCsv(
          exportCsv(
            attributes,
            names.map((name) => examplePackage({ name })),
          ).slice(1),
        );
        expect(lines).toHaveLength(names.length + 1);
        names.forEach((name, i) => {
          const cell = lines[i + 1]?.[0] ?? '';
          expect(cell.replaceAll("'", '')).toBe(name.replaceAll("'", ''));
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          expect(lines[i + 1]).toHaveLength(14);
        });
      }),
    );
  });
});

describe('JSON', () => {
  it('has the keys of the table; unknown is absent, and null is what is not stated', () => {
    expect(JSON.parse(exportJson(attributes, [examplePackage(), bare]))).toEqual([
      {
        name: 'ROCK-6',
        permalink: 'rock-6',
        id: 'vmpkg_rock-6',
        cores: 2,
        memory: 6,
        storage: 50,
        memory_per_core: 3,
        bandwidth: 3072,
        ipv4: 1,
        dedicated: false,
        group: 'vmpkgrp_standard',
        group_label: 'Standard vCPU',
        privacy: 'public',
        privacy_label: 'Public',
      },
      { name: 'ROCK-6', permalink: 'rock-6', id: 'vmpkg_rock-6', bandwidth: null },
    ]);
  });
});
