import { wordGroup } from '../word-group.ts';

/** What copies a text. */
export const copyingWords = wordGroup('copying', () => ({
  copy: 'Copy',
  copyWhat: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  copiedText: (text: string) => `Copied ${text}`,
  blocked: 'Copying is blocked here: select the text instead',
}));
