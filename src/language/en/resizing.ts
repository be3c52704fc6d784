import { wordGroup } from '../word-group.ts';

/** What becomes of a machine when its package is changed. */
export const resizingWords = wordGroup('resizing', () => ({
  stopUnknown:
    'Whether the machine must be stopped first is not known: with fewer cores or less memory it must, and not all of that is stated.',
  mustStop: 'The machine must be stopped first: it gets fewer cores or less memory.',
  runsOn: 'The machine is resized as it runs: it gets no fewer cores and no less memory.',
  haveNow: 'You have this one now',
  stopUnknownBriefly: 'It may have to be stopped: not all is stated',
  mustStopBriefly: 'Must be stopped first',
  runsOnBriefly: 'Resized as it runs',
  changeFrom: (name: string) => `Change from ${name}`,
}));
