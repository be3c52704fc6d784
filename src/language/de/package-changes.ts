import type { packageChangeWords } from '../en/package-changes.ts';
import type { Translated } from '../word-group.ts';

export const packageChanges: Translated<typeof packageChangeWords> = () => ({
  forget: 'Vergessen, was ich jetzt habe',
  isThis: 'Dieses Paket haben Sie jetzt',
  othersSay: 'Was ein Wechsel zu einem anderen bedeutet, steht auf dessen Seite.',
  notKnown: 'Was ein Wechsel bedeutet, ist nicht bekannt',
  changingFrom: 'Wechsel von',
  changingTo: 'zu',
  grows: (what) => `Wächst: ${what}.`,
  shrinks: (what) => `Schrumpft: ${what}.`,
  becomes: (what) => `Ändert sich: ${what}.`,
  nothing: 'Von dem, was beide angeben, ändert sich nichts.',
  unknown: (what) => `Nicht von beiden angegeben: ${what}.`,
});
