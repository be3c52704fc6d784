import { wordGroup } from '../word-group.ts';

/** What the product is called. */
export const productWords = wordGroup('product', () => ({
  name: 'VM packages',
}));
