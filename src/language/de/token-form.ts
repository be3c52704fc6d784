import type { tokenFormWords } from '../en/token-form.ts';
import type { Translated } from '../word-group.ts';

export const tokenForm: Translated<typeof tokenFormWords> = () => ({
  yours: 'Ihr API-Token',
  use: 'Dieses Token verwenden',
  refused: 'Das kann kein Token sein: Es enthält Leerzeichen oder ungewöhnliche Zeichen.',
  kept: 'Es bleibt nur im Speicher dieser Seite und ist gelöscht, sobald sie geschlossen wird.',
  inUse: 'Ihr eigenes Token wird verwendet.',
  forget: 'Token entfernen',
});
