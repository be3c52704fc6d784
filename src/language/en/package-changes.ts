import { wordGroup } from '../word-group.ts';

/** What changing from the package that somebody has now means. */
export const packageChangeWords = wordGroup('package-changes', () => ({
  forget: 'Forget what I have now',
  isThis: 'This is the package that you have now',
  othersSay: 'The pages of others say what a change to them means.',
  notKnown: 'What a change means is not known',
  /** Before the one package, and between both: `Changing from ROCK-3 to ROCK-6`. */
  changingFrom: 'Changing from',
  changingTo: 'to',
  grows: (what: string) => `Grows: ${what}.`,
  shrinks: (what: string) => `Shrinks: ${what}.`,
  becomes: (what: string) => `Changes: ${what}.`,
  nothing: 'Nothing changes of what both state.',
  unknown: (what: string) => `Not stated by both: ${what}.`,
}));
