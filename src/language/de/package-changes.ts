import type { packageChangeWords } from '../en/package-changes.ts';
import type { Translated } from '../word-group.ts';

export const packageChanges: Translated<typeof packageChangeWords> = () => ({
  forget: 'Aktuelles Paket zurücksetzen',
  isThis: 'Das ist Ihr aktuelles Paket',
  othersSay: 'Was ein Wechsel zu einem anderen Paket bedeutet, steht auf dessen Seite.',
  notKnown: 'Was ein Wechsel bedeutet, ist nicht bekannt',
  changingFrom: 'Wechsel von',
  changingTo: 'zu',
  grows: (what) => `Zuwachs: ${what}.`,
  shrinks: (what) => `Rückgang: ${what}.`,
  becomes: (what) => `Änderung: ${what}.`,
  nothing: 'Soweit bei beiden angegeben, ändert sich nichts.',
  unknown: (what) => `Nicht bei beiden angegeben: ${what}.`,
});
