import type { orderWords } from '../en/orders.ts';
import type { Translated } from '../word-group.ts';

export const orders: Translated<typeof orderWords> = () => ({
  listed: 'wie aufgeführt',
  fit: 'am besten passend zuerst',
  byPermalink: 'nach Permalink',
  keys: (keys) => keys.join(', dann '),
  sorted: (keys) => `sortiert nach ${keys}`,
  key: (noun, direction) => `${noun}, ${direction}`,
  largestFirst: 'größte zuerst',
  smallestFirst: 'kleinste zuerst',
  sideFirst: (phrase) => `${phrase} zuerst`,
  downwards: 'Z bis A',
  upwards: 'A bis Z',
});
