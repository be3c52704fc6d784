import { wordGroup } from '../word-group.ts';

/** What stands in place of a page that is not made: too much was asked for. */
export const shortPageWords = wordGroup('short-pages', ({ count }) => {
  const inSeconds = (seconds: number) => count(seconds, { one: 'second', other: 'seconds' });
  return {
    'too-many-requests': {
      title: 'Too many requests',
      text: (seconds: number) =>
        `More requests have come from your network than this catalogue answers in a minute. Load the page again in ${inSeconds(seconds)}.`,
    },
    'too-busy': {
      title: 'Busy at the moment',
      text: (seconds: number) =>
        `Too many pages are waiting for their data at the moment. Load the page again in ${inSeconds(seconds)}.`,
    },
    'address-too-long': {
      title: 'The address is too long',
      text: (): string =>
        'This address is longer than any that the catalogue makes. Check the link, or begin at the first page.',
    },
  };
});
