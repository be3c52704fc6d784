import type { amongFrameWords } from '../en/among-frame.ts';
import type { Translated } from '../word-group.ts';

export const amongFrame: Translated<typeof amongFrameWords> = () => ({
  breadcrumb: 'Navigationspfad',
  allPackages: 'Alle Pakete',
  inTheWay: 'Es gibt ein Problem.',
});
