/** Inclusive at both ends; at least one end is set; min <= max. */
export interface RangeFilter {
  readonly kind: 'range';
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface FlagFilter {
  readonly kind: 'flag';
  readonly value: boolean;
}

/** Values of the choices that pass: at least one, without repetition, in no particular order. */
export interface ChoiceFilter {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

export type Filter = RangeFilter | FlagFilter | ChoiceFilter;

/**
 * By attribute key; an attribute without an entry is not filtered. Read with `filterOf`: a plain look-up would find
 * `constructor` in every object.
 */
export type Filters = Readonly<Record<string, Filter>>;

/** What decides which packages are listed. */
export interface Criteria {
  readonly filters: Filters;
  /** Free text; '' = none. */
  readonly text: string;
}

export interface SortKey {
  /** An attribute's key. */
  readonly key: string;
  readonly descending: boolean;
}

/** 'listed': as the API lists them; 'fit': best fit first; else by attributes, first key first. */
export type Order = 'listed' | 'fit' | readonly SortKey[];

/** Ends of ranges are written with at most this many digits after the point … */
export const RANGE_DECIMALS = 6;
/** … and are no larger than this: such numbers are written and read without loss and without an exponent. */
export const RANGE_LARGEST = 999_999_999_999;

/**
 * A range of which either end may be open, rounded and bounded to what a link can say. Undefined when both ends are
 * open, when an end is NaN or negative, and when nothing can lie in it (min > max).
 */
export function rangeFilter(min: number | undefined, max: number | undefined): RangeFilter | undefined {
  if (min === undefined && max === undefined) return undefined;
  if (!((min ?? 0) >= 0 && (max ?? 0) >= 0)) return undefined;
  const filter = { kind: 'range', min: bounded(min), max: bounded(max) } as const;
  return (filter.min ?? 0) <= (filter.max ?? Infinity) ? filter : undefined;
}

function bounded(end: number | undefined): number | undefined {
  return end === undefined ? end : Number(Math.min(end, RANGE_LARGEST).toFixed(RANGE_DECIMALS));
}

export function filterOf(filters: Filters, key: string): Filter | undefined {
  return Object.hasOwn(filters, key) ? filters[key] : undefined;
}

/** The filters with one put in, replaced, or (undefined) taken out. The ones given are not changed. */
export function setFilter(filters: Filters, key: string, filter: Filter | undefined): Filters {
  const others = Object.entries(filters).filter(([other]) => other !== key);
  return Object.fromEntries(filter === undefined ? others : [...others, [key, filter]]);
}

/** Whether two filters let the same pass. The order of a choice's values does not matter. */
export function sameFilter(a: Filter | undefined, b: Filter | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'range') return b.kind === 'range' && a.min === b.min && a.max === b.max;
  if (a.kind === 'flag') return b.kind === 'flag' && a.value === b.value;
  return (
    b.kind === 'choice' &&
    a.values.length === b.values.length &&
    a.values.every((value) => b.values.includes(value))
  );
}

export function sameFilters(a: Filters, b: Filters): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameFilter(filterOf(a, key), filterOf(b, key)))
  );
}

export function sameCriteria(a: Criteria, b: Criteria): boolean {
  return a.text === b.text && sameFilters(a.filters, b.filters);
}

/** Whether something is asked for that packages can have more or less than: without it, all fit equally well. */
export function hasMinimums(filters: Filters): boolean {
  return Object.values(filters).some((filter) => filter.kind === 'range' && (filter.min ?? 0) > 0);
}

/** The order where a view names none: best fit while minimums are set, else as the API lists them. */
export function defaultOrder(filters: Filters): Order {
  return hasMinimums(filters) ? 'fit' : 'listed';
}
