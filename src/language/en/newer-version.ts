import { wordGroup } from '../word-group.ts';

/** What is said where the catalogue has been replaced while a page of it was open. */
export const newerVersionWords = wordGroup('newer-version', () => ({
  title: 'There is a newer version of the catalogue',
  advice:
    'Parts of this one that had not been loaded yet are gone. Reload the page to go on: everything in its address stays.',
  reload: 'Reload the page',
}));
