import { studyWords } from '#language/en/studies.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, AttributeTable, RangeAttribute } from './attribute.ts';
import { describeChange, nounOf, phraseOf } from './describe-difference.ts';
import { differenceOf } from './difference.ts';
import type { VmPackage } from './package.ts';
import type { Standing } from './standing.ts';
import type { Share } from './study.ts';

/** What a study says, in words. */

/** `3rd of 48: 2 have more, 40 less, 5 as much`; of those that do not tell, how many. */
export function describeStanding(language: Language, standing: Standing): string {
  const words = language.words(studyWords);
  const { rank, more, less, same, unknown } = standing;
  const among = more + less + same + 1;
  if (among === 1) return unknown === 0 ? words.only : words.onlyThatStates;
  return words.standing(rank, among, { more, less, same, unknown });
}

/** `35 of 48 have it, 2 do not state it`; of a package that does not tell: `stated by 3 of 48`. */
export function describeShare(language: Language, { kinds, unknown }: Share): string {
  const own = kinds.find(({ isOwn }) => isOwn);
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  if (own === undefined) return describeStated(language, total, total + unknown);
  return language.words(studyWords).share(own.count, total, unknown);
}

/** Of a package that does not tell: how many of all do. */
export function describeStated(language: Language, known: number, all: number): string {
  return language.words(studyWords).stated(known, all);
}

/**
 * What else is different in a package than the attribute that was stepped in: `2 more cores, dedicated CPUs, same storage`;
 * undefined where nothing is. Ratios follow from amounts and are left out.
 */
export function describeRest(
  language: Language,
  table: AttributeTable,
  from: VmPackage,
  to: VmPackage,
  apart: RangeAttribute,
): string | undefined {
  const words = language.words(studyWords);
  const changes = table.flatMap((attribute): string[] => {
    if (attribute.key === apart.key || isUnknownInBoth(attribute, from, to)) return [];
    const difference = differenceOf(attribute, from, to);
    if (difference.kind === 'same') return [];
    const notKnown = words.notKnown(nounOf(attribute));
    if (attribute.kind !== 'range') return [phraseOf(language, attribute, to) ?? notKnown];
    if (attribute.measures === 'ratio') return [];
    return [difference.kind === 'amount' ? describeChange(language, attribute, difference.by) : notKnown];
  });
  if (changes.length === 0) return undefined;
  const same = table
    .filter((each) => each.kind === 'range')
    .filter(({ measures }) => measures === 'amount')
    .slice(0, TELLING)
    .filter((each) => each.key !== apart.key && differenceOf(each, from, to).kind === 'same')
    .map(({ words: { noun } }) => words.same(noun.other));
  return [...changes, ...same].join(', ');
}

function isUnknownInBoth(attribute: Attribute, a: VmPackage, b: VmPackage): boolean {
  return attribute.read(a) == null && attribute.read(b) == null;
}

/** The first amounts of the table are what a size is known by: of these it is said too that they stay. */
const TELLING = 3;
