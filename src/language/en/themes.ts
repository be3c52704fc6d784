import { wordGroup } from '../word-group.ts';

/** The themes to choose from, by their names in `src/app/theme.ts`. */
export const themeWords = wordGroup('themes', () => ({
  system: 'As the system has it',
  light: 'Light',
  dark: 'Dark',
}));
