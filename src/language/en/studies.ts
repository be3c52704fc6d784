import { wordGroup } from '../word-group.ts';

/** Where a package stands among the others. */
export const studyWords = wordGroup('studies', ({ number }) => {
  const silent = (unknown: number) => `${number(unknown)} ${unknown === 1 ? 'does' : 'do'} not state it`;
  /** `1st`, `22nd`, `1,013th` */
  const ordinal = (value: number) => {
    const lastTwo = value % 100;
    const last = lastTwo > 10 && lastTwo < 14 ? 0 : value % 10;
    return number(value) + (['th', 'st', 'nd', 'rd'][last] ?? 'th');
  };
  return {
    only: 'the only package',
    onlyThatStates: 'the only one that states it',
    /** `3rd of 48: 2 have more, 40 less, 5 as much`; what is 0 is left out. */
    standing: (
      rank: number,
      among: number,
      { more, less, same, unknown }: Record<'more' | 'less' | 'same' | 'unknown', number>,
    ) => {
      const counts = [
        more > 0 && `${number(more)} ${more === 1 ? 'has' : 'have'} more`,
        less > 0 && `${number(less)} less`,
        same > 0 && `${number(same)} as much`,
        unknown > 0 && silent(unknown),
      ].filter((each) => each !== false);
      return `${ordinal(rank)} of ${number(among)}: ${counts.join(', ')}`;
    },
    /** `35 of 48 have it, 2 do not state it` */
    share: (count: number, total: number, unknown: number) =>
      `${number(count)} of ${number(total)} have it${unknown === 0 ? '' : `, ${silent(unknown)}`}`,
    /** `stated by 3 of 48` */
    stated: (known: number, all: number) =>
      known === 0 ? `stated by none of ${number(all)}` : `stated by ${number(known)} of ${number(all)}`,
    notKnown: (noun: string) => `${noun} not known`,
    same: (noun: string) => `same ${noun}`,
  };
});
