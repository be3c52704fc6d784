import type { Criteria, Order } from '#catalogue/filters.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';

/** What a link says to show. Everything that a shared link must carry is here, and nothing else is. */
export interface View extends Criteria {
  readonly organization: OrganizationRef;
  /** Undefined: the usual one for what is asked (best fit while minimums are set, else as the API lists them). */
  readonly order: Order | undefined;
  readonly layout: Layout;
  /** The table's columns by key, in their order. Undefined: the usual ones. */
  readonly columns: readonly string[] | undefined;
  /** From 1. */
  readonly page: number;
  /** 1 to 200. */
  readonly perPage: number;
  /** What is in the tray to be compared, in its order: permalinks or IDs, each once, at most `MAX_COMPARED`. */
  readonly compare: readonly string[];
  /** The package that is looked at beside the results, by permalink or ID. */
  readonly package: string | undefined;
  /** The package that somebody has now, by permalink or ID: others say what a change to them means. */
  readonly from: string | undefined;
  /** The one of `compare` that the others are measured against. */
  readonly baseline: string | undefined;
  /** A comparison leaves out what is the same for all. */
  readonly onlyDifferences: boolean;
  /** In which language, as a BCP 47 tag that `localeOf` gives. Undefined: as the operator or the reader's browser has it. */
  readonly locale: string | undefined;
}

/** The first is what a link without a layout means. */
export const LAYOUTS = ['grid', 'table', 'map'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const DEFAULT_VIEW: View = {
  organization: null,
  filters: {},
  text: '',
  order: undefined,
  layout: 'grid',
  columns: undefined,
  page: 1,
  perPage: 30,
  compare: [],
  package: undefined,
  from: undefined,
  baseline: undefined,
  onlyDifferences: false,
  locale: undefined,
};

/** The API refuses more than this many packages a page. */
export const MAX_PER_PAGE = 200;

/** More than this many columns nobody can compare. */
export const MAX_COMPARED = 6;

/** What can change without changing which packages are listed in which order: the page stays where it is. */
const HARMLESS: ReadonlySet<keyof View> = new Set([
  'page',
  'layout',
  'columns',
  'compare',
  'package',
  'from',
  'baseline',
  'onlyDifferences',
  'locale',
]);

/**
 * The view after a change. What is listed differs once organization, filters, order or page size do, so that page 4 of it
 * has nothing to do with page 4 before: such a change goes back to page 1. A baseline goes when its package is no longer
 * compared.
 */
export function changeView(view: View, change: Partial<View>): View {
  const stays = Object.keys(change).every((key) => HARMLESS.has(key as keyof View)); // keys of a Partial<View>
  const changed = { ...view, ...(stays ? {} : { page: 1 }), ...change };
  const hasBaseline = changed.baseline !== undefined && changed.compare.includes(changed.baseline);
  return { ...changed, baseline: hasBaseline ? changed.baseline : undefined };
}
