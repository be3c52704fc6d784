import { wordGroup } from '../word-group.ts';

/** What heads the languages to choose from. */
export const languageLinkWords = wordGroup('language-links', () => ({
  language: 'Language',
}));
