import type { Attribute, AttributeTable, Choice, ChoiceAttribute, RangeAttribute } from './attribute.ts';
import { filterOf, type ChoiceFilter, type Criteria, type Filter, type RangeFilter } from './filters.ts';
import { formatAmount, formatCount, formatList, formatNumber, plainText, plural } from './format.ts';

/** Finds a choice by its attribute's key and its value, as `choiceAmong` does among facets. */
export type FindChoice = (key: string, value: string) => Choice | undefined;

/**
 * A filter in words that follow "with": `8 or more cores`, `4 to 16 cores`, `32 GB or more of memory`, `dedicated CPUs`,
 * `group Standard vCPU or High memory`. Empty for a filter of another kind than its attribute.
 *
 * @param findChoice - without it, choices that are not in the table are called by their value
 */
export function describeFilter(attribute: Attribute, filter: Filter, findChoice?: FindChoice): string {
  if (attribute.kind === 'range' && filter.kind === 'range') return describeRange(attribute, filter);
  if (attribute.kind === 'flag' && filter.kind === 'flag')
    return attribute.words[filter.value ? 'yes' : 'no'].phrase;
  if (attribute.kind === 'choice' && filter.kind === 'choice')
    return describeChoices(attribute, filter, findChoice);
  return '';
}

function describeRange(attribute: RangeAttribute, { min, max }: RangeFilter): string {
  const { one, many } = attribute.words.noun;
  const [things, thingsFor] =
    attribute.unit === undefined
      ? [many, (count: number) => plural(count, one, many)]
      : [`of ${many}`, () => `of ${many}`];
  if (min !== undefined && min === max) return `exactly ${formatAmount(attribute, min)} ${thingsFor(min)}`;
  if (min !== undefined && max !== undefined)
    return `${formatNumber(min)} to ${formatAmount(attribute, max)} ${things}`;
  if (min !== undefined) return `${formatAmount(attribute, min)} or more ${things}`;
  return max === undefined ? '' : `at most ${formatAmount(attribute, max)} ${thingsFor(max)}`;
}

/** Choices with a phrase of their own come after those that share the noun: `group Standard vCPU or no group`. */
function describeChoices(
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
  const withNoun = first === undefined ? [] : [`${attribute.words.noun} ${first}`, ...others];
  return formatList([...withNoun, ...phrases], 'or');
}

/** What a choice is called; its value when it has no name that can be seen. */
export function choiceLabel({ label, value }: Choice): string {
  return plainText(label) || plainText(value);
}

/**
 * What is asked for, after a noun: `with 8 or more cores and dedicated CPUs, matching “rock”`. In the table's order; empty
 * when nothing is asked for.
 */
export function describeCriteria(table: AttributeTable, criteria: Criteria, findChoice?: FindChoice): string {
  const filters = table.flatMap((attribute) => {
    const filter = filterOf(criteria.filters, attribute.key);
    return (filter && describeFilter(attribute, filter, findChoice)) || [];
  });
  const text = plainText(criteria.text);
  return [
    ...(filters.length > 0 ? [`with ${formatList(filters, 'and')}`] : []),
    ...(text === '' ? [] : [`matching “${text}”`]),
  ].join(', ');
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
  table: AttributeTable,
  criteria: Criteria,
  { matching, total }: Extent,
  findChoice?: FindChoice,
): string {
  const asked = describeCriteria(table, criteria, findChoice);
  const all = total === undefined || total === matching;
  let count = formatCount(matching, 'package', 'packages');
  if (matching === 0) count = 'No packages';
  else if (!all) count = `${formatNumber(matching)} of ${formatCount(total, 'package', 'packages')}`;
  return asked === '' ? count : `${count} ${asked}`;
}
