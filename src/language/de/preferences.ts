import type { preferenceWords } from '../en/preferences.ts';
import type { Translated } from '../word-group.ts';

export const preferences: Translated<typeof preferenceWords> = () => ({
  theme: 'Darstellung',
  system: 'Systemeinstellung',
  light: 'Hell',
  dark: 'Dunkel',
});
