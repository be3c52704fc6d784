import type { productWords } from '../en/product.ts';
import type { Translated } from '../word-group.ts';

export const product: Translated<typeof productWords> = () => ({
  name: 'VM-Pakete',
});
