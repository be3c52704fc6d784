import type { favouriteToggleWords } from '../en/favourite-toggle.ts';
import type { Translated } from '../word-group.ts';

export const favouriteToggle: Translated<typeof favouriteToggleWords> = () => ({
  one: (name) => `Favorit: ${name}`,
  is: 'Favorit in diesem Browser',
  make: 'Als Favorit in diesem Browser speichern',
});
