import type {
  Attribute,
  AttributeTable,
  Choice,
  ChoiceAttribute,
  FlagAttribute,
  RangeAttribute,
} from './attribute.ts';
import { parseFilter, type Parameter } from './filter-codec.ts';
import type { Filter } from './filters.ts';
import { lex, type Token } from './understand-lexer.ts';
import { PhraseTree, type Phrase } from './understand-phrases.ts';

/** For attributes that are choices, by key, the choices that there are: what else has no label. */
export type KnownChoices = ReadonlyMap<string, readonly Choice[]>;

/** What a phrase of the table or a label of a choice stands for. */
export type Meaning =
  | { readonly is: 'name'; readonly attribute: Attribute }
  | { readonly is: 'side'; readonly attribute: FlagAttribute; readonly value: boolean }
  | { readonly is: 'choice'; readonly attribute: ChoiceAttribute; readonly values: readonly string[] };

/** All that the search box can be told, made from the table and the choices that there are. */
export interface Vocabulary {
  readonly phrases: PhraseTree<Meaning>;
  /** By what stands directly behind a number: `c` in `8c`. */
  readonly suffixes: ReadonlyMap<string, RangeAttribute>;
  /** What a size without a name may be about, the first one first: what is measured in a unit, and is no ratio. */
  readonly unnamed: readonly RangeAttribute[];
  /** What `key:value` says, as a link would: undefined when a link would refuse it. */
  readonly explicit: (key: string, value: string) => ExplicitFilter | undefined;
}

export interface ExplicitFilter {
  readonly attribute: Attribute;
  readonly filter: Filter;
}

/** Longer phrases are taken between quotation marks only. So a match is short, and reading takes linear time. */
export const LONGEST_PHRASE = 12;

export function vocabularyOf(table: AttributeTable, choices: KnownChoices): Vocabulary {
  const phrases = new PhraseTree<Meaning>();
  const add = (phrase: string, meaning: Meaning) => phrases.add(wordsOf(phrase), meaning);

  // What the table says comes before what the catalogue's owner has called a group.
  for (const attribute of table) {
    for (const name of namesOf(attribute)) add(name, { is: 'name', attribute });
    if (attribute.kind === 'flag') {
      for (const value of [true, false]) {
        const { label, phrase, synonyms } = attribute.words[value ? 'yes' : 'no'];
        for (const words of new Set([label, phrase, ...synonyms]))
          add(words, { is: 'side', attribute, value });
      }
    }
  }
  for (const attribute of table) {
    if (attribute.kind !== 'choice') continue;
    for (const { words, values } of labelsOf(attribute, choices))
      phrases.add(words, { is: 'choice', attribute, values });
  }

  const ranges = table.filter((attribute) => attribute.kind === 'range');
  return {
    phrases,
    suffixes: new Map(
      ranges.toReversed().flatMap((range) => (range.words.suffixes ?? []).map((suffix) => [suffix, range])),
    ),
    unnamed: ranges.filter(({ unit, measures }) => unit !== undefined && measures === 'amount'),
    explicit: (key, value) => {
      const attribute = table.find((each) => each.key === key);
      return attribute && explicitFilter(attribute, value, choices);
    },
  };
}

/** The phrase that stands somewhere; the longest, whatever it means, where there are several. */
export function phraseAt(
  { phrases }: Vocabulary,
  tokens: readonly Token[],
  at: number,
): Phrase<Meaning> | undefined {
  return phrases.phrasesAt(tokens, at, LONGEST_PHRASE)[0];
}

function namesOf(attribute: Attribute): Set<string> {
  const { key, words } = attribute;
  if (attribute.kind === 'range') {
    const { noun, synonyms } = attribute.words;
    return new Set([key, words.label, noun.one, noun.other, ...synonyms]);
  }
  return new Set([key, words.label, ...(attribute.kind === 'choice' ? [attribute.words.noun] : [])]);
}

/**
 * What its choices are called, in words. Two that are called the same are both meant. What has no word in it (", " or
 * "and") is no name: it stands between things.
 */
function labelsOf(attribute: ChoiceAttribute, known: KnownChoices) {
  const labels = new Map<string, { words: readonly string[]; values: string[] }>();
  for (const { value, label, phrase } of choicesOf(attribute, known)) {
    for (const name of phrase === undefined ? [label] : [label, phrase]) {
      const tokens = lex(name);
      if (tokens.every(isSign)) continue;
      const words = tokens.map(({ text }) => text);
      const { values } = getOrAdd(labels, words.join('\n'), () => ({ words, values: [] }));
      if (!values.includes(value)) values.push(value);
    }
  }
  return labels.values();
}

function isSign({ kind, text, joins }: Token): boolean {
  return joins || kind === 'separator' || (kind === 'symbol' && /^\p{ASCII}+$/u.test(text));
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** What is always there, and what else is known; each value once. */
export function choicesOf(attribute: ChoiceAttribute, known: KnownChoices): readonly Choice[] {
  const choices = [...attribute.always, ...(known.get(attribute.key) ?? [])];
  return [...new Map(choices.toReversed().map((choice) => [choice.value, choice])).values()].toReversed();
}

/** A label or phrase as it is compared: as the tokens that it would be typed as. */
function wordsOf(text: string): string[] {
  return lex(text).map(({ text }) => text);
}

function explicitFilter(
  attribute: Attribute,
  typed: string,
  known: KnownChoices,
): ExplicitFilter | undefined {
  const value = attribute.kind === 'choice' ? choiceValue(attribute, decode(typed), known) : typed;
  const parameters: Parameter[] = [[attribute.key, value]];
  const { filter } = parseFilter(attribute, parameters);
  return filter && { attribute, filter };
}

/** A label of one word may stand for its value: `privacy:Public`. */
function choiceValue(attribute: ChoiceAttribute, typed: string, known: KnownChoices): string {
  const choices = choicesOf(attribute, known);
  if (choices.some(({ value }) => value === typed)) return typed;
  return choices.find(({ label }) => label.toLowerCase() === typed.toLowerCase())?.value ?? typed;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // A percent sign that is meant as one.
  }
}
