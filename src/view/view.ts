import type { OrganizationRef } from '#catalogue/organization.ts';

/** What a link says to show. Everything that a shared link must carry is here, and nothing else is. */
export interface View {
  readonly organization: OrganizationRef;
  /** From 1. */
  readonly page: number;
  /** 1 to 200. */
  readonly perPage: number;
}

export const DEFAULT_VIEW: View = { organization: null, page: 1, perPage: 30 };

/** The API refuses more than this many packages a page. */
export const MAX_PER_PAGE = 200;

/**
 * The view after a change. What is listed differs once organization or page size do, so that page 4 of it has nothing
 * to do with page 4 before: such a change goes back to page 1.
 */
export function changeView(view: View, change: Partial<View>): View {
  const onlyTurns = Object.keys(change).every((key) => key === 'page');
  return { ...view, ...(onlyTurns ? {} : { page: 1 }), ...change };
}
