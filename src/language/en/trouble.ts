import { wordGroup } from '../word-group.ts';

/** What is in the way of an answer, and what can be done about it. */
export const troubleWords = wordGroup('trouble', ({ count }) => ({
  offline: 'This device is offline',
  goesOn: 'It goes on by itself as soon as there is a connection.',
  /** The request's ID follows. */
  forSupport: 'For support: request ID',
  tryNow: 'Try again now',
  showPublic: 'Show the public packages',
  startOver: 'Start over',
  trying: 'Trying again…',
  triedIn: (seconds: number) =>
    `It is tried again by itself in ${count(seconds, { one: 'second', other: 'seconds' })}.`,
}));
