import type { Facet } from './facets.ts';
import type { Criteria, Order } from './filters.ts';
import { judge, type Unjudged, type Without } from './judge.ts';
import { orderRows } from './order.ts';
import type { VmPackage } from './package.ts';
import type { PackageIndex } from './package-index.ts';

/** What a page shows of a catalogue. */
export interface Selection {
  /** Those of the page; none when it lies beyond the end. */
  readonly packages: readonly VmPackage[];
  /** How many packages pass, on all pages. */
  readonly matching: number;
  /** How many packages the catalogue has. */
  readonly total: number;
  readonly facets: readonly Facet[];
  readonly unjudged: Unjudged;
  readonly without: Without;
}

/** @param page - `page` from 1; `perPage` from 1 */
export function select(
  index: PackageIndex,
  criteria: Criteria,
  order: Order,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Selection {
  const { rows, facets, unjudged, without } = judge(index, criteria);
  const ordered = orderRows(index, rows, order, criteria);
  return {
    packages: packagesAt(index, ordered.subarray((page - 1) * perPage, page * perPage)),
    matching: rows.length,
    total: index.packages.length,
    facets,
    unjudged,
    without,
  };
}

/** All packages that pass, in order: for what has no pages, such as an export. */
export function selectAll(index: PackageIndex, criteria: Criteria, order: Order): readonly VmPackage[] {
  return packagesAt(index, orderRows(index, judge(index, criteria).rows, order, criteria));
}

function packagesAt({ packages }: PackageIndex, rows: Uint32Array): readonly VmPackage[] {
  return Array.from(rows, (row) => packages[row]!); // Non-null: rows are places in `packages`.
}
