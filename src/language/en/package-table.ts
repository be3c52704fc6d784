import { wordGroup } from '../word-group.ts';

/** The packages as a table. */
export const packageTableWords = wordGroup('package-table', () => ({
  label: 'Table of packages',
  /** `Packages, sorted by memory, largest first` */
  caption: (sorting: string) => `Packages, ${sorting}`,
  /** `permalink of ROCK-24`, what a button copies. */
  of: (label: string, name: string) => `${label} of ${name}`,
  sortToo: (meaning: string) => `${meaning} Shift and click: sort by it as well.`,
  /** Behind a heading that is not the first to sort by. */
  rank: (place: number, direction: string) => `(number ${place} in the order: ${direction})`,
}));
