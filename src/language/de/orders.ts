import type { orderWords } from '../en/orders.ts';
import type { Translated } from '../word-group.ts';

export const orders: Translated<typeof orderWords> = () => ({
  listed: 'Standardreihenfolge',
  fit: 'passendste zuerst',
  byPermalink: 'nach Permalink',
  keys: (keys) => keys.join(', dann '),
  // Behind “nach” the words would need another ending.
  sorted: (keys) => `Sortierung: ${keys}`,
  key: (noun, direction) => `${noun} (${direction})`,
  largestFirst: 'absteigend',
  smallestFirst: 'aufsteigend',
  sideFirst: (phrase) => `${phrase} zuerst`,
  downwards: 'Z bis A',
  upwards: 'A bis Z',
});
