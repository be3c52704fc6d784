import type { languageLinkWords } from '../en/language-links.ts';
import type { Translated } from '../word-group.ts';

export const languageLinks: Translated<typeof languageLinkWords> = () => ({
  language: 'Sprache',
});
