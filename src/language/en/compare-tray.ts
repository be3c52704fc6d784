import { wordGroup } from '../word-group.ts';

/** What is to be compared, at the foot of every page. */
export const compareTrayWords = wordGroup('compare-tray', () => ({
  comparison: 'Comparison',
  takeOut: (name: string) => `Take ${name} out of the comparison`,
  isMost: (most: number) => `${most} is as many as can be compared.`,
  empty: 'Empty it',
  compare: (packages: number) => `Compare ${packages}`,
}));
