import type { descriptionWords } from '../en/descriptions.ts';
import type { Measure } from '../measure.ts';
import type { Translated } from '../word-group.ts';

const PACKAGES = { one: 'Paket', other: 'Pakete' };

export const descriptions: Translated<typeof descriptionWords> = ({
  number,
  amount,
  count,
  list,
  plural,
}) => {
  const things = (value: number, { unit, noun }: Measure) =>
    unit === undefined ? plural(value, noun) : noun.other;
  return {
    notStated: 'keine Angabe',
    packages: (total) => count(total, PACKAGES),
    matching: (matching, total) => {
      if (matching === 0) return 'Keine Pakete';
      return total === undefined
        ? count(matching, PACKAGES)
        : `${number(matching)} von ${count(total, { one: 'Paket', other: 'Paketen' })}`;
    },
    // A list behind a colon: behind “mit” each noun and adjective would need another ending than elsewhere.
    asked: (filters, text) =>
      [
        ...(filters.length > 0 ? [list(filters, 'and')] : []),
        ...(text === '' ? [] : [`passend zu „${text}“`]),
      ].join(', '),
    packagesAsked: (packages, asked) => `${packages}: ${asked}`,
    amountOf: (value, measure) => `${amount(value, measure.unit)} ${things(value, measure)}`,
    exactly: (value, measure) => `genau ${amount(value, measure.unit)} ${things(value, measure)}`,
    between: (min, max, measure) => `${number(min)} bis ${amount(max, measure.unit)} ${measure.noun.other}`,
    atLeast: (min, measure) => `${amount(min, measure.unit)} oder mehr ${measure.noun.other}`,
    atMost: (max, measure) => `höchstens ${amount(max, measure.unit)} ${things(max, measure)}`,
    nounAndChoice: (noun, choice) => `${noun} ${choice}`,
  };
};
