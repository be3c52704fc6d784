import { wordGroup } from '../word-group.ts';

/** The page that lists organizations. */
export const organizationsPageWords = wordGroup('organizations-page', () => ({
  title: 'Organizations',
  heading: 'Whose packages are shown',
}));
