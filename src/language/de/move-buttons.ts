import type { moveButtonWords } from '../en/move-buttons.ts';
import type { Translated } from '../word-group.ts';

export const moveButtons: Translated<typeof moveButtonWords> = () => ({
  up: (what) => `${what} nach oben verschieben`,
  down: (what) => `${what} nach unten verschieben`,
});
