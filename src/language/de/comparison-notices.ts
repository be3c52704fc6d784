import type { comparisonNoticeWords } from '../en/comparison-notices.ts';
import type { Translated } from '../word-group.ts';

export const comparisonNotices: Translated<typeof comparisonNoticeWords> = () => ({
  onlyOne: 'Ein Paket ist noch kein Vergleich',
  chooseAnother: 'Ein weiteres wählen',
  chooseMore: 'Wählen Sie im Katalog noch mindestens eines: Dieses bleibt so lange im Vergleich.',
  forget: 'Vergessen',
  nothing: 'Noch nichts zu vergleichen',
  how: (most) =>
    `Haken Sie im Katalog bei bis zu ${most} Paketen „Vergleichen“ an und folgen Sie dann dem Link zum Vergleich am Fuß der Seite.`,
  takeOut: 'Aus dem Vergleich nehmen',
  closest: 'Diese Namen kommen am nächsten; vergleichen Sie stattdessen eines dieser Pakete:',
});
