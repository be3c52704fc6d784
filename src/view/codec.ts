import type { AttributeTable } from '#catalogue/attribute.ts';
import { columnKeysOf } from '#catalogue/column-keys.ts';
import { parameterKeys, parseFilter, printFilter } from '#catalogue/filter-codec.ts';
import { filterOf, type Filter, type Order, type SortKey } from '#catalogue/filters.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { parseOrganization, sameOrganization } from './organization-codec.ts';
import { DEFAULT_VIEW, LAYOUTS, MAX_PER_PAGE, type View } from './view.ts';

/** What a query string was read as. */
export interface ParsedView {
  readonly view: View;
  /** What could not be used. The view is as if these had not been there. */
  readonly ignored: readonly Ignored[];
  /** The organizations of a link that names more than one: the view then has none, and nothing must be asked. */
  readonly conflict: readonly NonNullable<OrganizationRef>[] | undefined;
  /** Parameters that are not the catalogue's (`utm_source`), kept as they came. */
  readonly foreign: readonly Parameter[];
  /**
   * The link is written as it would not be by us, though it says the same: with the API's own names, as a form sends it
   * (`cores_min=4`, empty fields). Whoever can should show the canonical link instead.
   */
  readonly isForeignSpelling: boolean;
}

export interface Ignored {
  readonly key: string;
  readonly value: string;
  /** What would have been accepted, such as "a page is a whole number from 1". */
  readonly because: string;
}

type Parameter = readonly [key: string, value: string];

/** The largest page that a link may name: what a 32-bit integer holds, far beyond any list. */
const MAX_PAGE = 2_147_483_647;
/** More characters than a person types are cut, so that no link can make the page work for long. */
const MAX_TEXT = 200;

/** The API's own spellings, which people copy out of its documentation, beside ours. */
const API_KEYS = new Set(['organization[sub_domain]', 'organization[id]']);
const ORGANIZATION_KEYS = new Set(['org', 'org_id', ...API_KEYS]);
const OWN_KEYS = new Set(['page', 'per_page', 'q', 'sort', 'layout', 'columns', ...ORGANIZATION_KEYS]);

/** Reads a query string. Never throws: what makes no sense is listed in `ignored` and the rest is used. */
export function parseView(params: URLSearchParams, table: AttributeTable): ParsedView {
  const all: Parameter[] = [...params];
  const ignored: Ignored[] = [];

  /** The first usable value of a parameter that may be there once. Empty: a form's field that was left empty. */
  const single = <T>(key: string, read: (value: string) => T | undefined, because: string): T | undefined => {
    let found: T | undefined;
    for (const [, value] of all.filter(([name, value]) => name === key && value !== '')) {
      const usable = read(value);
      if (usable === undefined) ignored.push({ key, value, because });
      else if (found === undefined) found = usable;
      else ignored.push({ key, value, because: 'it is there twice, and the first one counts' });
    }
    return found;
  };

  const organizations: NonNullable<OrganizationRef>[] = [];
  for (const [key, value] of all) {
    if (!ORGANIZATION_KEYS.has(key) || value.trim() === '') continue;
    const organization = parseOrganization(value);
    if (organization === undefined) {
      ignored.push({ key, value, because: 'an organization is named by its sub-domain or its ID (org_…)' });
    } else if (!organizations.some((other) => sameOrganization(other, organization))) {
      organizations.push(organization);
    }
  }

  const filters: [string, Filter][] = [];
  for (const attribute of table) {
    const { filter, refused } = parseFilter(attribute, all);
    if (filter !== undefined) filters.push([attribute.key, filter]);
    ignored.push(...refused);
  }

  const conflict = organizations.length > 1 ? organizations : undefined;
  const attributeKeys = new Set(table.flatMap(parameterKeys));
  const keysOfTable = new Set(table.map(({ key }) => key));
  const columnKeys = columnKeysOf(table);
  return {
    view: {
      organization: conflict === undefined ? (organizations[0] ?? null) : null,
      filters: Object.fromEntries(filters),
      text: [...(single('q', (value) => value, '') ?? '')].slice(0, MAX_TEXT).join(''),
      order: single(
        'sort',
        (value) => parseOrder(value, table),
        `an order is fit, listed, or attributes such as ${exampleOrder(table)}`,
      ),
      layout:
        single(
          'layout',
          (value) => LAYOUTS.find((each) => each === value),
          `a layout is one of ${LAYOUTS.join(', ')}`,
        ) ?? DEFAULT_VIEW.layout,
      columns: single(
        'columns',
        (value) => parseColumns(value, columnKeys),
        `columns are some of ${columnKeys.join(', ')}`,
      ),
      page:
        single('page', (value) => parseWhole(value, MAX_PAGE), 'a page is a whole number from 1') ??
        DEFAULT_VIEW.page,
      perPage:
        single(
          'per_page',
          (value) => parseWhole(value, MAX_PER_PAGE),
          `a page size is a whole number from 1 to ${MAX_PER_PAGE}`,
        ) ?? DEFAULT_VIEW.perPage,
    },
    ignored,
    conflict,
    foreign: all.filter(([key]) => !OWN_KEYS.has(key) && !attributeKeys.has(key)),
    isForeignSpelling: all.some(
      ([key, value]) =>
        (OWN_KEYS.has(key) && (value === '' || API_KEYS.has(key))) ||
        (attributeKeys.has(key) && (value === '' || !keysOfTable.has(key))),
    ),
  };
}

/** The canonical query string of a view: defaults left out, one fixed order, foreign parameters last. */
export function serializeView(
  view: View,
  table: AttributeTable,
  foreign: ParsedView['foreign'] = [],
): URLSearchParams {
  const params = new URLSearchParams();
  const { organization, filters, text, order, layout, columns, page, perPage } = view;
  if (organization !== null) params.set(organization.by === 'id' ? 'org_id' : 'org', organization.value);
  for (const { key } of table) {
    const filter = filterOf(filters, key);
    for (const value of filter === undefined ? [] : printFilter(filter)) params.append(key, value);
  }
  if (text !== '') params.set('q', text);
  if (order !== undefined) params.set('sort', printOrder(order));
  if (layout !== DEFAULT_VIEW.layout) params.set('layout', layout);
  if (columns !== undefined) params.set('columns', columns.join(','));
  if (page !== DEFAULT_VIEW.page) params.set('page', String(page));
  if (perPage !== DEFAULT_VIEW.perPage) params.set('per_page', String(perPage));
  for (const [key, value] of foreign) params.append(key, value);
  return params;
}

/** A query string as people read it: what need not be escaped in a query is not (`..`, commas, brackets, colons). */
export function queryString(params: URLSearchParams): string {
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** `fit`, `listed`, or attributes, `-` before those that descend: `memory,-cores`. Undefined: none of these. */
export function parseOrder(value: string, table: AttributeTable): Order | undefined {
  if (value === 'fit' || value === 'listed') return value;
  const keys: SortKey[] = value.split(',').map((part) => ({
    key: part.replace(/^-/, ''),
    descending: part.startsWith('-'),
  }));
  const isOrder =
    new Set(keys.map(({ key }) => key)).size === keys.length &&
    keys.every(({ key }) => table.some((attribute) => attribute.key === key));
  return isOrder ? keys : undefined;
}

/** An order as links have it; `parseOrder` reads it. */
export function printOrder(order: Order): string {
  return typeof order === 'string'
    ? order
    : order.map(({ key, descending }) => (descending ? `-${key}` : key)).join(',');
}

function exampleOrder(table: AttributeTable): string {
  return table
    .slice(0, 2)
    .map(({ key }, place) => (place === 1 ? `-${key}` : key))
    .join(',');
}

function parseColumns(value: string, known: readonly string[]): readonly string[] | undefined {
  const keys = [...new Set(value.split(','))];
  return keys.every((key) => known.includes(key)) ? keys : undefined;
}

/** A whole number from 1 to `max`, written in digits and nothing else: `3,14`, `1e3` and ` 7` are not. */
function parseWhole(value: string, max: number): number | undefined {
  if (!/^[0-9]{1,10}$/.test(value)) return undefined;
  const number = Number(value);
  return number >= 1 && number <= max ? number : undefined;
}
