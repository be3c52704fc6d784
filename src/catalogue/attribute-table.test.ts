import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import type { Attribute, AttributeTable } from './attribute.ts';
import { attributes } from './attributes.ts';
import { columnsOf } from './columns.ts';
import { describeOrder } from './describe-order.ts';
import { describeView } from './describe.ts';
import { examplePackage } from './example-package.ts';
import { exportCsv } from './export-csv.ts';
import { exportJson } from './export-json.ts';
import { parameterKeys, parseFilter, printFilter } from './filter-codec.ts';
import { defaultOrder, setFilter } from './filters.ts';
import { createEngine, createFinder } from './finder.ts';
import { describeLack } from './lack.ts';
import { nearest } from './near-misses.ts';
import { buildIndex, choiceOf } from './package-index.ts';
import { select } from './select.ts';

/*
 * What the table promises: an attribute that is added to it has everything that an attribute has, with no other change.
 * One of each kind is added here to a copy, made of what packages happen to carry.
 */

const nameLength: Attribute = {
  key: 'name_length',
  kind: 'range',
  read: ({ name }) => (name === '?' ? undefined : name.length),
  unit: undefined,
  measures: 'amount',
  words: {
    label: 'Name length',
    meaning: 'How long the name is.',
    noun: { one: 'letter', other: 'letters' },
  },
};
const round: Attribute = {
  key: 'round',
  kind: 'flag',
  read: ({ name }) => (name === '?' ? undefined : name.includes('O')),
  words: {
    label: 'Roundness',
    meaning: 'Whether it rolls.',
    yes: { label: 'Round', phrase: 'round corners' },
    no: { label: 'Square', phrase: 'square corners' },
  },
};
const initial: Attribute = {
  key: 'initial',
  kind: 'choice',
  read: ({ name }) =>
    name === '?' ? undefined : { value: name.charAt(0).toLowerCase(), label: `Letter ${name.charAt(0)}` },
  always: [{ value: 'z', label: 'Letter Z' }],
  searched: true,
  words: { label: 'Initial', meaning: 'What the name begins with.', noun: 'initial' },
};
const table: AttributeTable = [...attributes, nameLength, round, initial];

const packages = ['ROCK', 'BOULDER', 'PEA', '?'].map((name) => examplePackage({ name }));
const index = buildIndex(table, packages);
const page = { page: 1, perPage: 30 };
const names = (selected: readonly { readonly name: string }[]) => selected.map(({ name }) => name);

describe.each([
  {
    attribute: nameLength,
    link: 'name_length=4..',
    printed: ['4..'],
    lists: ['ROCK', 'BOULDER'],
    facet: {
      bins: [3, 4, 7].map((value) => ({ from: value, to: value, count: 1 })),
      steps: [3, 4, 7],
      unknown: 1,
    },
    sentence: '2 of 4 packages with 4 or more letters',
    ascending: ['PEA', 'ROCK', 'BOULDER', '?'],
    order: 'letters, smallest first',
    column: ['4', '7', '3', 'not stated'],
    lacks: ['?: letters not stated', 'PEA: 1 letter too few'],
    json: [4, 7, 3, undefined],
  },
  {
    attribute: round,
    link: 'round=no',
    printed: ['no'],
    lists: ['PEA'],
    facet: { yes: 2, no: 1, unknown: 1 },
    sentence: '1 of 4 packages with square corners',
    ascending: ['PEA', 'BOULDER', 'ROCK', '?'],
    order: 'square corners first',
    column: ['Round', 'Round', 'Square', 'not stated'],
    lacks: ['?: square corners not stated', 'BOULDER: round corners', 'ROCK: round corners'],
    json: [true, true, false, undefined],
  },
  {
    attribute: initial,
    link: 'initial=r&initial=p',
    printed: ['r', 'p'],
    lists: ['ROCK', 'PEA'],
    facet: {
      choices: [
        { value: 'z', label: 'Letter Z', count: 0 },
        { value: 'b', label: 'Letter B', count: 1 },
        { value: 'p', label: 'Letter P', count: 1 },
        { value: 'r', label: 'Letter R', count: 1 },
      ],
      unknown: 1,
    },
    sentence: '2 of 4 packages with initial Letter R or Letter P',
    ascending: ['BOULDER', 'PEA', 'ROCK', '?'],
    order: 'initial, A to Z',
    column: ['Letter R', 'Letter B', 'Letter P', 'not stated'],
    lacks: ['?: initial not stated', 'BOULDER: in initial Letter B'],
    json: ['r', 'b', 'p', undefined],
  },
])('$attribute.key, once it is in the table,', ({ attribute, link, ...expected }) => {
  const { key } = attribute;
  const { filter } = parseFilter(attribute, new URLSearchParams(link));
  const criteria = { filters: setFilter({}, key, filter), text: '' };
  const selection = select(index, criteria, 'listed', page);

  it('has a URL parameter', () => {
    expect(filter && printFilter(filter)).toEqual(expected.printed);
    expect(parameterKeys(attribute)).toContain(key);
  });
  it('has a filter, which says how many it could not judge', () => {
    expect(names(selection.packages)).toEqual(expected.lists);
    expect(selection.unjudged).toEqual({ total: 1, byKey: { [key]: 1 } });
    expect(selection.without.filters).toEqual({ [key]: 4 });
  });
  it('has a facet', () => {
    expect(selection.facets.find((each) => each.attribute === attribute)).toMatchObject(expected.facet);
  });
  it('has an order', () => {
    const order = [{ key, descending: false }];
    expect(names(select(index, { filters: {}, text: '' }, order, page).packages)).toEqual(expected.ascending);
    expect(describeOrder(english, table, order)).toBe(expected.order);
    expect(defaultOrder(criteria.filters)).toBe(attribute.kind === 'range' ? 'fit' : 'listed');
  });
  it('has its words in the sentence', () => {
    const find = (key: string, value: string) => choiceOf(index, key, value);
    expect(describeView(english, table, criteria, selection, find)).toBe(expected.sentence);
  });
  it('has a column, on screen and in exports', () => {
    const column = columnsOf(english, table).find((each) => each.key === key);
    expect(packages.map((pkg) => column?.print(pkg))).toEqual(expected.column);
    expect(exportCsv(table, packages).split('\r\n')[0]?.split(',')).toContain(key);
    const exported: Record<string, unknown>[] = JSON.parse(exportJson(table, packages));
    expect(exported.map((each) => each[key])).toEqual(expected.json);
  });
  it('has near misses', () => {
    const misses = nearest(index, criteria).map(
      ({ pkg, lacks }) => `${pkg.name}: ${lacks.map((each) => describeLack(english, each)).join()}`,
    );
    expect(misses.toSorted()).toEqual(expected.lacks);
  });
});

it('what is added is understood in the search box', () => {
  const finder = createFinder(english, createEngine(table, packages));
  expect(finder.understand('4 letters round letter p')).toMatchObject({
    filters: {
      name_length: { kind: 'range', min: 4 },
      round: { kind: 'flag', value: true },
      initial: { kind: 'choice', values: ['p'] },
    },
    text: '',
  });
});

it('a choice that is searched is found by free text', () => {
  expect(select(index, { filters: {}, text: 'letter b' }, 'listed', page).matching).toBe(1);
});
