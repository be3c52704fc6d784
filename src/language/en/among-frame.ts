import { wordGroup } from '../word-group.ts';

/** What the pages share that say something of packages among all others. */
export const amongFrameWords = wordGroup('among-frame', () => ({
  breadcrumb: 'Breadcrumb',
  allPackages: 'All packages',
  /** Until it is known what. */
  inTheWay: 'Something is in the way.',
}));
