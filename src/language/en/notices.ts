import { wordGroup } from '../word-group.ts';

/** What any page may have to say of its link, or of how far its data has been read. */
export const noticeWords = wordGroup('notices', ({ number, count }) => {
  const soFar = (read: number, total: number | undefined) =>
    total === undefined
      ? `${count(read, { one: 'package', other: 'packages' })} read`
      : `${number(read)} of ${number(total)} read`;
  const ago = (minutes: number) =>
    minutes < 120
      ? `${count(minutes, { one: 'minute', other: 'minutes' })} ago`
      : `${count(Math.floor(minutes / 60), { one: 'hour', other: 'hours' })} ago`;
  return {
    unreadable: (packages: number) =>
      `${count(packages, { one: 'more package', other: 'more packages' })} could not be read. Why?`,
    nameless: 'A package without a name',
    /** Behind a part of the link. */
    ignored: (because: string) => `in the link was ignored: ${because}.`,
    reading: 'Reading the whole catalogue',
    /** `30 of 48 read`; `total` undefined: it is not known yet. */
    soFar,
    partMissing: (read: number, total: number | undefined) =>
      `${soFar(read, total)}; the rest could not be. Filters, counts and order speak of what is there.`,
    /** `at`: such as `2026-11-26 14:32 UTC`; `minutes` since then, undefined: not known here. */
    stale: (at: string, minutes: number | undefined) =>
      `The API could not be asked anew. This is what it said ${minutes === undefined ? `at ${at}` : `${ago(minutes)} (${at})`}; it is asked again until it answers.`,
    tryAgain: 'Try again',
    conflict: 'This link names more than one organization',
    conflictTitle: 'Two organizations in one link',
    whichOne: 'The packages of only one can be listed at a time. Which one is meant?',
    show: (organization: string) => `Show ${organization}`,
  };
});
