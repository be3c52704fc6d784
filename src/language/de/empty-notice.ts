import type { emptyNoticeWords } from '../en/empty-notice.ts';
import type { Translated } from '../word-group.ts';

export const emptyNotice: Translated<typeof emptyNoticeWords> = ({ number }) => ({
  none: (whose) => `${whose}: keine Pakete verfügbar`,
  showPublic: 'Öffentliche Pakete anzeigen',
  listIsEmpty: 'Die API hat geantwortet, aber ihre Liste ist leer.',
  endsBefore: (page) => `Die Liste endet vor Seite ${page}`,
  noPage: (page, last) => `Seite ${page} gibt es nicht: Die letzte ist Seite ${last}`,
  goTo: (page) => `Zu Seite ${number(page)}`,
  goToFirst: 'Zur ersten Seite',
  why: 'Vielleicht ist die Liste kürzer geworden, seit dieser Link entstanden ist, oder es werden mehr Pakete pro Seite angezeigt.',
});
