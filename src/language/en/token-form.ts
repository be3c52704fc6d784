import { wordGroup } from '../word-group.ts';

/** The form that takes an API token of one's own. */
export const tokenFormWords = wordGroup('token-form', () => ({
  yours: 'Your API token',
  use: 'Use this token',
  refused: 'That cannot be a token: it has spaces or unusual characters in it.',
  kept: 'It is kept in this page’s memory only, and forgotten when the page is closed.',
  inUse: 'A token of yours is in use.',
  forget: 'Forget it',
}));
