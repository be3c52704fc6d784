import type { newerVersionWords } from '../en/newer-version.ts';
import type { Translated } from '../word-group.ts';

export const newerVersion: Translated<typeof newerVersionWords> = () => ({
  title: 'Es gibt eine neuere Version des Katalogs',
  advice:
    'Teile der bisherigen, die noch nicht geladen waren, gibt es nicht mehr. Laden Sie die Seite neu, um weiterzumachen: Alles in ihrer Adresse bleibt erhalten.',
  reload: 'Seite neu laden',
});
