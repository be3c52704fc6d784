import { wordGroup } from '../word-group.ts';

/** The package beside the results. */
export const packagePanelWords = wordGroup('package-panel', () => ({
  about: (name: string) => `About ${name}`,
  fullPage: 'Full page',
  close: 'Close',
}));
