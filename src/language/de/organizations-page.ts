import type { organizationsPageWords } from '../en/organizations-page.ts';
import type { Translated } from '../word-group.ts';

export const organizationsPage: Translated<typeof organizationsPageWords> = () => ({
  title: 'Organisationen',
  heading: 'Wessen Pakete sollen angezeigt werden?',
});
