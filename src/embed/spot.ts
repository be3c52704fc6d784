import { attributes } from '#catalogue/attributes.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { parseView, queryString, serializeView } from '#view/codec.ts';
import { parseOrganization, sameOrganization } from '#view/organization-codec.ts';
import { pathOf, placeAt } from '#view/places.ts';
import { DEFAULT_VIEW } from '#view/view.ts';
import type { CatalogueSettings } from './catalogue-settings.ts';
import type { OrganizationName } from './chosen-package.ts';

/** Where a catalogue is: a path of its own, and its query with `?`. */
export interface Spot {
  readonly pathname: string;
  readonly search: string;
}

/** What a page wants to be shown. What is absent stays as it is. */
interface Wanted extends Pick<CatalogueSettings, 'organization' | 'layout' | 'locale'> {
  /** The link came without an organization, because the page decides on it: the rest of the link is meant for that one. */
  readonly isForLink?: boolean;
}

/**
 * Where what a page wants is shown; undefined: where the catalogue is. Of another organization nothing of the former one is
 * meant.
 *
 * @param wanted - a `locale` as `localeOf` gives it
 * @throws {Error} for an organization that can be none
 */
export function spotFor(
  { organization, layout, locale, isForLink = false }: Wanted,
  spot: Spot,
): Spot | undefined {
  const { view, foreign } = parseView(new URLSearchParams(spot.search), attributes);
  const wanted = organization === undefined ? view.organization : organizationOf(organization);
  const isOther = !sameOrganization(wanted, view.organization);
  const isOtherLayout = layout !== undefined && layout !== view.layout;
  const inLocale = locale ?? view.locale;
  if (!isOther && !isOtherLayout && inLocale === view.locale) return undefined;
  const isAnew = isOther && !(isForLink && view.organization === null);
  const next = {
    ...(isAnew ? DEFAULT_VIEW : view),
    organization: wanted,
    layout: layout ?? view.layout,
    locale: inLocale,
  };
  const query = queryString(serializeView(next, attributes, isAnew ? [] : foreign));
  return { pathname: isAnew ? pathOf({ kind: 'catalogue' }) : spot.pathname, search: query && `?${query}` };
}

/** Reads a path of the catalogue with its query, such as `/?cores=8..` or `?cores=8..`; undefined: it leads nowhere in it. */
export function readSpot(view: unknown): Spot | undefined {
  if (typeof view !== 'string' || !/^(?:[/?]|$)/.test(view)) return undefined;
  const [pathname, query] = pathAndQuery(view.replace(/#.*$/s, ''));
  const spot = { pathname, search: query && `?${query}` };
  return placeAt(spot.pathname) === undefined ? undefined : spot;
}

/** What stands before and behind the first `?`: a query may have others. Without a path it is the root. */
export function pathAndQuery(text: string): readonly [pathname: string, query: string] {
  const [pathname = '', ...query] = text.split('?');
  return [pathname || '/', query.join('?')];
}

/** The organization in an address of the catalogue, as hosts name it. */
export function organizationIn(search: string): OrganizationName {
  return parseView(new URLSearchParams(search), attributes).view.organization?.value ?? null;
}

/** Whether something can be the name of an organization, or of none (null). */
export function isOrganizationName(name: OrganizationName): boolean {
  return name === null || name === '' || parseOrganization(name) !== undefined;
}

/** @throws {Error} for what can be the name of none: another one's packages must not be shown for it */
function organizationOf(name: OrganizationName): OrganizationRef {
  if (name === null || name === '') return null;
  const organization = parseOrganization(name);
  if (organization === undefined)
    throw new Error(`an organization is named by its sub-domain or its ID (org_…), and not “${name}”.`);
  return organization;
}
