import { wordGroup } from '../word-group.ts';

/** What is said of a table that could not be copied. */
export const copyByHandWords = wordGroup('copy-by-hand', () => ({
  blocked: (format: string) => `Copying is blocked here. The table as ${format}, to be copied by hand:`,
}));
