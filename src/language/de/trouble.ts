import type { troubleWords } from '../en/trouble.ts';
import type { Translated } from '../word-group.ts';

export const trouble: Translated<typeof troubleWords> = ({ count }) => ({
  offline: 'Dieses Gerät ist offline',
  goesOn: 'Es geht automatisch weiter, sobald eine Verbindung besteht.',
  forSupport: 'Für den Support: Anfrage-ID',
  tryNow: 'Jetzt erneut versuchen',
  showPublic: 'Öffentliche Pakete anzeigen',
  startOver: 'Von vorn beginnen',
  trying: 'Neuer Versuch …',
  triedIn: (seconds) =>
    `In ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })} folgt automatisch ein neuer Versuch.`,
});
