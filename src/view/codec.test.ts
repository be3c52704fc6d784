import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { parseView, serializeView } from './codec.ts';
import { changeView, DEFAULT_VIEW, type View } from './view.ts';

const parse = (search: string) => parseView(new URLSearchParams(search));

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
const organization: fc.Arbitrary<OrganizationRef> = fc.oneof(
  fc.constant(null),
  label.map((value) => ({ by: 'sub_domain' as const, value })),
  fc.stringMatching(/^org_[A-Za-z0-9]{1,20}$/).map((value) => ({ by: 'id' as const, value })),
);
const view: fc.Arbitrary<View> = fc.record({
  organization,
  page: fc.integer({ min: 1, max: 2_147_483_647 }),
  perPage: fc.integer({ min: 1, max: 200 }),
});
const foreign = fc.array(
  fc.tuple(fc.constantFrom('utm_source', 'ref', '__proto__', 'constructor'), fc.string()),
);

describe('a view and its link', () => {
  it('are the same thing twice', () => {
    fc.assert(
      fc.property(view, foreign, (each, kept) => {
        const parsed = parseView(new URLSearchParams(serializeView(each, kept).toString()));
        expect(parsed).toEqual({ view: each, ignored: [], conflict: undefined, foreign: kept });
      }),
    );
  });
  it('have one spelling: reading and writing again changes nothing', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (search) => {
        const once = parse(search);
        const twice = parseView(serializeView(once.view, once.foreign));
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
        const { view } = parseView(new URLSearchParams(pairs.map(([k, v]) => [k, v])));
        expect(view.page).toBeGreaterThanOrEqual(1);
        expect(view.perPage).toBeLessThanOrEqual(200);
      }),
    );
  });
  it('leave the defaults out', () => {
    expect(serializeView(DEFAULT_VIEW).toString()).toBe('');
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

  it('with two organizations is a conflict, and names both', () => {
    expect(parse('org=acme&org_id=org_1&page=2')).toMatchObject({
      view: { organization: null, page: 2 },
      conflict: [
        { by: 'sub_domain', value: 'acme' },
        { by: 'id', value: 'org_1' },
      ],
    });
  });

  it.each(['0', '-1', '1.5', '3,14', '1e3', ' 7', '', 'two', '99999999999', '٣'])(
    'ignores page=%s and says so',
    (value) => {
      const parsed = parseView(new URLSearchParams([['page', value]]));
      expect(parsed.view.page).toBe(1);
      expect(parsed.ignored).toEqual([{ key: 'page', value, because: 'a page is a whole number from 1' }]);
    },
  );
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

describe('a change', () => {
  const deep: View = { organization: { by: 'sub_domain', value: 'acme' }, page: 4, perPage: 60 };
  it('of the page keeps all else', () => {
    expect(changeView(deep, { page: 5 })).toEqual({ ...deep, page: 5 });
  });
  it('of anything else goes back to page 1', () => {
    expect(changeView(deep, { perPage: 30 }).page).toBe(1);
    expect(changeView(deep, { organization: null }).page).toBe(1);
  });
});
