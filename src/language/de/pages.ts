import type { pageWords } from '../en/pages.ts';
import type { Translated } from '../word-group.ts';

export const pages: Translated<typeof pageWords> = ({ number }) => ({
  page: (page) => `Seite ${number(page)}`,
  compare: 'Vergleichen',
  compareOne: (name) => `${name} vergleichen`,
  unknown: (what) => `${what}: keine Angabe`,
});
