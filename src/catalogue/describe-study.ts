import type {
  Attribute,
  AttributeTable,
  ChoiceAttribute,
  FlagAttribute,
  RangeAttribute,
} from './attribute.ts';
import { choiceLabel } from './describe.ts';
import { differenceOf } from './difference.ts';
import { formatAmount, formatList, formatNumber } from './format.ts';
import type { VmPackage } from './package.ts';
import type { Resize } from './resize.ts';
import type { Standing } from './standing.ts';
import type { Share } from './study.ts';

/** What a study says, in words. */

/** `3rd of 48: 2 have more, 40 less, 5 as much`; of those that do not tell, how many. */
export function describeStanding({ rank, more, less, same, unknown }: Standing): string {
  const among = more + less + same + 1;
  if (among === 1) return unknown === 0 ? 'the only package' : 'the only one that states it';
  const counts = [
    more > 0 && `${formatNumber(more)} ${more === 1 ? 'has' : 'have'} more`,
    less > 0 && `${formatNumber(less)} less`,
    same > 0 && `${formatNumber(same)} as much`,
    unknown > 0 && describeSilent(unknown),
  ].filter((each) => each !== false);
  return `${formatOrdinal(rank)} of ${formatNumber(among)}: ${counts.join(', ')}`;
}

/** `35 of 48 have it, 2 do not state it`; undefined where the package does not tell. */
export function describeShare({ kinds, unknown }: Share): string | undefined {
  const own = kinds.find(({ isOwn }) => isOwn);
  if (own === undefined) return undefined;
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return `${formatNumber(own.count)} of ${formatNumber(total)} have it${unknown === 0 ? '' : `, ${describeSilent(unknown)}`}`;
}

function describeSilent(unknown: number): string {
  return `${formatNumber(unknown)} ${unknown === 1 ? 'does' : 'do'} not state it`;
}

/** `1st`, `22nd`, `1,013th`. */
export function formatOrdinal(value: number): string {
  const lastTwo = value % 100;
  const last = lastTwo > 10 && lastTwo < 14 ? 0 : value % 10;
  return formatNumber(value) + (['th', 'st', 'nd', 'rd'][last] ?? 'th');
}

/** A change of an amount: `6 GB more memory`, `2 fewer cores`, `1 more IPv4 address`, `10 GB less storage`. */
export function describeChange(attribute: RangeAttribute, by: number): string {
  const { one, many } = attribute.words.noun;
  const amount = Math.abs(by);
  if (attribute.unit !== undefined)
    return `${formatAmount(attribute, amount)} ${by > 0 ? 'more' : 'less'} ${many}`;
  return `${formatNumber(amount)} ${by > 0 ? 'more' : 'fewer'} ${amount === 1 ? one : many}`;
}

/**
 * What else is different in a package than the attribute that was stepped in: `2 more cores, dedicated CPUs, same storage`;
 * undefined where nothing is. Ratios follow from amounts and are left out.
 */
export function describeRest(
  table: AttributeTable,
  from: VmPackage,
  to: VmPackage,
  apart: RangeAttribute,
): string | undefined {
  const words = table.flatMap((attribute): string[] => {
    if (attribute.key === apart.key || isUnknownInBoth(attribute, from, to)) return [];
    const difference = differenceOf(attribute, from, to);
    if (difference.kind === 'same') return [];
    const notKnown = `${nounOf(attribute)} not known`;
    if (attribute.kind !== 'range') return [phraseOf(attribute, to) ?? notKnown];
    if (attribute.measures === 'ratio') return [];
    return [difference.kind === 'amount' ? describeChange(attribute, difference.by) : notKnown];
  });
  if (words.length === 0) return undefined;
  const same = table
    .filter((each) => each.kind === 'range')
    .filter(({ measures }) => measures === 'amount')
    .slice(0, TELLING)
    .filter((each) => each.key !== apart.key && differenceOf(each, from, to).kind === 'same')
    .map(({ words: { noun } }) => `same ${noun.many}`);
  return [...words, ...same].join(', ');
}

/** What a package has, to be read after "with": `dedicated CPUs`, `group High memory`; undefined: that is not known. */
function phraseOf(attribute: FlagAttribute | ChoiceAttribute, pkg: VmPackage): string | undefined {
  if (attribute.kind === 'flag') {
    const value = attribute.read(pkg);
    return value === undefined ? undefined : attribute.words[value ? 'yes' : 'no'].phrase;
  }
  const choice = attribute.read(pkg);
  return choice && (choice.phrase ?? `${attribute.words.noun} ${choiceLabel(choice)}`);
}

/** How an attribute is called within a sentence: `cores`, `CPUs`, `group`. */
function nounOf(attribute: Attribute): string {
  if (attribute.kind === 'range') return attribute.words.noun.many;
  return attribute.kind === 'choice' ? attribute.words.noun : attribute.words.label;
}

function isUnknownInBoth(attribute: Attribute, a: VmPackage, b: VmPackage): boolean {
  return attribute.read(a) == null && attribute.read(b) == null;
}

/** The first amounts of the table are what a size is known by: of these it is said too that they stay. */
const TELLING = 3;

/** Whether the machine keeps running: said of a change that is known. */
export function describeStop({ needsStop }: Resize): string {
  if (needsStop === undefined)
    return 'Cores or memory of one of them are not stated: with fewer cores or less memory the machine must be stopped first.';
  return needsStop
    ? 'The machine must be stopped first: it gets fewer cores or less memory.'
    : 'The machine is resized as it runs: it gets no fewer cores and no less memory.';
}

/** The same in a few words, of a change to each of several packages: `Resized as it runs`. */
export function describeStopBriefly(from: VmPackage, to: VmPackage, { needsStop }: Resize): string {
  if (from.id === to.id) return 'You have this one now';
  if (needsStop === undefined) return 'It may have to be stopped: not all is stated';
  return needsStop ? 'Must be stopped first' : 'Resized as it runs';
}

/** What grows, and what shrinks: `2 more cores and 6 GB more memory`; undefined: nothing does. */
export function describeChanges(
  changes: readonly { attribute: RangeAttribute; by: number }[],
): string | undefined {
  return changes.length === 0
    ? undefined
    : formatList(
        changes.map(({ attribute, by }) => describeChange(attribute, by)),
        'and',
      );
}

/** What becomes something else: `shared CPUs instead of dedicated CPUs and no group instead of group Trial`; undefined: nothing. */
export function describeBecoming(
  changed: readonly (FlagAttribute | ChoiceAttribute)[],
  from: VmPackage,
  to: VmPackage,
): string | undefined {
  const words = changed.map((each) => `${phraseOf(each, to)} instead of ${phraseOf(each, from)}`);
  return words.length === 0 ? undefined : formatList(words, 'and');
}

/** `bandwidth a month and group`; undefined: all is known. */
export function describeUnknown(unknown: readonly Attribute[]): string | undefined {
  return unknown.length === 0 ? undefined : formatList(unknown.map(nounOf), 'and');
}
