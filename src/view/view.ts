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
};

/** The API refuses more than this many packages a page. */
export const MAX_PER_PAGE = 200;

/** What can change without changing which packages are listed in which order: the page stays where it is. */
const HARMLESS: ReadonlySet<keyof View> = new Set(['page', 'layout', 'columns']);

/**
 * The view after a change. What is listed differs once organization, filters, order or page size do, so that page 4 of it
 * has nothing to do with page 4 before: such a change goes back to page 1.
 */
export function changeView(view: View, change: Partial<View>): View {
  const stays = Object.keys(change).every((key) => HARMLESS.has(key as keyof View)); // keys of a Partial<View>
  return { ...view, ...(stays ? {} : { page: 1 }), ...change };
}
