import type { compareToggleWords } from '../en/compare-toggle.ts';
import type { Translated } from '../word-group.ts';

export const compareToggle: Translated<typeof compareToggleWords> = ({ number }) => ({
  takeOut: 'Aus dem Vergleich entfernen',
  full: (most) => `Schon ${number(most)} Pakete im Vergleich`,
});
