import { wordGroup } from '../word-group.ts';

/** The list of organizations, and the field to find or type one. */
export const organizationChoiceWords = wordGroup('organization-choices', () => ({
  find: 'Find by name, or type a sub-domain or an ID',
  show: 'Show',
  refused: 'That is neither a sub-domain (such as acme) nor an ID (org_…), and not one name alone.',
  /** `reason`: `offline`, or the title of a failure. */
  notListed: (reason: string) =>
    `The organizations could not be listed: ${lowerFirst(reason)}. You can still type one.`,
  offline: 'this device is offline',
  organizations: 'Organizations',
  noneMatches: 'None of the listed organizations matches.',
}));

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
