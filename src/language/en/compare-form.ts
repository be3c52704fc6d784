import { wordGroup } from '../word-group.ts';

/** What is done with ticked packages without scripts. */
export const compareFormWords = wordGroup('compare-form', () => ({
  compare: 'Compare what is ticked',
  keep: 'Keep what is ticked',
}));
