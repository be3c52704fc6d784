import { descriptionWords } from '#language/en/descriptions.ts';
import type { Language } from '#language/language.ts';
import type { Measure } from '#language/measure.ts';
import type { Attribute, AttributeTable, Choice, ChoiceAttribute, RangeAttribute } from './attribute.ts';
import { filterOf, type ChoiceFilter, type Criteria, type Filter, type RangeFilter } from './filters.ts';
import { plainText } from './format.ts';

/** Finds a choice by its attribute's key and its value, as `choiceAmong` does among facets. */
export type FindChoice = (key: string, value: string) => Choice | undefined;

/**
 * A filter in words: `8 or more cores`, `4 to 16 cores`, `32 GB or more of memory`, `dedicated CPUs`,
 * `group Standard vCPU or High memory`. Empty for a filter of another kind than its attribute.
 *
 * @param findChoice - without it, choices that are not in the table are called by their value
 */
export function describeFilter(
  language: Language,
  attribute: Attribute,
  filter: Filter,
  findChoice?: FindChoice,
): string {
  if (attribute.kind === 'range' && filter.kind === 'range')
    return describeRange(language, attribute, filter);
  if (attribute.kind === 'flag' && filter.kind === 'flag')
    return attribute.words[filter.value ? 'yes' : 'no'].phrase;
  if (attribute.kind === 'choice' && filter.kind === 'choice')
    return describeChoices(language, attribute, filter, findChoice);
  return '';
}

function describeRange(language: Language, attribute: RangeAttribute, { min, max }: RangeFilter): string {
  const words = language.words(descriptionWords);
  const measure = measureOf(attribute);
  if (min === undefined) return max === undefined ? '' : words.atMost(max, measure);
  if (max === undefined) return words.atLeast(min, measure);
  return min === max ? words.exactly(min, measure) : words.between(min, max, measure);
}

/** What amounts of an attribute are of. */
export function measureOf({ unit, words: { noun } }: RangeAttribute): Measure {
  return { unit, noun };
}

/** `1 core`, `24 GB of memory`. */
export function describeAmount(language: Language, attribute: RangeAttribute, value: number): string {
  return language.words(descriptionWords).amountOf(value, measureOf(attribute));
}

/** Choices with a phrase of their own come after those that share the noun: `group Standard vCPU or no group`. */
function describeChoices(
  language: Language,
  attribute: ChoiceAttribute,
  { values }: ChoiceFilter,
  findChoice?: FindChoice,
): string {
  const choices = values.map(
    (value) =>
      findChoice?.(attribute.key, value) ??
      attribute.always.find((choice) => choice.value === value) ?? { value, label: value },
  );
  const named = choices.filter(({ phrase }) => phrase === undefined).map(choiceLabel);
  const phrases = choices.flatMap(({ phrase }) => phrase ?? []);
  const [first, ...others] = named;
  const { nounAndChoice } = language.words(descriptionWords);
  const withNoun = first === undefined ? [] : [nounAndChoice(attribute.words.noun, first), ...others];
  return language.format.list([...withNoun, ...phrases], 'or');
}

/** What a choice is called; its value when it has no name that can be seen. */
export function choiceLabel({ label, value }: Choice): string {
  return plainText(label) || plainText(value);
}

/**
 * What is asked for, after a noun: `with 8 or more cores and dedicated CPUs, matching “rock”`. In the table's order; empty
 * when nothing is asked for.
 */
export function describeCriteria(
  language: Language,
  table: AttributeTable,
  criteria: Criteria,
  findChoice?: FindChoice,
): string {
  const filters = table.flatMap((attribute) => {
    const filter = filterOf(criteria.filters, attribute.key);
    return (filter && describeFilter(language, attribute, filter, findChoice)) || [];
  });
  return language.words(descriptionWords).asked(filters, plainText(criteria.text));
}

/** How much a view lists. `total` undefined: it is not known yet how much there is. */
export interface Extent {
  readonly matching: number;
  readonly total: number | undefined;
}

/**
 * A view in one sentence: `12 packages with 8 or more cores`, `12 of 48 packages with …` where others are left out, `No
 * packages with …`, `48 packages`.
 */
export function describeView(
  language: Language,
  table: AttributeTable,
  criteria: Criteria,
  { matching, total }: Extent,
  findChoice?: FindChoice,
): string {
  const words = language.words(descriptionWords);
  const asked = describeCriteria(language, table, criteria, findChoice);
  const count = words.matching(matching, total === matching ? undefined : total);
  return asked === '' ? count : words.packagesAsked(count, asked);
}
