import type { Choice, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import type { Filter } from './filters.ts';
import type { Bin } from './histogram.ts';
import type { IndexColumn } from './index-column.ts';
import { uncounted } from './uncounted.ts';

/** How the packages that pass everything but the attribute's own filter are spread over its values. */
export type Facet = RangeFacet | FlagFacet | ChoiceFacet;

interface FacetBase {
  /** How many of them have no value that is known. */
  readonly unknown: number;
}

export interface RangeFacet extends FacetBase {
  readonly kind: 'range';
  readonly attribute: RangeAttribute;
  /** The different values in the whole catalogue, smallest first. */
  readonly steps: readonly number[];
  /** The same bins whatever is asked for. */
  readonly bins: readonly (Bin & { readonly count: number })[];
}

export interface FlagFacet extends FacetBase {
  readonly kind: 'flag';
  readonly attribute: FlagAttribute;
  readonly yes: number;
  readonly no: number;
}

export interface ChoiceFacet extends FacetBase {
  readonly kind: 'choice';
  readonly attribute: ChoiceAttribute;
  /** All choices of the whole catalogue, and last those that are asked for though no package has them. */
  readonly choices: readonly (Choice & { readonly count: number })[];
}

/** @param counts - of the column's buckets */
export function facetOf(column: IndexColumn, counts: Uint32Array, filter: Filter | undefined): Facet {
  const count = (bucket: number) => counts[bucket] ?? 0;
  const unknown = count(column.bucketCount - 1);
  if (column.kind === 'range') {
    const { kind, attribute, steps } = column;
    const bins = column.bins.map((bin, i) => ({ ...bin, count: count(i) }));
    return { kind, attribute, steps, bins, unknown };
  }
  if (column.kind === 'flag') {
    return { kind: 'flag', attribute: column.attribute, yes: count(1), no: count(0), unknown };
  }
  const { kind, attribute, choices } = column;
  const counted = choices.map((choice, i) => ({ ...choice, count: count(i) }));
  return { kind, attribute, choices: [...counted, ...uncounted(choices, filter)], unknown };
}
