import type { packageChangeWords } from '../en/package-changes.ts';
import type { Translated } from '../word-group.ts';

export const packageChanges: Translated<typeof packageChangeWords> = () => ({
  forget: 'Vergessen, was ich jetzt habe',
  isThis: 'Das ist das Paket, das Sie jetzt haben',
  othersSay: 'Die Seiten der anderen sagen, was ein Wechsel zu ihnen bedeutet.',
  notKnown: 'Was ein Wechsel bedeutet, ist nicht bekannt',
  changingFrom: 'Wechsel von',
  changingTo: 'zu',
  grows: (what) => `Wächst: ${what}.`,
  shrinks: (what) => `Schrumpft: ${what}.`,
  becomes: (what) => `Ändert sich: ${what}.`,
  nothing: 'Nichts ändert sich von dem, was beide angeben.',
  unknown: (what) => `Nicht von beiden angegeben: ${what}.`,
});
