import { wordGroup } from '../word-group.ts';

/** What moves an item of a row. */
export const moveLinkWords = wordGroup('move-links', () => ({
  left: (what: string) => `Move ${what} left`,
  right: (what: string) => `Move ${what} right`,
}));
