import { attributeWords } from '#language/en/attributes.ts';
import { searchGrammarWords } from '#language/en/search-grammar.ts';
import { searchTermWords, type SearchTerms } from '#language/en/search-terms.ts';
import { english, type Language } from '#language/language.ts';
import type {
  Attribute,
  AttributeTable,
  Choice,
  ChoiceAttribute,
  FlagAttribute,
  RangeAttribute,
} from './attribute.ts';
import { attributes } from './attributes.ts';
import { parseFilter, type Parameter } from './filter-codec.ts';
import type { Filter } from './filters.ts';
import { grammarIn, type Grammar } from './understand-grammar.ts';
import { lex, spellingsOf, type Token } from './understand-lexer.ts';
import { PhraseTree, type Phrase } from './understand-phrases.ts';

/** For attributes that are choices, by key, the choices that there are: what else has no label. */
export type KnownChoices = ReadonlyMap<string, readonly Choice[]>;

/** What a phrase of the table or a label of a choice stands for. */
export type Meaning =
  | { readonly is: 'name'; readonly attribute: Attribute }
  | { readonly is: 'side'; readonly attribute: FlagAttribute; readonly value: boolean }
  | { readonly is: 'choice'; readonly attribute: ChoiceAttribute; readonly values: readonly string[] };

/** All that the search box can be told in a language, made from the table and the choices that there are. */
export interface Vocabulary {
  readonly grammar: Grammar;
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

/** @param table - what there is, in the words of the language; what it is called in English is understood as well */
export function vocabularyOf(language: Language, table: AttributeTable, choices: KnownChoices): Vocabulary {
  const grammar = grammarIn(language);
  const phrases = new PhraseTree<Meaning>();
  const add = (names: readonly string[], meaning: Meaning) => {
    const spellings = names.flatMap((name) => spellingsOf(grammar, name));
    for (const words of new Map(spellings.map((words) => [words.join('\n'), words])).values())
      phrases.add(words, meaning);
  };

  // What the table says comes before what the catalogue's owner has called a group.
  for (const attribute of table) {
    const terms = termsOf(language, attribute);
    add([...alsoInEnglish(attribute).flatMap(namesOf), ...terms.flatMap(({ names = [] }) => names)], {
      is: 'name',
      attribute,
    });
    if (attribute.kind === 'flag') {
      for (const value of [true, false]) {
        const names = alsoInEnglish(attribute).flatMap((each) => sideNamesOf(each, value));
        const others = terms.flatMap((each) => each[value ? 'yes' : 'no'] ?? []);
        add([...names, ...others], { is: 'side', attribute, value });
      }
    }
  }
  for (const attribute of table) {
    if (attribute.kind !== 'choice') continue;
    for (const { words, values } of labelsOf(language, attribute, choices))
      phrases.add(words, { is: 'choice', attribute, values });
  }

  const ranges = table.filter((attribute) => attribute.kind === 'range');
  return {
    grammar,
    phrases,
    suffixes: new Map(
      ranges
        .toReversed()
        .flatMap((range) =>
          termsOf(language, range).flatMap(({ suffixes = [] }) =>
            suffixes.map((suffix) => [suffix, range] as const),
          ),
        ),
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

/** An attribute, and the same one in English. */
function alsoInEnglish(attribute: Attribute): readonly Attribute[] {
  return [
    attribute,
    ...attributes.filter(({ key, kind }) => key === attribute.key && kind === attribute.kind),
  ];
}

function namesOf(attribute: Attribute): readonly string[] {
  const { key, words } = attribute;
  if (attribute.kind === 'range') {
    const { noun } = attribute.words;
    return [key, words.label, noun.one ?? noun.other, noun.other];
  }
  return [key, words.label, ...(attribute.kind === 'choice' ? [attribute.words.noun] : [])];
}

/** What else is typed for an attribute: in the language, and in English. */
function termsOf(language: Language, { key }: Attribute): readonly SearchTerms[] {
  return [language, english].flatMap((each) => each.words(searchTermWords)[key] ?? []);
}

function sideNamesOf(attribute: Attribute, value: boolean): readonly string[] {
  if (attribute.kind !== 'flag') return [];
  const { label, phrase } = attribute.words[value ? 'yes' : 'no'];
  return [label, phrase];
}

/**
 * What its choices are called, in words. Two that are called the same are both meant, but what one is called by itself is
 * not what another is called in English or without marks on letters. What has no word in it (", " or "and") is no name: it
 * stands between things.
 */
function labelsOf(language: Language, attribute: ChoiceAttribute, known: KnownChoices) {
  const grammar = grammarIn(language);
  const own = new Map<string, Label>();
  const others = new Map<string, Label>();
  const add = (labels: Map<string, Label>, words: readonly string[], value: string) => {
    const { values } = getOrAdd(labels, words.join('\n'), () => ({ words, values: [] }));
    if (!values.includes(value)) values.push(value);
  };
  for (const { value, label, phrase } of choicesOf(attribute, known)) {
    for (const name of phrase === undefined ? [label] : [label, phrase]) {
      if (lex(grammar, name).every(isSign)) continue;
      const [words = [], ...bare] = spellingsOf(grammar, name);
      add(own, words, value);
      for (const spelling of bare) add(others, spelling, value);
    }
    for (const name of otherNamesOf(language, attribute, value))
      for (const words of spellingsOf(grammar, name)) add(others, words, value);
  }
  return new Map([...others, ...own]).values();
}

interface Label {
  readonly words: readonly string[];
  readonly values: string[];
}

/** What a choice is called beside label and phrase: in English, and in other forms of its words. */
function otherNamesOf(language: Language, { key }: ChoiceAttribute, value: string): readonly string[] {
  const { label, phrase } = ownOf(ENGLISH[key]?.choices, value) ?? {};
  return [label, phrase, ...(ownOf(language.words(searchGrammarWords).choices[key], value) ?? [])].filter(
    (name) => name !== undefined,
  );
}

/** What an object has by itself under a name that may come from anywhere, such as `constructor`. */
function ownOf<Value>(all: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
}

interface ChoiceNames {
  readonly label: string;
  readonly choices?: Readonly<
    Record<string, { readonly label: string; readonly phrase: string } | undefined>
  >;
}
const ENGLISH: Readonly<Record<string, ChoiceNames | undefined>> = english.words(attributeWords);

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
