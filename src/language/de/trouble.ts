import type { troubleWords } from '../en/trouble.ts';
import type { Translated } from '../word-group.ts';

export const trouble: Translated<typeof troubleWords> = ({ count }) => ({
  offline: 'Dieses Gerät ist offline',
  goesOn: 'Es geht von selbst weiter, sobald eine Verbindung besteht.',
  forSupport: 'Für den Support: Anfrage',
  tryNow: 'Jetzt noch einmal versuchen',
  showPublic: 'Öffentliche Pakete anzeigen',
  startOver: 'Von vorn beginnen',
  trying: 'Neuer Versuch…',
  triedIn: (seconds) =>
    `In ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })} wird es von selbst noch einmal versucht.`,
});
