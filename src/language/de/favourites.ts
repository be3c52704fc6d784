import type { favouriteWords } from '../en/favourites.ts';
import type { Translated } from '../word-group.ts';

export const favourites: Translated<typeof favouriteWords> = () => ({
  none: 'Noch keine Favoriten: Der Stern an einem Paket fügt es hier hinzu. Favoriten werden in diesem Browser gespeichert, sofern er das zulässt.',
  forget: (name) => `${name} aus den Favoriten entfernen`,
  notKept:
    'Dieser Browser lässt das Speichern nicht zu: Favoriten bleiben nur erhalten, bis die Seite geschlossen wird.',
  compare: 'Vergleichen (Link zum Teilen)',
  compareFirst: (most) => `Die ersten ${most} vergleichen`,
});
