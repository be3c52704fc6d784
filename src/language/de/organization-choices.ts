import type { organizationChoiceWords } from '../en/organization-choices.ts';
import type { Translated } from '../word-group.ts';

export const organizationChoices: Translated<typeof organizationChoiceWords> = () => ({
  find: 'Nach Namen suchen oder eine Sub-Domain oder ID eingeben',
  show: 'Anzeigen',
  refused: 'Das ist weder eine Sub-Domain (etwa acme) noch eine ID (org_…) und kein eindeutiger Name.',
  notListed: (reason) =>
    `Die Organisationen konnten nicht aufgeführt werden: ${reason}. Sie können trotzdem eine eingeben.`,
  offline: 'Dieses Gerät ist offline',
  organizations: 'Organisationen',
  noneMatches: 'Keine der aufgeführten Organisationen passt.',
});
