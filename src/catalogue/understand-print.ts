import { descriptionWords } from '#language/en/descriptions.ts';
import { searchGrammarWords } from '#language/en/search-grammar.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, AttributeTable } from './attribute.ts';
import { describeFilter, measureOf } from './describe.ts';
import { printFilter } from './filter-codec.ts';
import { filterOf, sameFilters, type Filter, type Filters } from './filters.ts';
import { understandWith } from './understand.ts';
import { choicesOf, vocabularyOf, type KnownChoices, type Vocabulary } from './understand-vocabulary.ts';

/**
 * Filters in words that `understand` reads as the same filters in that language: `8 or more cores, dedicated CPUs, group High
 * memory`. What words do not say for sure is written as in a link: `group:vmpkgrp_a`. '' = no filters.
 *
 * @param filters - such as links can say; those of keys that are not in the table are left out
 */
export function printFilters(
  language: Language,
  table: AttributeTable,
  choices: KnownChoices,
  filters: Filters,
): string {
  const vocabulary = vocabularyOf(language, table, choices);
  const isReadAs = (typed: string, meant: readonly Part[]) => {
    const { text, filters } = understandWith(vocabulary, typed);
    return text === '' && sameFilters(filters, filtersOf(meant));
  };
  const parts = table.flatMap((attribute) => partsOf(attribute, filterOf(filters, attribute.key)));
  const words = parts.map(
    (part) => inWords(language, part, choices).find((typed) => isReadAs(typed, [part])) ?? asInLink(part),
  );
  const typed = words.join(', ');
  // Labels may be made so that they run into what stands beside them.
  return isReadAs(typed, parts) ? typed : parts.map(asInLink).join(', ');
}

/** What fits into one phrase. */
interface Part {
  readonly attribute: Attribute;
  readonly filter: Filter;
}

function partsOf(attribute: Attribute, filter: Filter | undefined): Part[] {
  if (filter?.kind !== 'choice') return filter ? [{ attribute, filter }] : [];
  return filter.values.map((value) => ({ attribute, filter: { kind: 'choice', values: [value] } }));
}

function filtersOf(parts: readonly Part[]): Filters {
  const filters = new Map<string, Filter>();
  for (const { attribute, filter } of parts) {
    const before = filters.get(attribute.key);
    const joined: Filter =
      before?.kind === 'choice' && filter.kind === 'choice'
        ? { kind: 'choice', values: [...before.values, ...filter.values] }
        : filter;
    filters.set(attribute.key, joined);
  }
  return Object.fromEntries(filters);
}

/** Phrases that may say it, the nicest first. */
function inWords(language: Language, { attribute, filter }: Part, choices: KnownChoices): readonly string[] {
  if (attribute.kind !== 'choice' || filter.kind !== 'choice')
    return [describeFilter(language, attribute, filter)];
  const choice = choicesOf(attribute, choices).find(({ value }) => filter.values.includes(value));
  if (choice === undefined) return [];
  const { noun } = attribute.words;
  const { quoted } = language.words(searchGrammarWords);
  return [
    ...(choice.phrase ? [choice.phrase] : []),
    `${noun} ${choice.label}`,
    `${noun} ${quoted(choice.label)}`,
  ];
}

/** Space, signs that part or quote, and full-width forms, which are read as plain ones. */
const ENDS_OR_CHANGES = /[\s%,;"“”„«»！-～]/g;

/** In a link's grammar; what would end it too early is escaped as links do. */
function asInLink({ attribute, filter }: Part): string {
  const value = printFilter(filter).join('');
  const escaped = attribute.kind === 'choice' ? value.replace(ENDS_OR_CHANGES, encodeURIComponent) : value;
  return `${attribute.key}:${escaped}`;
}

/**
 * Things to type, for a placeholder and for help: each is understood as a whole. The first one shows most: `8 cores 32 GB
 * dedicated`.
 */
export function examplesOf(language: Language, table: AttributeTable): readonly string[] {
  const ranges = table.filter((attribute) => attribute.kind === 'range');
  const counted = ranges.find(({ unit }) => unit === undefined);
  const [first, second] = ranges.filter(({ unit, measures }) => unit !== undefined && measures === 'amount');
  const flag = table.find((attribute) => attribute.kind === 'flag');
  const choice = table.find((attribute) => attribute.kind === 'choice' && attribute.always.length > 0);

  const count = counted && `8 ${counted.words.noun.other}`;
  const size = first && `32 ${first.unit}`;
  const side = flag?.words.yes.label.toLowerCase();
  const label = choice?.kind === 'choice' ? choice.always[0]?.label.toLowerCase() : undefined;
  const examples = [
    [count, size, side].filter((part) => part !== undefined).join(' '),
    counted && language.words(descriptionWords).between(4, 16, measureOf(counted)),
    first &&
      second &&
      `≥ 16 ${first.unit} ${first.words.noun.other}, < 100 ${second.unit} ${second.words.noun.other}`,
    label,
  ];
  const vocabulary = vocabularyOf(language, table, new Map());
  return examples.filter((example) => example !== undefined && isWhole(vocabulary, example)) as string[];
}

function isWhole(vocabulary: Vocabulary, example: string): boolean {
  const { understood, text } = understandWith(vocabulary, example);
  return understood.length > 0 && text === '';
}
