import type { notFoundWords } from '../en/not-found.ts';
import type { Translated } from '../word-group.ts';

export const notFound: Translated<typeof notFoundWords> = () => ({
  title: 'Seite nicht gefunden',
  heading: 'Unter dieser Adresse gibt es keine Seite',
  leadsNowhere: 'führt nirgendwohin. Auf der Startseite finden Sie den Katalog mit denselben Filtern.',
  toCatalogue: 'Zum Katalog',
});
