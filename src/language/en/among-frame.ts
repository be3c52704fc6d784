import { wordGroup } from '../word-group.ts';

/** What is said of packages among all others, until it is known what is in the way. */
export const amongFrameWords = wordGroup('among-frame', () => ({
  inTheWay: 'Something is in the way.',
}));
