import { searchGrammarWords } from '#language/en/search-grammar.ts';
import { english, type Language } from '#language/language.ts';
import { spellingsOf, type Script } from './understand-lexer.ts';
import { PhraseTree } from './understand-phrases.ts';

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** What is read in a language beside the names of things: its own words and signs, and those of English. */
export interface Grammar extends Script {
  /** Comparisons before what they speak of: `at least`, `≥`. */
  readonly before: PhraseTree<Comparison>;
  /** … and behind it: `or more`. */
  readonly behind: PhraseTree<Comparison>;
  readonly between: Words;
  readonly and: Words;
  readonly from: Words;
  readonly to: Words;
  /** Of these, those that stand before an upper end alone as well: `4 bis 16 Kerne`, `bis 16 Kerne`. */
  readonly upTo: Words;
  readonly or: Words;
  readonly times: Words;
  readonly of: Words;
  readonly is: Words;
  readonly not: Words;
  readonly vague: Words;
  /** Before these words a piece is part of something that cannot be told: `8 or 16 cores`, `not 8 cores`, `2 x 100 GB`. */
  readonly unsureBefore: Words;
  /** … and behind these: `8 cores or 32 GB`. */
  readonly unsureBehind: Words;
}

/** Of one token each, as they are compared. */
type Words = ReadonlySet<string>;

const grammars = new WeakMap<Language, Grammar>();

/** What is read in a language: the same object each time. */
export function grammarIn(language: Language): Grammar {
  const made = grammars.get(language) ?? makeGrammar(language);
  grammars.set(language, made);
  return made;
}

function makeGrammar(language: Language): Grammar {
  // Whoever asks in another language mixes English in.
  const all = [...new Set([language.words(searchGrammarWords), english.words(searchGrammarWords)])];
  type Group = (typeof all)[number];
  const script = scriptOf(language, all[0]?.letters ?? {});
  const set = (pick: (words: Group) => readonly string[], ...signs: readonly string[]) =>
    new Set([...signs, ...all.flatMap(pick).flatMap((word) => spellingsOf(script, word).flat())]);
  const tree = (phrases: readonly (readonly [Comparison, (words: Group) => readonly string[]])[]) => {
    const made = new PhraseTree<Comparison>();
    for (const [comparison, pick] of phrases) {
      for (const phrase of [comparison, ...all.flatMap(pick)])
        for (const words of spellingsOf(script, phrase)) made.add(words, comparison);
    }
    return made;
  };

  const to = set((words) => words.to, '-', '..');
  const or = set((words) => words.or);
  const times = set((words) => words.times, 'x');
  const not = set((words) => words.not);
  const unsure = set((words) => words.unsure, ...'~ .. < > <= >= ='.split(' '));
  return {
    ...script,
    joining: set((words) => words.joining),
    before: tree([
      ['>=', (words) => words.atLeast],
      ['<=', (words) => words.atMost],
      ['>', (words) => words.moreThan],
      ['<', (words) => words.lessThan],
      ['=', (words) => words.exactly],
    ]),
    behind: tree([
      ['>=', (words) => words.orMore],
      ['<=', (words) => words.orLess],
    ]),
    between: set((words) => words.between),
    and: set((words) => words.and),
    from: set((words) => words.from),
    to,
    upTo: set((words) => words.to.filter((word) => words.atMost.includes(word))),
    or,
    times,
    of: set((words) => words.of),
    is: set((words) => words.is, ':'),
    not,
    vague: set((words) => words.vague),
    unsureBefore: new Set([...or, ...times, ...not, ...unsure]),
    unsureBehind: new Set([...or, ...times, ...set((words) => words.to), '..']),
  };
}

/** How numbers are written is what the language itself writes. */
function scriptOf({ format }: Language, letters: Script['letters']): Script {
  return {
    letters,
    joining: new Set(),
    decimal: /^1(\D)5$/u.exec(format.number(1.5))?.[1] ?? '.',
    group: /^1(?<mark>\D)234\k<mark>567$/u.exec(format.number(1_234_567))?.groups?.mark,
  };
}
