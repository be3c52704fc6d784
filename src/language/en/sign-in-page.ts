import { wordGroup } from '../word-group.ts';

/** The small pages that say why signing in or out did not work. */
export const signInPageWords = wordGroup('sign-in-page', () => ({
  notSignedIn: 'You are not signed in',
  declined:
    'The catalogue was not given leave to see your packages. The public packages are there as before.',
  foreign:
    'This sign-in was not begun in this browser, was begun more than ten minutes ago, or is over already.',
  over: 'The sign-in took too long, or was used already.',
  scope: 'The sign-in service does not let this catalogue ask for packages. Please tell whoever runs it.',
  refused:
    'The sign-in service did not accept this catalogue, or answered in an unexpected way. If it stays like this, please tell whoever runs the catalogue.',
  unreachable: 'The sign-in service cannot be reached just now. Try again in a moment.',
  again: 'Sign in again',
  back: 'Back to the catalogue',
  notSignedOut: 'You are not signed out',
  askedElsewhere: 'Only a page of this catalogue can sign you out. This was asked for elsewhere.',
}));
