import type { organizationChoiceWords } from '../en/organization-choices.ts';
import type { Translated } from '../word-group.ts';

export const organizationChoices: Translated<typeof organizationChoiceWords> = () => ({
  find: 'Nach Namen suchen oder eine Subdomain oder ID eingeben',
  show: 'Anzeigen',
  refused: 'Das ist weder eine Subdomain (etwa acme) noch eine ID (org_…) noch ein eindeutiger Name.',
  notListed: (reason) =>
    `Die Organisationen konnten nicht abgerufen werden: ${reason}. Sie können trotzdem eine eingeben.`,
  offline: 'Dieses Gerät ist offline',
  organizations: 'Organisationen',
  noneMatches: 'Keine Organisation in der Liste passt.',
});
