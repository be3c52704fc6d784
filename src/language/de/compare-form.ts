import type { compareFormWords } from '../en/compare-form.ts';
import type { Translated } from '../word-group.ts';

export const compareForm: Translated<typeof compareFormWords> = () => ({
  compare: 'Markierte vergleichen',
  keep: 'Markierung übernehmen',
});
