import type { comparisonNoticeWords } from '../en/comparison-notices.ts';
import type { Translated } from '../word-group.ts';

export const comparisonNotices: Translated<typeof comparisonNoticeWords> = () => ({
  onlyOne: 'Für einen Vergleich fehlt noch ein Paket',
  chooseAnother: 'Weiteres Paket wählen',
  chooseMore: 'Wählen Sie im Katalog mindestens ein weiteres Paket; dieses bleibt so lange im Vergleich.',
  forget: 'Angabe entfernen',
  nothing: 'Noch keine Pakete im Vergleich',
  how: (most) =>
    `Setzen Sie im Katalog bei bis zu ${most} Paketen den Haken „Vergleichen“ und wählen Sie dann „Vergleichen“ am Ende der Seite.`,
  takeOut: 'Aus dem Vergleich entfernen',
  closest: 'Ähnlich heißen diese Pakete; vergleichen Sie stattdessen eines davon:',
});
