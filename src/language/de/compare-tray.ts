import type { compareTrayWords } from '../en/compare-tray.ts';
import type { Translated } from '../word-group.ts';

export const compareTray: Translated<typeof compareTrayWords> = () => ({
  comparison: 'Vergleich',
  takeOut: (name) => `${name} aus dem Vergleich entfernen`,
  isMost: (most) => `Mehr als ${most} Pakete lassen sich nicht vergleichen.`,
  empty: 'Leeren',
  compare: (packages) => `Vergleichen (${packages})`,
});
