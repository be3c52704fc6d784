import type { paginationWords } from '../en/pagination.ts';
import type { Translated } from '../word-group.ts';

export const pagination: Translated<typeof paginationWords> = () => ({
  pages: 'Seiten',
  previous: '‹ Zurück',
  previousPage: 'Zurück zur vorigen Seite',
  next: 'Weiter ›',
  nextPage: 'Weiter zur nächsten Seite',
  perPage: 'Je Seite',
  packagesPerPage: 'Pakete je Seite',
});
