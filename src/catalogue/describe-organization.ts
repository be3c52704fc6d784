import { organizationWords } from '#language/en/organizations.ts';
import type { Language } from '#language/language.ts';
import type { Organization, OrganizationRef } from './organization.ts';

/** The organization that a reference means, if it is among the known ones. */
export function findOrganization(
  ref: OrganizationRef,
  known: readonly Organization[] = [],
): Organization | undefined {
  if (ref === null) return undefined;
  return known.find((organization) =>
    ref.by === 'id' ? organization.id === ref.value : organization.subDomain === ref.value,
  );
}

/** What to call a choice of organization: its name where it is known, else what the link calls it. */
export function organizationLabel(language: Language, ref: OrganizationRef, known?: Organization): string {
  return ref === null ? language.words(organizationWords).publicPackages : (known?.name ?? ref.value);
}

/** Whether the API will refuse the organization's packages, and why, as far as the list of organizations tells: a word of `organizationWords`. */
export function organizationStatus(organization: Organization): 'suspended' | 'notActivated' | undefined {
  if (organization.suspended === true) return 'suspended';
  if (organization.activatedAt === null) return 'notActivated';
  return undefined;
}
