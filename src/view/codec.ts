import type { AttributeTable } from '#catalogue/attribute.ts';
import { columnKeysOf } from '#catalogue/column-keys.ts';
import { parameterKeys, parseFilter, printFilter } from '#catalogue/filter-codec.ts';
import { filterOf, type Filter, type Order, type SortKey } from '#catalogue/filters.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { TWICE, type Refusal } from '#catalogue/refusal.ts';
import { LANGUAGE_CODES, localeOf } from '#language/locales.ts';
import { LOCALE_KEY } from './locale-codec.ts';
import { parseOrganization, sameOrganization } from './organization-codec.ts';
import { DEFAULT_VIEW, LAYOUTS, MAX_COMPARED, MAX_PER_PAGE, type View } from './view.ts';

/** What a query string was read as. */
export interface ParsedView {
  readonly view: View;
  /** What could not be used. The view is as if these had not been there. */
  readonly ignored: readonly Ignored[];
  /** The organizations of a link that names more than one: the view then has none, and nothing must be asked. */
  readonly conflict: readonly NonNullable<OrganizationRef>[] | undefined;
  /** Parameters that are not the catalogue's (`utm_source`), kept as they came; but for those that no form can name. */
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
  readonly because: Refusal;
}

/** A part of a list, and what it must not be in it twice. */
interface KeyedPart<T> {
  readonly key: string;
  readonly value: T;
}

type Parameter = readonly [key: string, value: string];

/** The largest page that a link may name: what a 32-bit integer holds, far beyond any list. */
const MAX_PAGE = 2_147_483_647;
/** More characters than a person types are cut, so that no link can make the page work for long. */
const MAX_TEXT = 200;

/** What a parser of HTML replaces: a form's field with such a name would have another one where its page goes on in the browser. */
const NOT_IN_DOCUMENTS = /[\0\r]/;

const TOO_LONG: Refusal = { kind: 'text', most: MAX_TEXT };

const NAME_IS: Refusal = { kind: 'name', most: MAX_TEXT };

/** The API's own spellings, which people copy out of its documentation, beside ours. */
const API_KEYS = new Set(['organization[sub_domain]', 'organization[id]']);
const ORGANIZATION_KEYS = new Set(['org', 'org_id', ...API_KEYS]);
const OWN_KEYS = new Set([
  'page',
  'per_page',
  'q',
  'sort',
  'layout',
  'columns',
  'compare',
  'package',
  'from',
  'baseline',
  'differences',
  LOCALE_KEY,
  ...ORGANIZATION_KEYS,
]);

/** The names of the parameters that say something of a view; all others are somebody else's. */
export function ownParameters(table: AttributeTable): ReadonlySet<string> {
  return new Set([...OWN_KEYS, ...table.flatMap(parameterKeys)]);
}

/** Reads a query string. Never throws: what makes no sense is listed in `ignored` and the rest is used. */
export function parseView(params: URLSearchParams, table: AttributeTable): ParsedView {
  const all: Parameter[] = [...params];
  const ignored: Ignored[] = [];

  /** The first usable value of a parameter that may be there once. Empty: a form's field that was left empty. */
  const single = <T>(
    key: string,
    read: (value: string) => T | undefined,
    because: Refusal,
  ): T | undefined => {
    let found: T | undefined;
    for (const [, value] of all.filter(([name, value]) => name === key && value !== '')) {
      const usable = read(value);
      if (usable === undefined) ignored.push({ key, value, because });
      else if (found === undefined) found = usable;
      else ignored.push({ key, value, because: TWICE });
    }
    return found;
  };

  /** Reads a list with commas, of which the usable parts count; undefined when there are none. */
  const listOf =
    <T>(key: string, read: (part: string) => KeyedPart<T> | undefined, because: Refusal) =>
    (value: string): readonly T[] | undefined => {
      const usable = new Map<string, T>();
      const refused: Ignored[] = [];
      for (const part of value.split(',')) {
        const found = read(part);
        if (found === undefined) refused.push({ key, value: part, because });
        else if (usable.has(found.key)) refused.push({ key, value: part, because: TWICE });
        else usable.set(found.key, found.value);
      }
      if (usable.size === 0) return undefined;
      ignored.push(...refused);
      return [...usable.values()];
    };

  const organizations: NonNullable<OrganizationRef>[] = [];
  for (const [key, value] of all) {
    if (!ORGANIZATION_KEYS.has(key) || value.trim() === '') continue;
    const organization = parseOrganization(value);
    if (organization === undefined) {
      ignored.push({ key, value, because: { kind: 'organization' } });
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

  const compared = new Set<string>();
  for (const [key, value] of all) {
    if (key !== 'compare' || value === '') continue;
    const name = readName(value);
    if (name === undefined) ignored.push({ key, value, because: NAME_IS });
    else if (compared.has(name)) ignored.push({ key, value, because: TWICE });
    else if (compared.size === MAX_COMPARED)
      ignored.push({ key, value, because: { kind: 'compared', most: MAX_COMPARED } });
    else compared.add(name);
  }

  const conflict = organizations.length > 1 ? organizations : undefined;
  const attributeKeys = new Set(table.flatMap(parameterKeys));
  const keysOfTable = new Set(table.map(({ key }) => key));
  const columnKeys = columnKeysOf(table);
  const columnsAre: Refusal = { kind: 'columns', values: columnKeys };
  const readColumn = (part: string) => (columnKeys.includes(part) ? { key: part, value: part } : undefined);
  const orderIs: Refusal = { kind: 'order', example: exampleOrder(table) };
  const readSortKey = (part: string) => {
    const value = parseSortKey(part, table);
    return value && { key: value.key, value };
  };
  return {
    view: {
      organization: conflict === undefined ? (organizations[0] ?? null) : null,
      filters: Object.fromEntries(filters),
      text:
        single(
          'q',
          (value) => cutText(value, (rest) => ignored.push({ key: 'q', value: rest, because: TOO_LONG })),
          TOO_LONG,
        ) ?? '',
      order: single(
        'sort',
        (value) => namedOrder(value) ?? listOf('sort', readSortKey, orderIs)(value),
        orderIs,
      ),
      layout:
        single('layout', (value) => LAYOUTS.find((each) => each === value), {
          kind: 'layout',
          values: LAYOUTS,
        }) ?? DEFAULT_VIEW.layout,
      columns: single('columns', listOf('columns', readColumn, columnsAre), columnsAre),
      page: single('page', (value) => parseWhole(value, MAX_PAGE), { kind: 'page' }) ?? DEFAULT_VIEW.page,
      perPage:
        single('per_page', (value) => parseWhole(value, MAX_PER_PAGE), {
          kind: 'pageSize',
          most: MAX_PER_PAGE,
        }) ?? DEFAULT_VIEW.perPage,
      compare: [...compared],
      package: single('package', readName, NAME_IS),
      from: single('from', readName, NAME_IS),
      baseline: single('baseline', (value) => (compared.has(value) ? value : undefined), {
        kind: 'baseline',
      }),
      onlyDifferences:
        single('differences', (value) => value === 'only' || undefined, { kind: 'differences' }) ??
        DEFAULT_VIEW.onlyDifferences,
      locale: single(LOCALE_KEY, localeOf, { kind: 'locale', values: LANGUAGE_CODES }),
    },
    ignored,
    conflict,
    foreign: all.filter(
      ([key]) => !OWN_KEYS.has(key) && !attributeKeys.has(key) && !NOT_IN_DOCUMENTS.test(key),
    ),
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
  const { compare, package: shown, from, baseline, onlyDifferences, locale } = view;
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
  for (const name of compare) params.append('compare', name);
  if (shown !== undefined) params.set('package', shown);
  if (from !== undefined) params.set('from', from);
  if (baseline !== undefined) params.set('baseline', baseline);
  if (onlyDifferences) params.set('differences', 'only');
  if (locale !== undefined) params.set(LOCALE_KEY, locale);
  for (const [key, value] of foreign) params.append(key, value);
  return params;
}

/** A query string as people read it: what need not be escaped in a query is not (`..`, commas, brackets, colons). */
export function queryString(params: URLSearchParams): string {
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** `fit`, `listed`, or attributes, `-` before those that descend: `memory,-cores`. Undefined: none of these. */
export function parseOrder(value: string, table: AttributeTable): Order | undefined {
  const named = namedOrder(value);
  if (named !== undefined) return named;
  const keys = value.split(',').map((part) => parseSortKey(part, table));
  return keys.every((key) => key !== undefined) && new Set(keys.map(({ key }) => key)).size === keys.length
    ? keys
    : undefined;
}

function namedOrder(value: string): 'fit' | 'listed' | undefined {
  return value === 'fit' || value === 'listed' ? value : undefined;
}

function parseSortKey(part: string, table: AttributeTable): SortKey | undefined {
  const key = part.replace(/^-/, '');
  return table.some((attribute) => attribute.key === key)
    ? { key, descending: part.startsWith('-') }
    : undefined;
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

/** As much of a text as is used; `onRest` is told what is not, if there is anything. */
function cutText(text: string, onRest: (rest: string) => void): string {
  const characters = [...text];
  if (characters.length <= MAX_TEXT) return text;
  onRest(characters.slice(MAX_TEXT).join(''));
  return characters.slice(0, MAX_TEXT).join('');
}

/** A permalink or an ID, whatever the API may call a package. */
function readName(value: string): string | undefined {
  return value.trim() === '' || [...value].length > MAX_TEXT ? undefined : value;
}

/** A whole number from 1 to `max`, written in digits and nothing else: `3,14`, `1e3` and ` 7` are not. */
function parseWhole(value: string, max: number): number | undefined {
  if (!/^[0-9]{1,10}$/.test(value)) return undefined;
  const number = Number(value);
  return number >= 1 && number <= max ? number : undefined;
}
