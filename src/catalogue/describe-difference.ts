import type { Attribute, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { choiceLabel } from './describe.ts';
import { formatAmount, formatNumber } from './format.ts';
import type { VmPackage } from './package.ts';

/** A change of an amount: `6 GB more memory`, `2 fewer cores`, `1 more IPv4 address`, `10 GB less storage`. */
export function describeChange(attribute: RangeAttribute, by: number): string {
  const { one, many } = attribute.words.noun;
  const amount = Math.abs(by);
  if (attribute.unit !== undefined)
    return `${formatAmount(attribute, amount)} ${by > 0 ? 'more' : 'less'} ${many}`;
  return `${formatNumber(amount)} ${by > 0 ? 'more' : 'fewer'} ${amount === 1 ? one : many}`;
}

/** What a package has, to be read after "with": `dedicated CPUs`, `group High memory`; undefined: that is not known. */
export function phraseOf(attribute: FlagAttribute | ChoiceAttribute, pkg: VmPackage): string | undefined {
  if (attribute.kind === 'flag') {
    const value = attribute.read(pkg);
    return value === undefined ? undefined : attribute.words[value ? 'yes' : 'no'].phrase;
  }
  const choice = attribute.read(pkg);
  return choice && (choice.phrase ?? `${attribute.words.noun} ${choiceLabel(choice)}`);
}

/** How an attribute is called within a sentence: `cores`, `CPUs`, `group`. */
export function nounOf(attribute: Attribute): string {
  if (attribute.kind === 'range') return attribute.words.noun.many;
  return attribute.kind === 'choice' ? attribute.words.noun : attribute.words.label;
}
