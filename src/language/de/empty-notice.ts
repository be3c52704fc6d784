import type { emptyNoticeWords } from '../en/empty-notice.ts';
import type { Translated } from '../word-group.ts';

export const emptyNotice: Translated<typeof emptyNoticeWords> = ({ number }) => ({
  none: (whose) => `Keine Pakete verfügbar: ${whose}`,
  showPublic: 'Öffentliche Pakete anzeigen',
  listIsEmpty: 'Die API hat geantwortet, und ihre Liste ist leer.',
  endsBefore: (page) => `Die Liste endet vor Seite ${page}`,
  noPage: (page, last) => `Es gibt keine Seite ${page}: Die letzte ist ${last}`,
  goTo: (page) => `Zu Seite ${number(page)}`,
  goToFirst: 'Zur ersten Seite',
  why: 'Vielleicht ist die Liste kürzer geworden, seit dieser Link entstand, oder die Seitengröße ist eine andere.',
});
