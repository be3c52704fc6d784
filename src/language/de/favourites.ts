import type { favouriteWords } from '../en/favourites.ts';
import type { Translated } from '../word-group.ts';

export const favourites: Translated<typeof favouriteWords> = () => ({
  none: 'Hier gibt es noch keine Favoriten: Der Stern an einem Paket macht es dazu. Favoriten bleiben in diesem Browser, sofern er Seiten etwas behalten lässt.',
  forget: (name) => `${name} ist kein Favorit mehr`,
  notKept:
    'Dieser Browser lässt Seiten nichts behalten: Favoriten bleiben nur, bis die Seite geschlossen wird.',
  compare: 'Vergleichen: ein Link zum Teilen',
  compareFirst: (most) => `Die ersten ${most} vergleichen`,
});
