import { useOrganization } from '#api/use-organizations.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';

/** The same organization by its ID, however the link spells it, as far as it is known: what is kept for it must be found again. */
export function useOneSpelling(organization: OrganizationRef): OrganizationRef {
  const known = useOrganization(organization);
  return known === undefined ? organization : { by: 'id', value: known.id };
}
