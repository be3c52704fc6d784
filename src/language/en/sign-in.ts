import { wordGroup } from '../word-group.ts';

/** Signing in with an account, and out again. */
export const signInWords = wordGroup('sign-in', () => ({
  offer: 'With your Katapult account you see the packages of your organizations, too.',
  signIn: 'Sign in with Katapult',
  signedIn: 'You are signed in.',
  ended: 'Your session has ended. You see what everybody sees.',
  again: 'Sign in again',
  signOut: 'Sign out',
}));
