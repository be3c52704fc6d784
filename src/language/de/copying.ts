import type { copyingWords } from '../en/copying.ts';
import type { Translated } from '../word-group.ts';

export const copying: Translated<typeof copyingWords> = () => ({
  copy: 'Kopieren',
  copyWhat: (what) => `${what} kopieren`,
  copied: 'Kopiert',
  copiedText: (text) => `${text} kopiert`,
  blocked: 'Kopieren ist hier gesperrt: Markieren Sie stattdessen den Text',
});
