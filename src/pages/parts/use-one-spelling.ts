import { useOrganization } from '#api/use-organizations.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';

/**
 * The same organization, however the link spells it, as far as it is known: by its ID, under which what is kept for it is
 * found again, or by its sub-domain, which is what tools and shops take.
 */
export function useOneSpelling(
  organization: OrganizationRef,
  by: NonNullable<OrganizationRef>['by'],
): OrganizationRef {
  const known = useOrganization(organization);
  if (known === undefined) return organization;
  return { by, value: by === 'id' ? known.id : known.subDomain };
}
