import { wordGroup } from '../word-group.ts';

/** The themes to choose from, by their names in `src/app/theme.ts`. */
export const preferenceWords = wordGroup('preferences', () => ({
  theme: 'Theme',
  system: 'As the system has it',
  light: 'Light',
  dark: 'Dark',
}));
