import type { Attribute, AttributeTable, RangeAttribute } from './attribute.ts';
import { describeChange, nounOf, phraseOf } from './describe-difference.ts';
import { differenceOf } from './difference.ts';
import { formatNumber } from './format.ts';
import type { VmPackage } from './package.ts';
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

/** `35 of 48 have it, 2 do not state it`; of a package that does not tell: `stated by 3 of 48`. */
export function describeShare({ kinds, unknown }: Share): string {
  const own = kinds.find(({ isOwn }) => isOwn);
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  if (own === undefined) return describeStated(total, total + unknown);
  return `${formatNumber(own.count)} of ${formatNumber(total)} have it${unknown === 0 ? '' : `, ${describeSilent(unknown)}`}`;
}

/** Of a package that does not tell: how many of all do. */
export function describeStated(known: number, all: number): string {
  return known === 0
    ? `stated by none of ${formatNumber(all)}`
    : `stated by ${formatNumber(known)} of ${formatNumber(all)}`;
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

function isUnknownInBoth(attribute: Attribute, a: VmPackage, b: VmPackage): boolean {
  return attribute.read(a) == null && attribute.read(b) == null;
}

/** The first amounts of the table are what a size is known by: of these it is said too that they stay. */
const TELLING = 3;
