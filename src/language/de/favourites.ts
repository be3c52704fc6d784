import type { favouriteWords } from '../en/favourites.ts';
import type { Translated } from '../word-group.ts';

export const favourites: Translated<typeof favouriteWords> = () => ({
  one: (name) => `Favorit: ${name}`,
  is: 'Ein Favorit dieses Browsers',
  make: 'Zu einem Favoriten dieses Browsers machen',
  none: 'Hier gibt es noch keine Favoriten: Der Stern an einem Paket macht es dazu. Sie bleiben in diesem Browser, sofern er Seiten etwas behalten lässt.',
  all: 'Favoriten',
  forget: (name) => `${name} ist kein Favorit mehr`,
  notKept: 'Dieser Browser lässt Seiten nichts behalten: Sie bleiben, bis die Seite geschlossen wird.',
  compare: 'Vergleichen: ein Link zum Teilen',
  compareFirst: (most) => `Die ersten ${most} vergleichen`,
});
