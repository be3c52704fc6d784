import type { Filter, Criteria } from './filters.ts';
import { filterOf } from './filters.ts';
import { facetOf, type Facet } from './facets.ts';
import type { IndexColumn } from './index-column.ts';
import type { PackageIndex } from './package-index.ts';
import { markRowsWithout, searchWords } from './search-text.ts';

/** What there is to say about a catalogue and what is asked of it. */
export interface Judgement {
  /** The rows that pass everything, in the order of the catalogue. */
  readonly rows: Uint32Array;
  /** One for each attribute, in the order of the table. */
  readonly facets: readonly Facet[];
  readonly unjudged: Unjudged;
  readonly without: Without;
}

/** Packages that may or may not be what is asked for: they fail nothing, but some values that matter are unknown. */
export interface Unjudged {
  readonly total: number;
  /** How many of them the filter on an attribute could not judge, by key. A filter that could judge all has none. */
  readonly byKey: Readonly<Record<string, number>>;
}

/** How many packages would pass if one thing that is asked for were not. */
export interface Without {
  /** By the keys of all attributes that are filtered. */
  readonly filters: Readonly<Record<string, number>>;
  /** Undefined without a text. */
  readonly text: number | undefined;
}

interface ActiveFilter {
  readonly column: IndexColumn;
  readonly position: number;
  readonly filter: Filter;
}

/** The bit for the text, beyond those of the attributes. */
const TEXT_BIT = 1 << 30;

/**
 * Judges every package in one pass: within a choice OR, across attributes AND, ranges inclusive; an unknown value passes
 * no filter on its attribute; every word of the text must occur in name, permalink, ID or a searched choice's label.
 *
 * For each package it is noted which filters it fails, a bit each. No bit: it is listed, and counts in all facets. One
 * bit: it would be listed without that one filter, and counts in that facet alone.
 *
 * Filters on attributes that the table does not have, or of another kind than the attribute, are as if they were not there.
 */
export function judge(index: PackageIndex, criteria: Criteria): Judgement {
  const active = activeFilters(index, criteria);
  const words = searchWords(criteria.text);
  const failed = new Int32Array(index.packages.length);
  for (const { column, position, filter } of active)
    markFailures(column, verdicts(column, filter, 1 << position), failed);
  if (words.length > 0) markRowsWithout(words, index.search, failed, TEXT_BIT);

  const { rows, counts, withoutText, unjudged, unjudgedBy } = count(index, failed);
  const countsAt = (position: number) =>
    counts.subarray(index.firstCounter[position], index.firstCounter[position + 1]);
  const byKey = (value: (each: ActiveFilter) => number) =>
    Object.fromEntries(active.map((each) => [each.column.attribute.key, value(each)]));
  return {
    rows,
    facets: index.columns.map((column, position) =>
      facetOf(column, countsAt(position), active.find((each) => each.position === position)?.filter),
    ),
    unjudged: { total: unjudged, byKey: byKey(({ position }) => unjudgedBy[position] ?? 0) },
    without: {
      filters: byKey(({ position }) => countsAt(position).reduce((sum, each) => sum + each, 0)),
      text: words.length > 0 ? rows.length + withoutText : undefined,
    },
  };
}

/** The filters that have something to judge, in the order of the table. */
function activeFilters({ columns }: PackageIndex, { filters }: Criteria): ActiveFilter[] {
  return columns.flatMap((column, position) => {
    const filter = filterOf(filters, column.attribute.key);
    return filter?.kind === column.kind ? [{ column, position, filter }] : [];
  });
}

/** For each code of a column: 0 when a filter lets it pass, else the bit. */
function verdicts(column: IndexColumn, filter: Filter, bit: number): Int32Array {
  const passes = passing(column, filter);
  const result = new Int32Array(column.size + 1).fill(bit);
  for (let code = 0; code < column.size; code++) if (passes(code)) result[code] = 0;
  return result;
}

function passing(column: IndexColumn, filter: Filter): (code: number) => boolean {
  if (column.kind === 'range' && filter.kind === 'range') {
    const { min = 0, max = Infinity } = filter;
    return (code) => column.steps[code]! >= min && column.steps[code]! <= max; // Non-null: code < size.
  }
  if (column.kind === 'flag' && filter.kind === 'flag') return (code) => code === Number(filter.value);
  if (column.kind === 'choice' && filter.kind === 'choice') {
    const wanted = new Set(filter.values);
    return (code) => wanted.has(column.choices[code]!.value); // Non-null: code < size.
  }
  return () => false;
}

function markFailures({ codes }: IndexColumn, verdict: Int32Array, failed: Int32Array) {
  // Non-null: there is a code for each row, and a verdict for each code.
  for (let row = 0; row < failed.length; row++) failed[row]! |= verdict[codes[row]!]!;
}

function count(index: PackageIndex, failed: Int32Array) {
  const { counters, unknown, firstCounter } = index;
  const columns = index.columns.length;
  const rows = new Uint32Array(failed.length);
  const counts = new Uint32Array(firstCounter.at(-1) ?? 0);
  const unjudgedBy = new Uint32Array(columns);
  let listed = 0;
  let withoutText = 0;
  let unjudged = 0;
  for (let row = 0; row < failed.length; row++) {
    const bits = failed[row]!; // Non-null here and below: every place is within its array.
    if (bits === 0) {
      rows[listed++] = row;
      const end = (row + 1) * columns;
      for (let at = row * columns; at < end; at++) counts[counters[at]!]!++;
      continue;
    }
    if (bits === TEXT_BIT) withoutText++;
    else if ((bits & (bits - 1)) === 0) counts[counters[row * columns + 31 - Math.clz32(bits)]!]!++;
    if ((bits & ~unknown[row]!) === 0) {
      unjudged++;
      for (let rest = bits; rest !== 0; rest &= rest - 1) unjudgedBy[31 - Math.clz32(rest & -rest)]!++;
    }
  }
  return { rows: rows.subarray(0, listed), counts, withoutText, unjudged, unjudgedBy };
}
