import type { notFoundWords } from '../en/not-found.ts';
import type { Translated } from '../word-group.ts';

export const notFound: Translated<typeof notFoundWords> = () => ({
  title: 'Keine solche Seite',
  heading: 'Unter dieser Adresse gibt es keine Seite',
  leadsNowhere: 'führt nirgendwohin. Der Katalog liegt ganz oben, mit denselben Filtern.',
  toCatalogue: 'Zum Katalog',
});
