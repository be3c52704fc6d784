import type { favouriteToggleWords } from '../en/favourite-toggle.ts';
import type { Translated } from '../word-group.ts';

export const favouriteToggle: Translated<typeof favouriteToggleWords> = () => ({
  one: (name) => `Favorit: ${name}`,
  is: 'Ein Favorit dieses Browsers',
  make: 'Zu einem Favoriten dieses Browsers machen',
});
