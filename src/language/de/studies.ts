import type { studyWords } from '../en/studies.ts';
import type { Translated } from '../word-group.ts';

export const studies: Translated<typeof studyWords> = ({ number }) => {
  const silent = (unknown: number) => `${number(unknown)} ohne Angabe`;
  return {
    only: 'das einzige Paket',
    onlyThatStates: 'das einzige mit Angabe',
    standing: (rank, among, { more, less, same, unknown }) => {
      const counts = [
        more > 0 && `${number(more)} mit mehr`,
        less > 0 && `${number(less)} mit weniger`,
        same > 0 && `${number(same)} mit gleich viel`,
        unknown > 0 && silent(unknown),
      ].filter((each) => each !== false);
      return `Rang ${number(rank)} von ${number(among)}: ${counts.join(', ')}`;
    },
    share: (count, total, unknown) =>
      `trifft auf ${number(count)} von ${number(total)} zu${unknown === 0 ? '' : `, ${silent(unknown)}`}`,
    stated: (known, all) =>
      known === 0
        ? `bei keinem von ${number(all)} angegeben`
        : `bei ${number(known)} von ${number(all)} angegeben`,
    notKnown: (noun) => `${noun} nicht bekannt`,
    same: (noun) => `${noun} gleich`,
  };
};
