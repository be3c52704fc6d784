import { wordGroup } from '../word-group.ts';

/** A comparison in another form: a table in Markdown or CSV. */
export const comparisonExportWords = wordGroup('comparison-exports', () => ({
  attribute: 'Attribute',
  baseline: (name: string) => `${name} (baseline)`,
  comparedWith: (name: string, baseline: string) => `${name}, compared with ${baseline}`,
  boldIs: (bests: string) => `Bold is the best of its row: ${bests}.`,
}));
