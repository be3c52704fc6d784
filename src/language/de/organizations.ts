import type { organizationWords } from '../en/organizations.ts';
import type { Translated } from '../word-group.ts';

export const organizations: Translated<typeof organizationWords> = () => ({
  publicPackages: 'Öffentliche Pakete',
  suspended: 'gesperrt',
  notActivated: 'nicht aktiviert',
});
