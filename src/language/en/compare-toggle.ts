import { wordGroup } from '../word-group.ts';

/** What puts a package into the comparison or takes it out. */
export const compareToggleWords = wordGroup('compare-toggle', ({ number }) => ({
  takeOut: 'Take out of the comparison',
  full: (most: number) => `${number(most)} are in the comparison already`,
}));
