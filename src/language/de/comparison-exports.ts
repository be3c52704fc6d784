import type { comparisonExportWords } from '../en/comparison-exports.ts';
import type { Translated } from '../word-group.ts';

export const comparisonExports: Translated<typeof comparisonExportWords> = () => ({
  attribute: 'Merkmal',
  baseline: (name) => `${name} (Bezug)`,
  comparedWith: (name, baseline) => `${name}, verglichen mit ${baseline}`,
  boldIs: (bests) => `Fett ist der Bestwert einer Zeile: ${bests}.`,
});
