import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribute } from './attribute.ts';
import { attributes } from './attributes.ts';
import { parameterKeys, parseFilter, printFilter } from './filter-codec.ts';
import { rangeFilter, type Filter } from './filters.ts';

const attributeOf = (key: string) => attributes.find((each) => each.key === key)!; // Only keys of the table are named.
const parse = (key: string, ...values: string[]) =>
  parseFilter(
    attributeOf(key),
    values.map((value) => [key, value] as const),
  );
const parseQuery = (key: string, query: string) => parseFilter(attributeOf(key), new URLSearchParams(query));

const number = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 0, max: 2e12, noNaN: true }),
);
const filterFor = (attribute: Attribute): fc.Arbitrary<Filter> => {
  const { kind } = attribute;
  if (kind === 'flag') return fc.boolean().map((value) => ({ kind, value }));
  if (attribute.kind === 'choice') {
    const kind = 'choice';
    const { always, closed } = attribute;
    if (closed)
      return fc
        .subarray(
          always.map(({ value }) => value),
          { minLength: 1 },
        )
        .map((values) => ({ kind, values }));
    const value = fc.string({ unit: 'binary', minLength: 1, maxLength: 100 });
    return fc.uniqueArray(value, { minLength: 1, maxLength: 50 }).map((values) => ({ kind, values }));
  }
  const end = fc.option(number, { nil: undefined });
  return fc.tuple(end, end).map(([a, b]) => rangeFilter(a, b) ?? { kind: 'range', min: undefined, max: 1 });
};

describe('a filter and its parameter', () => {
  it('are the same thing twice', () => {
    const either = fc
      .constantFrom(...attributes)
      .chain((each) => fc.tuple(fc.constant(each), filterFor(each)));
    fc.assert(
      fc.property(either, ([attribute, filter]) => {
        expect(parse(attribute.key, ...printFilter(filter))).toEqual({ filter, refused: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('have one spelling, whatever the link says, and reading never throws', () => {
    const anyValue = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9.,e+x -]{0,12}$/),
      fc.stringMatching(/^\d{0,3}(\.\d)?\.\.\d{0,3}$/),
      fc.constantFrom('yes', 'no', 'Infinity', 'NaN', '', 'x'.repeat(201)),
    );
    fc.assert(
      fc.property(
        fc
          .constantFrom(...attributes)
          .chain((each) =>
            fc.tuple(
              fc.constant(each),
              fc.array(fc.tuple(fc.constantFrom(...parameterKeys(each), 'q'), anyValue)),
            ),
          ),
        ([attribute, parameters]) => {
          const { filter, refused } = parseFilter(attribute, parameters);
          const printed = filter === undefined ? [] : printFilter(filter);
          expect(parse(attribute.key, ...printed)).toEqual({ filter, refused: [] });
          for (const { key, value } of refused) expect(parameters).toContainEqual([key, value]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a range in a link', () => {
  it.each([
    ['4..16', 4, 16, '4..16'],
    ['8..', 8, undefined, '8..'],
    ['..400', undefined, 400, '..400'],
    ['4', 4, 4, '4..4'],
    ['4..4', 4, 4, '4..4'],
    ['1.5..2.25', 1.5, 2.25, '1.5..2.25'],
    ['0..0', 0, 0, '0..0'],
    ['04.50..', 4.5, undefined, '4.5..'],
  ])('%s is read, and written %s', (value, min, max, canonical) => {
    const { filter, refused } = parse('cores', value);
    expect({ filter, refused }).toEqual({ filter: { kind: 'range', min, max }, refused: [] });
    expect(filter && printFilter(filter)).toEqual([canonical]);
  });

  it.each([
    '3,14',
    '1e3',
    ' 7',
    '7 ',
    '+4',
    '-4',
    '0x1',
    'Infinity',
    'lots',
    '..',
    '4...5',
    '4-16',
    '.5',
    '5.',
    '1.1234567',
    '٣',
    '1'.repeat(400),
  ])('%j is refused, with what would do', (value) => {
    expect(parse('cores', value)).toEqual({
      filter: undefined,
      refused: [{ key: 'cores', value, because: { kind: 'range', key: 'cores' } }],
    });
  });

  it('that begins above its end is refused, and turned around for the reader', () => {
    expect(parse('cores', '16..4')).toEqual({
      filter: undefined,
      refused: [
        { key: 'cores', value: '16..4', because: { kind: 'turned', key: 'cores', instead: '4..16' } },
      ],
    });
  });

  it('counts once', () => {
    expect(parse('cores', 'lots', '4..', '8..')).toEqual({
      filter: { kind: 'range', min: 4, max: undefined },
      refused: [
        { key: 'cores', value: 'lots', because: { kind: 'range', key: 'cores' } },
        { key: 'cores', value: '8..', because: { kind: 'twice' } },
      ],
    });
  });
});

describe('a range from a form without scripts', () => {
  it.each([
    ['cores_min=4&cores_max=16', 4, 16],
    ['cores_min=4&cores_max=', 4, undefined],
    ['cores_max=1.5&cores_min=', undefined, 1.5],
  ])('%s is read', (query, min, max) => {
    expect(parseQuery('cores', query)).toEqual({ filter: { kind: 'range', min, max }, refused: [] });
  });
  it('with nothing in it asks for nothing', () => {
    expect(parseQuery('cores', 'cores_min=&cores_max=&cores=')).toEqual({ filter: undefined, refused: [] });
  });
  it('keeps the end that can be used', () => {
    expect(parseQuery('cores', 'cores_min=few&cores_max=16')).toEqual({
      filter: { kind: 'range', min: undefined, max: 16 },
      refused: [{ key: 'cores_min', value: 'few', because: { kind: 'number', key: 'cores_min' } }],
    });
  });
  it('that begins above its end is refused as a whole', () => {
    const { filter, refused } = parseQuery('cores', 'cores_min=16&cores_max=4');
    expect(filter).toBeUndefined();
    expect(refused).toEqual([
      { key: 'cores_min', value: '16', because: { kind: 'turned', key: 'cores', instead: '4..16' } },
      { key: 'cores_max', value: '4', because: { kind: 'turned', key: 'cores', instead: '4..16' } },
    ]);
  });
  it('stands back behind the parameter itself', () => {
    const { filter, refused } = parseQuery('cores', 'cores_min=1&cores=8..');
    expect(filter).toEqual({ kind: 'range', min: 8, max: undefined });
    expect(refused).toMatchObject([{ key: 'cores_min', value: '1' }]);
  });
  it('means its own attribute', () => {
    expect(parseQuery('memory', 'memory_per_core=4..&memory_per_core_min=4').filter).toBeUndefined();
    expect(parameterKeys(attributeOf('dedicated'))).toEqual(['dedicated']);
  });
});

describe('a flag in a link', () => {
  it('is yes, no, or not there', () => {
    expect(parse('dedicated', 'yes').filter).toEqual({ kind: 'flag', value: true });
    expect(parse('dedicated', 'no').filter).toEqual({ kind: 'flag', value: false });
    expect(parse('dedicated', '')).toEqual({ filter: undefined, refused: [] });
  });
  it.each(['true', '1', 'YES', 'on'])('%s is refused', (value) => {
    expect(parse('dedicated', value)).toEqual({
      filter: undefined,
      refused: [{ key: 'dedicated', value, because: { kind: 'flag', key: 'dedicated' } }],
    });
  });
});

describe('choices in a link', () => {
  it('are each there once', () => {
    expect(parse('group', 'b', 'a', 'b', '')).toEqual({
      filter: { kind: 'choice', values: ['b', 'a'] },
      refused: [],
    });
  });
  it('are bounded in number and length', () => {
    const many = Array.from({ length: 52 }, (_, i) => `g${i}`);
    expect(parse('group', ...many).filter).toEqual({ kind: 'choice', values: many.slice(0, 50) });
    expect(parse('group', ...many).refused.map(({ value }) => value)).toEqual(['g50', 'g51']);
    expect(parse('group', ...many.slice(0, 50), 'g0').refused).toEqual([]);
    expect(parse('group', 'x'.repeat(201), 'y'.repeat(200))).toMatchObject({
      filter: { values: ['y'.repeat(200)] },
      refused: [{ because: { kind: 'long', key: 'group', most: 200 } }],
    });
  });
});
