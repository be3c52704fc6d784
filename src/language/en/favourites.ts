import { wordGroup } from '../word-group.ts';

/** The list of favourites. */
export const favouriteWords = wordGroup('favourites', () => ({
  none: 'No favourites here yet: the star on a package makes it one. They stay in this browser, where it lets pages keep something.',
  forget: (name: string) => `${name} is no favourite any more`,
  notKept: 'This browser does not let pages keep anything: they last until the page is closed.',
  compare: 'Compare them: a link to share',
  compareFirst: (most: number) => `Compare the first ${most}`,
}));
