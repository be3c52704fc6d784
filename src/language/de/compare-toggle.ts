import type { compareToggleWords } from '../en/compare-toggle.ts';
import type { Translated } from '../word-group.ts';

export const compareToggle: Translated<typeof compareToggleWords> = ({ number }) => ({
  takeOut: 'Aus dem Vergleich nehmen',
  full: (most) => `Im Vergleich sind schon ${number(most)}`,
});
