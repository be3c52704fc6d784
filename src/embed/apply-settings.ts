import { setTokens, type ThemeTokens } from '#app/theme-tokens.ts';
import { attributes } from '#catalogue/attributes.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { parseView, queryString, serializeView } from '#view/codec.ts';
import { parseOrganization, sameOrganization } from '#view/organization-codec.ts';
import { pathOf } from '#view/places.ts';
import { DEFAULT_VIEW } from '#view/view.ts';
import type { CatalogueSettings } from './catalogue-settings.ts';
import type { OrganizationName } from './chosen-package.ts';
import type { CatalogueHistory } from './host-history.ts';

/**
 * The address of the API as requests begin with it.
 *
 * @throws {Error} for what is no `http:` or `https:` address, or carries a password, a query or a fragment
 */
export function apiAddress(apiBase: string, page: string): string {
  const url = URL.canParse(apiBase, page) ? new URL(apiBase, page) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username + url.search + url.hash !== '')
    throw new Error(
      'the API’s address (`api-base`) must be one such as https://api.katapult.io/core/v1, or a path such as /core/v1.',
    );
  return url.href.replace(/\/+$/, '');
}

/** What a page wants to be shown. What is absent stays as it is. */
type Wanted = Pick<CatalogueSettings, 'organization' | 'layout'>;

/**
 * Leads a catalogue to what its page wants, if it is not there. Of another organization nothing of the former one is meant.
 *
 * @throws {Error} for an organization that can be none
 */
export function leadTo({ organization, layout }: Wanted, history: CatalogueHistory): void {
  const { pathname, search } = history.entry();
  const { view } = parseView(new URLSearchParams(search), attributes);
  const wanted = organization === undefined ? view.organization : organizationOf(organization);
  const isOther = !sameOrganization(wanted, view.organization);
  const isOtherLayout = layout !== undefined && layout !== view.layout;
  if (!isOther && !isOtherLayout) return;
  const next = { ...(isOther ? DEFAULT_VIEW : view), organization: wanted, layout: layout ?? view.layout };
  const query = queryString(serializeView(next, attributes));
  history.replace({
    pathname: isOther ? pathOf({ kind: 'catalogue' }) : pathname,
    search: query && `?${query}`,
  });
}

/** The organization in an address of the catalogue, as hosts name it. */
export function organizationIn(search: string): OrganizationName {
  return parseView(new URLSearchParams(search), attributes).view.organization?.value ?? null;
}

/** @throws {Error} for what can be the name of none: another one's packages must not be shown for it */
function organizationOf(name: OrganizationName): OrganizationRef {
  if (name === null || name === '') return null;
  const organization = parseOrganization(name);
  if (organization === undefined)
    throw new Error(`an organization is named by its sub-domain or its ID (org_…), and not “${name}”.`);
  return organization;
}

/** Makes these the tokens of an element and what is in it. */
export function applyTokens(element: HTMLElement, tokens: ThemeTokens): void {
  const refused = setTokens(tokens, element.style);
  if (refused.length > 0) explain(`no value of CSS, and so left as they were: ${refused.join(', ')}.`);
}

/** Tells whoever builds the page why something is not acted upon. */
export function explain(why: string): void {
  console.info(`vm-catalogue: ${why}`);
}
