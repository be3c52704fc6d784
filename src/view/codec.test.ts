import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribute } from '#catalogue/attribute.ts';
import { attributes } from '#catalogue/attributes.ts';
import { columnKeysOf } from '#catalogue/column-keys.ts';
import { rangeFilter, type Filter, type Filters, type Order } from '#catalogue/filters.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { parseView, queryString, serializeView } from './codec.ts';
import { changeView, DEFAULT_VIEW, LAYOUTS, MAX_COMPARED, type View } from './view.ts';

const parse = (search: string) => parseView(new URLSearchParams(search), attributes);

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const organization: fc.Arbitrary<OrganizationRef> = fc.oneof(
  fc.constant(null),
  label.map((value) => ({ by: 'sub_domain' as const, value })),
  fc.stringMatching(/^org_[A-Za-z0-9]{1,20}$/).map((value) => ({ by: 'id' as const, value })),
);
const end = fc.oneof(
  fc.constant(undefined),
  fc.nat(5000),
  fc.nat(99_999).map((hundredths) => hundredths / 100),
);
const range: fc.Arbitrary<Filter | undefined> = fc
  .tuple(end, end)
  .map(([a, b]) =>
    a !== undefined && b !== undefined ? rangeFilter(Math.min(a, b), Math.max(a, b)) : rangeFilter(a, b),
  );
const flag: fc.Arbitrary<Filter | undefined> = fc.option(
  fc.boolean().map((value): Filter => ({ kind: 'flag', value })),
  { nil: undefined },
);
const choice: fc.Arbitrary<Filter | undefined> = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 })
  .map((values) => (values.length === 0 ? undefined : { kind: 'choice', values }));
const filterFor = (attribute: Attribute): fc.Arbitrary<Filter | undefined> => {
  if (attribute.kind !== 'choice') return { range, flag }[attribute.kind];
  return attribute.closed
    ? fc
        .subarray(attribute.always.map(({ value }) => value))
        .map((values) => (values.length === 0 ? undefined : { kind: 'choice', values }))
    : choice;
};
const filters: fc.Arbitrary<Filters> = fc
  .tuple(
    ...attributes.map((attribute) => filterFor(attribute).map((filter) => [attribute.key, filter] as const)),
  )
  .map((entries) =>
    Object.fromEntries(entries.flatMap(([key, filter]) => (filter === undefined ? [] : [[key, filter]]))),
  );
const keys = attributes.map(({ key }) => key);
const order: fc.Arbitrary<Order | undefined> = fc.oneof(
  fc.constantFrom<Order | undefined>(undefined, 'fit', 'listed'),
  fc
    .subarray(keys, { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((key) => fc.boolean().map((descending) => ({ key, descending })))),
    ),
);
const columnKeys = [...columnKeysOf(attributes)];
const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const comparison = fc
  .uniqueArray(name, { maxLength: MAX_COMPARED })
  .chain((compare) =>
    fc.record({ compare: fc.constant(compare), baseline: fc.constantFrom(undefined, ...compare) }),
  );
const listed = fc.record({
  organization,
  filters,
  text: fc.string({ maxLength: 60 }),
  order,
  layout: fc.constantFrom(...LAYOUTS),
  columns: fc.option(fc.shuffledSubarray(columnKeys, { minLength: 1 }), { nil: undefined }),
  page: fc.integer({ min: 1, max: 2_147_483_647 }),
  perPage: fc.integer({ min: 1, max: 200 }),
  package: fc.option(name, { nil: undefined }),
  from: fc.option(name, { nil: undefined }),
  onlyDifferences: fc.boolean(),
  locale: fc.constantFrom(undefined, 'en', 'de', 'de-CH'),
});
const view: fc.Arbitrary<View> = fc
  .tuple(listed, comparison)
  .map(([each, compared]) => ({ ...each, ...compared }));
const foreign = fc.array(
  fc.tuple(fc.constantFrom('utm_source', 'ref', '__proto__', 'constructor'), fc.string()),
);

describe('a view and its link', () => {
  it('are the same thing twice', () => {
    fc.assert(
      fc.property(view, foreign, (each, kept) => {
        const parsed = parse(queryString(serializeView(each, attributes, kept)));
        expect(parsed).toEqual({
          view: each,
          ignored: [],
          conflict: undefined,
          foreign: kept,
          isForeignSpelling: false,
        });
      }),
    );
  });
  it('have one spelling: reading and writing again changes nothing', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const once = parse(search);
        const twice = parseView(serializeView(once.view, attributes, once.foreign), attributes);
        expect(twice.view).toEqual(once.view);
        expect(twice.foreign).toEqual(once.foreign);
        expect(twice.ignored).toEqual([]);
      }),
    );
  });
  it('never throw, whatever the link holds', () => {
    const key = fc.oneof(
      fc.constantFrom('page', 'per_page', 'org', 'org_id', 'organization[id]'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string({ unit: 'binary' }))), (pairs) => {
        const { view } = parseView(new URLSearchParams(pairs.map(([k, v]) => [k, v])), attributes);
        expect(view.page).toBeGreaterThanOrEqual(1);
        expect(view.perPage).toBeLessThanOrEqual(200);
      }),
    );
  });
  it('leave the defaults out', () => {
    expect(serializeView(DEFAULT_VIEW, attributes).toString()).toBe('');
  });
});

describe('a link', () => {
  it.each([
    ['org=acme', { by: 'sub_domain', value: 'acme' }],
    ['org=ACME', { by: 'sub_domain', value: 'acme' }],
    ['org_id=org_1', { by: 'id', value: 'org_1' }],
    ['org=org_1', { by: 'id', value: 'org_1' }],
    ['organization[sub_domain]=acme', { by: 'sub_domain', value: 'acme' }],
    ['organization%5Bid%5D=org_1', { by: 'id', value: 'org_1' }],
    ['org=acme&organization[sub_domain]=acme', { by: 'sub_domain', value: 'acme' }],
    ['org=', null],
  ])('%s names its organization', (search, expected) => {
    expect(parse(search)).toMatchObject({
      view: { organization: expected },
      ignored: [],
      conflict: undefined,
    });
  });

  it('keeps what is others’, but for what no form can name', () => {
    expect(parse('utm=%00&a%00b=1&c%0D=2').foreign).toEqual([['utm', '\0']]);
  });

  it('with two organizations is a conflict, and names both', () => {
    expect(parse('org=acme&org_id=org_1&page=2')).toMatchObject({
      view: { organization: null, page: 2 },
      conflict: [
        { by: 'sub_domain', value: 'acme' },
        { by: 'id', value: 'org_1' },
      ],
    });
  });

  it.each(['0', '-1', '1.5', '3,14', '1e3', ' 7', 'two', '99999999999', '٣'])(
    'ignores page=%s and says so',
    (value) => {
      const parsed = parseView(new URLSearchParams([['page', value]]), attributes);
      expect(parsed.view.page).toBe(1);
      expect(parsed.ignored).toEqual([{ key: 'page', value, because: { kind: 'page' } }]);
    },
  );
  it.each([
    ['cores=4..16&page=2', false],
    ['utm_source=', false],
    ['organization[id]=org_1', true],
    ['cores_min=4', true],
    ['q=&cores=4..', true],
    ['group=', true],
  ])('%s is in a spelling of others: %s', (search, expected) => {
    expect(parse(search).isForeignSpelling).toBe(expected);
  });
  it('ignores a page size that the API refuses', () => {
    expect(parse('per_page=201&page=3')).toMatchObject({
      view: { perPage: 30, page: 3 },
      ignored: [{ key: 'per_page' }],
    });
  });
  it('ignores an organization that can be none', () => {
    expect(parse('org=a_b').ignored).toHaveLength(1);
    expect(parse('org=https://evil.example').ignored).toHaveLength(1);
  });
  it('takes the first of two pages', () => {
    expect(parse('page=2&page=3')).toMatchObject({
      view: { page: 2 },
      ignored: [{ key: 'page', value: '3' }],
    });
  });
});

describe('filters, order and layout in a link', () => {
  it.each([
    ['cores=4..16', { filters: { cores: { kind: 'range', min: 4, max: 16 } } }],
    ['cores_min=4&cores_max=16', { filters: { cores: { kind: 'range', min: 4, max: 16 } } }],
    ['cores_min=4&cores_max=', { filters: { cores: { kind: 'range', min: 4, max: undefined } } }],
    ['dedicated=yes', { filters: { dedicated: { kind: 'flag', value: true } } }],
    ['group=a&group=b', { filters: { group: { kind: 'choice', values: ['a', 'b'] } } }],
    ['q=rock', { text: 'rock' }],
    [
      'sort=memory,-cores',
      {
        order: [
          { key: 'memory', descending: false },
          { key: 'cores', descending: true },
        ],
      },
    ],
    ['sort=fit', { order: 'fit' }],
    ['locale=de-ch', { locale: 'de-CH' }],
    ['layout=grid&columns=name,cores', { layout: 'grid', columns: ['name', 'cores'] }],
  ])('%s is read', (search, expected) => {
    expect(parse(search)).toMatchObject({ view: expected, ignored: [] });
  });
  it.each([
    ['cores=lots', 'cores', { kind: 'range', key: 'cores' }],
    ['cores=16..4', 'cores', { kind: 'turned', key: 'cores', instead: '4..16' }],
    ['sort=price', 'sort', { kind: 'order', example: 'cores,-memory' }],
    ['layout=list', 'layout', { kind: 'layout', values: LAYOUTS }],
    ['columns=__proto__', 'columns', { kind: 'columns', values: columnKeys }],
    ['q=a&q=b', 'q', { kind: 'twice' }],
    ['locale=fr', 'locale', { kind: 'locale', values: ['en', 'de'] }],
  ])('%s is ignored, and the rest is used', (search, key, because) => {
    const { view, ignored } = parse(`${search}&per_page=15`);
    expect(view.perPage).toBe(15);
    expect(ignored).toEqual([{ key, value: expect.any(String) as string, because }]);
  });
  it('keep the good parts of a list, and name the others', () => {
    expect(parse('sort=foo,-memory,memory,cores&columns=name,foo,cores,name')).toMatchObject({
      view: {
        order: [
          { key: 'memory', descending: true },
          { key: 'cores', descending: false },
        ],
        columns: ['name', 'cores'],
      },
      ignored: [
        { key: 'sort', value: 'foo', because: { kind: 'order', example: 'cores,-memory' } },
        { key: 'sort', value: 'memory', because: { kind: 'twice' } },
        { key: 'columns', value: 'foo', because: { kind: 'columns', values: columnKeys } },
        { key: 'columns', value: 'name', because: { kind: 'twice' } },
      ],
    });
  });
  it('are written as people read them', () => {
    expect(queryString(serializeView(parse('sort=memory,-cores&cores=4..16').view, attributes))).toBe(
      'cores=4..16&sort=memory,-cores',
    );
  });
});

describe('a change', () => {
  const deep: View = {
    ...DEFAULT_VIEW,
    organization: { by: 'sub_domain', value: 'acme' },
    page: 4,
    perPage: 60,
  };
  it('of the page, the layout or the columns keeps all else', () => {
    expect(changeView(deep, { page: 5 })).toEqual({ ...deep, page: 5 });
    expect(changeView(deep, { layout: 'grid' })).toEqual(deep);
    expect(changeView(deep, { columns: ['name'] })).toEqual({ ...deep, columns: ['name'] });
  });
  it('of anything else goes back to page 1', () => {
    expect(changeView(deep, { perPage: 30 }).page).toBe(1);
    expect(changeView(deep, { organization: null }).page).toBe(1);
    expect(changeView(deep, { filters: {} }).page).toBe(1);
    expect(changeView(deep, { text: 'rock' }).page).toBe(1);
    expect(changeView(deep, { order: 'fit' }).page).toBe(1);
  });
});
