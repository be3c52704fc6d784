import { wordGroup } from '../word-group.ts';

/** In which order packages are listed. */
export const orderWords = wordGroup('orders', () => ({
  listed: 'as listed',
  fit: 'best fit first',
  byPermalink: 'by permalink',
  /** `memory, smallest first, then cores, largest first` */
  keys: (keys: readonly string[]) => keys.join(', then '),
  /** Behind “packages”: `sorted by memory, smallest first` */
  sorted: (keys: string) => `sorted by ${keys}`,
  /** `memory, smallest first` */
  key: (noun: string, direction: string) => `${noun}, ${direction}`,
  largestFirst: 'largest first',
  smallestFirst: 'smallest first',
  /** `dedicated CPUs first` */
  sideFirst: (phrase: string) => `${phrase} first`,
  downwards: 'Z to A',
  upwards: 'A to Z',
}));
