import { descriptionWords } from '#language/en/descriptions.ts';
import { differenceWords } from '#language/en/differences.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { choiceLabel, measureOf } from './describe.ts';
import type { VmPackage } from './package.ts';

/** A change of an amount: `6 GB more memory`, `2 fewer cores`, `1 more IPv4 address`, `10 GB less storage`. */
export function describeChange(language: Language, attribute: RangeAttribute, by: number): string {
  const words = language.words(differenceWords);
  return (by > 0 ? words.more : words.less)(Math.abs(by), measureOf(attribute));
}

/** What a package has: `dedicated CPUs`, `group High memory`; undefined: that is not known. */
export function phraseOf(
  language: Language,
  attribute: FlagAttribute | ChoiceAttribute,
  pkg: VmPackage,
): string | undefined {
  if (attribute.kind === 'flag') {
    const value = attribute.read(pkg);
    return value === undefined ? undefined : attribute.words[value ? 'yes' : 'no'].phrase;
  }
  const choice = attribute.read(pkg);
  const { nounAndChoice } = language.words(descriptionWords);
  return choice && (choice.phrase ?? nounAndChoice(attribute.words.noun, choiceLabel(choice)));
}

/** How an attribute is called within a sentence: `cores`, `CPUs`, `group`. */
export function nounOf(attribute: Attribute): string {
  if (attribute.kind === 'range') return attribute.words.noun.other;
  return attribute.kind === 'choice' ? attribute.words.noun : attribute.words.label;
}
