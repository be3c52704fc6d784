import type { packagePanelWords } from '../en/package-panel.ts';
import type { Translated } from '../word-group.ts';

export const packagePanel: Translated<typeof packagePanelWords> = () => ({
  about: (name) => `Details zu ${name}`,
  fullPage: 'Detailseite',
  close: 'Schließen',
});
