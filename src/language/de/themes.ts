import type { themeWords } from '../en/themes.ts';
import type { Translated } from '../word-group.ts';

export const themes: Translated<typeof themeWords> = () => ({
  system: 'Wie im System eingestellt',
  light: 'Hell',
  dark: 'Dunkel',
});
