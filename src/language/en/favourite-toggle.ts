import { wordGroup } from '../word-group.ts';

/** The star that makes a package a favourite. */
export const favouriteToggleWords = wordGroup('favourite-toggle', () => ({
  one: (name: string) => `Favourite: ${name}`,
  is: 'A favourite of this browser',
  make: 'Make it a favourite of this browser',
}));
