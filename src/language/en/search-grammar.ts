import { wordGroup } from '../word-group.ts';

/** Other letters for one that not every keyboard has: none in English. */
const LETTERS: Readonly<Record<string, string>> = {};
/** What choices are asked for by beside label and phrase, by the attribute's key and their value: nothing in English. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {};
const VAGUE: readonly string[] = [];

/** What the search box knows of grammar, lower case; what things are called is in `attributes`. Other languages add to this. */
export const searchGrammarWords = wordGroup('search-grammar', () => ({
  // Before what they speak of, in three words or signs at the most: `at least 8 cores`.
  atLeast: ['at least', 'min', 'min.', 'minimum', 'from', 'no less than', 'not less than', 'no fewer than'],
  atMost: ['at most', 'max', 'max.', 'maximum', 'up to', 'no more than', 'not more than'],
  moreThan: ['more than', 'greater than', 'over', 'above'],
  lessThan: ['less than', 'fewer than', 'smaller than', 'under', 'below'],
  exactly: ['exactly', 'precisely'],
  // Behind it, likewise: `8 cores or more`.
  orMore: ['or more', 'or greater', 'or larger', 'and more', 'and up', 'min', 'min.', 'minimum'],
  orLess: ['or less', 'or fewer', 'or smaller', 'max', 'max.', 'maximum'],
  // All others are of one word. `between 4 and 16 cores`
  between: ['between'],
  and: ['and'],
  /** `from 4 to 16 cores` */
  from: ['from'],
  to: ['to', 'until', 'through'],
  or: ['or'],
  /** `8 x vCPU` */
  times: ['x'],
  /** `32 GB of memory` */
  of: ['of'],
  /** `ram is 32 GB` */
  is: ['is', 'of'],
  not: ['not', 'no', 'non', 'without'],
  /** Stands between two things that are asked for, and means nothing else. */
  joining: ['and', 'with', 'plus'],
  /** What stands behind is part of something that cannot be told: `about 8 cores`. */
  unsure: ['except', 'between', 'about', 'around', 'roughly', 'than'],
  /** May be one amount or another: a size that it is behind is not understood. */
  vague: VAGUE,
  letters: LETTERS,
  choices: CHOICES,
  /** A label as a whole. */
  quoted: (label: string) => `"${label}"`,
}));
