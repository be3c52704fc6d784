import { wordGroup } from '../word-group.ts';

/** Buttons that move an item of a list. */
export const moveButtonWords = wordGroup('move-buttons', () => ({
  up: (what: string) => `Move ${what} up`,
  down: (what: string) => `Move ${what} down`,
}));
