import type { paginationWords } from '../en/pagination.ts';
import type { Translated } from '../word-group.ts';

export const pagination: Translated<typeof paginationWords> = () => ({
  pages: 'Seiten',
  previous: '‹ Zurück',
  previousPage: 'Zurück zur vorherigen Seite',
  next: 'Weiter ›',
  nextPage: 'Weiter zur nächsten Seite',
  perPage: 'Pro Seite',
  packagesPerPage: 'Pakete pro Seite',
});
