import type { OrganizationRef } from '#catalogue/organization.ts';
import { DEFAULT_VIEW, MAX_PER_PAGE, type View } from './view.ts';

/** What a query string was read as. */
export interface ParsedView {
  readonly view: View;
  /** What could not be used, in the order of the link. The view is as if these had not been there. */
  readonly ignored: readonly Ignored[];
  /** The organizations of a link that names more than one: the view then has none, and nothing must be asked. */
  readonly conflict: readonly NonNullable<OrganizationRef>[] | undefined;
  /** Parameters that are not the catalogue's (`utm_source`), kept as they came. */
  readonly foreign: readonly (readonly [string, string])[];
}

export interface Ignored {
  readonly key: string;
  readonly value: string;
  /** What would have been accepted, such as "a page is a whole number from 1". */
  readonly because: string;
}

/** The largest page that a link may name: what a 32-bit integer holds, far beyond any list. */
const MAX_PAGE = 2_147_483_647;

/** A DNS label, which is what a sub-domain is. */
const SUB_DOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const ORGANIZATION_ID = /^org_[A-Za-z0-9]{1,64}$/;

/** The API's own spellings, which people copy out of its documentation, beside ours. */
const ORGANIZATION_KEYS: Readonly<Record<string, 'id' | 'sub_domain'>> = {
  org: 'sub_domain',
  org_id: 'id',
  'organization[sub_domain]': 'sub_domain',
  'organization[id]': 'id',
};

/** Reads a query string. Never throws: what makes no sense is listed in `ignored` and the rest is used. */
export function parseView(params: URLSearchParams): ParsedView {
  const ignored: Ignored[] = [];
  const foreign: (readonly [string, string])[] = [];
  const organizations: NonNullable<OrganizationRef>[] = [];
  const seen = new Map<'page' | 'per_page', number>();

  for (const [key, value] of params) {
    const ignore = (because: string) => ignored.push({ key, value, because });
    if (Object.hasOwn(ORGANIZATION_KEYS, key)) {
      if (value.trim() === '') continue; // a form that was sent with nothing chosen
      const organization = parseOrganization(value);
      if (organization === undefined) ignore('an organization is named by its sub-domain or its ID (org_…)');
      else if (!organizations.some((other) => sameOrganization(other, organization)))
        organizations.push(organization);
    } else if (key === 'page' || key === 'per_page') {
      const [what, max] = key === 'page' ? ['a page', MAX_PAGE] : ['a page size', MAX_PER_PAGE];
      const number = parseWhole(value, max);
      if (number === undefined)
        ignore(
          key === 'page' ? `${what} is a whole number from 1` : `${what} is a whole number from 1 to ${max}`,
        );
      else if (seen.has(key)) ignore('it is there twice, and the first one counts');
      else seen.set(key, number);
    } else {
      foreign.push([key, value]);
    }
  }

  const conflict = organizations.length > 1 ? organizations : undefined;
  return {
    view: {
      organization: conflict === undefined ? (organizations[0] ?? null) : null,
      page: seen.get('page') ?? DEFAULT_VIEW.page,
      perPage: seen.get('per_page') ?? DEFAULT_VIEW.perPage,
    },
    ignored,
    conflict,
    foreign,
  };
}

/** The canonical query string of a view: defaults left out, one fixed order, foreign parameters last. */
export function serializeView(view: View, foreign: ParsedView['foreign'] = []): URLSearchParams {
  const params = new URLSearchParams();
  const { organization, page, perPage } = view;
  if (organization !== null) params.set(organization.by === 'id' ? 'org_id' : 'org', organization.value);
  if (page !== DEFAULT_VIEW.page) params.set('page', String(page));
  if (perPage !== DEFAULT_VIEW.perPage) params.set('per_page', String(perPage));
  for (const [key, value] of foreign) params.append(key, value);
  return params;
}

/**
 * Reads what a person typed or a link names: an ID (`org_…`) or a sub-domain. The two cannot be mistaken for each other,
 * because a sub-domain has no underscore; so either key takes either. Undefined: neither.
 */
export function parseOrganization(value: string): NonNullable<OrganizationRef> | undefined {
  const trimmed = value.trim();
  if (ORGANIZATION_ID.test(trimmed)) return { by: 'id', value: trimmed };
  if (SUB_DOMAIN.test(trimmed)) return { by: 'sub_domain', value: trimmed.toLowerCase() };
  return undefined;
}

function sameOrganization(a: OrganizationRef, b: OrganizationRef): boolean {
  return a?.by === b?.by && a?.value === b?.value;
}

/** A whole number from 1 to `max`, written in digits and nothing else: `3,14`, `1e3` and ` 7` are not. */
function parseWhole(value: string, max: number): number | undefined {
  if (!/^[0-9]{1,10}$/.test(value)) return undefined;
  const number = Number(value);
  return number >= 1 && number <= max ? number : undefined;
}
