import type { moveLinkWords } from '../en/move-links.ts';
import type { Translated } from '../word-group.ts';

export const moveLinks: Translated<typeof moveLinkWords> = () => ({
  left: (what) => `${what} nach links verschieben`,
  right: (what) => `${what} nach rechts verschieben`,
});
