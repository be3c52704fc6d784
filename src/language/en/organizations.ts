import { wordGroup } from '../word-group.ts';

/** What organizations are called, and what keeps their packages from being listed. */
export const organizationWords = wordGroup('organizations', () => ({
  publicPackages: 'Public packages',
  suspended: 'suspended',
  notActivated: 'not activated',
}));
