import type { copyByHandWords } from '../en/copy-by-hand.ts';
import type { Translated } from '../word-group.ts';

export const copyByHand: Translated<typeof copyByHandWords> = () => ({
  blocked: (format) => `Kopieren ist hier gesperrt. Die Tabelle als ${format} zum Kopieren von Hand:`,
});
