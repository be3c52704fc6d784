import { wordGroup } from '../word-group.ts';

/** An address that is no page. */
export const notFoundWords = wordGroup('not-found', () => ({
  title: 'No such page',
  heading: 'There is no page at this address',
  /** Behind the address. */
  leadsNowhere: 'leads nowhere. The catalogue is at the top, with the same filters.',
  toCatalogue: 'Go to the catalogue',
}));
