import type { OrganizationRef } from '#catalogue/organization.ts';

/** A DNS label, which is what a sub-domain is. */
const SUB_DOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const ORGANIZATION_ID = /^org_[A-Za-z0-9]{1,64}$/;

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

export function sameOrganization(a: OrganizationRef, b: OrganizationRef): boolean {
  return a?.by === b?.by && a?.value === b?.value;
}
