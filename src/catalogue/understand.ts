import type { Language } from '#language/language.ts';
import type { AttributeTable } from './attribute.ts';
import type { Filter, Filters } from './filters.ts';
import type { PackageIndex } from './package-index.ts';
import { combine, nameSizes, type Piece } from './understand-combine.ts';
import { lex, type Token } from './understand-lexer.ts';
import { LONGEST_PATTERN, PATTERNS, type Finding } from './understand-patterns.ts';
import { vocabularyOf, type KnownChoices, type Vocabulary } from './understand-vocabulary.ts';

export interface Understanding {
  /** Each piece of the input that asks for something, in the order in which they were typed. */
  readonly understood: readonly Understood[];
  /** What the pieces come to together. */
  readonly filters: Filters;
  /** What is left to be looked for in names: as typed, words parted by one space. '' = nothing. */
  readonly text: string;
}

export interface Understood {
  /** The attribute's key. */
  readonly key: string;
  /** What this piece says by itself; `filters` has what it comes to with others of the same key. */
  readonly filter: Filter;
  /** The piece: the input from `start` to `end`, in UTF-16 units. Taken out of the input, it asks for this no more. */
  readonly from: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what a person typed into the search box: `rock 8 cores 32gb dedicated`. Never throws, and takes time in
 * proportion to the input. What is not sure stays text; understanding the text again understands nothing more.
 * English is understood in every language; of numbers that are others in English the language decides, if it is sure.
 *
 * - A number with nothing said is a minimum: who asks for 8 cores is served by 12. `exactly 8 cores` is exact.
 * - A size without a name is the first of the table's amounts with a unit of which nothing is said yet (memory, then
 *   storage); when all are spoken of, the first. An upper end right after a lower one completes that range.
 * - Two pieces about one attribute are narrowed to what passes both; of two that exclude each other the last one counts.
 *   Several choices widen: each may be.
 * - Strict comparisons give way to the next value that there can be: `< 100 GB` is at most 99.
 * - `a or b` is understood of choices alone: a filter cannot say it of different things.
 * - What stands between commas is read by itself first; what is left, once more as if there were none.
 */
export function understand(
  language: Language,
  table: AttributeTable,
  choices: KnownChoices,
  input: string,
): Understanding {
  return understandWith(vocabularyOf(language, table, choices), input);
}

/** The same with a vocabulary made before: for who reads anew with each key that is pressed. */
export function understandWith(vocabulary: Vocabulary, input: string): Understanding {
  const tokens = lex(
    vocabulary.grammar,
    input,
    (key, value) => vocabulary.explicit(key, value) !== undefined,
  );
  const parted = reduce(vocabulary, tokens);
  const whole = reduce(vocabulary, withoutSeparators(parted.left));

  const pieces = [...parted.pieces, ...whole.pieces].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const understood = nameSizes(vocabulary.unnamed, pieces).map(({ key, filter, start, end }) => ({
    key,
    filter,
    from: input.slice(start, end),
    start,
    end,
  }));
  return {
    understood,
    filters: combine(understood),
    text: textOf(whole.left),
  };
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, raw, glued }, at) => {
      const word = kind === 'quoted' ? raw.replace(/\s+/g, ' ') : raw;
      return at === 0 || glued ? word : ` ${word}`;
    })
    .join('');
}

/** The choices of an index, as `understand` and `printFilters` take them. */
export function knownChoices({ columns }: PackageIndex): KnownChoices {
  return new Map(
    columns.flatMap((column) => (column.kind === 'choice' ? [[column.attribute.key, column.choices]] : [])),
  );
}

interface Reduction {
  readonly pieces: readonly Piece[];
  readonly left: readonly Token[];
}

/**
 * Takes out of a line what the patterns fit, until they fit nowhere. What stood around a piece then stands side by side
 * and may fit in its turn (`4 [dedicated] cores`), so after each piece it goes back by the longest pattern; no further,
 * so that the time stays in proportion to the line.
 */
function reduce(vocabulary: Vocabulary, line: readonly Token[]): Reduction {
  const tokens = [...line]; // From `at` on: still to be read. What goes back is written over what was taken out.
  const left: Token[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    const findings = findingsAt(vocabulary, tokens, at, left);
    const [whole] = findings;
    if (whole === undefined) {
      left.push(token);
      at++;
      continue;
    }
    const start = joiningBefore(left, token);
    for (const finding of findings) pieces.push(pieceOf(finding, whole, tokens, start ?? token));
    at = joiningBehind(tokens, whole.next);
    const behind = tokens[at];
    if (behind !== undefined) tokens[at] = { ...behind, glued: false };
    for (const back of left.splice(-LONGEST_PATTERN).toReversed()) tokens[--at] = back;
  }
  return { pieces, left };
}

/** What the first pattern that fits here finds, from the beginning of a word to the end of one. */
function findingsAt(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  left: readonly Token[],
): readonly Finding[] {
  const token = tokens[at];
  const before = left.at(-1);
  const { unsureBefore, unsureBehind, upTo } = vocabulary.grammar;
  if (token === undefined || (token.glued && !before?.joins)) return [];
  // `about 8 cores`, `ca. 8 Kerne`
  const word = before?.text === '.' && before.glued ? left.at(-2) : before;
  if (word !== undefined && unsureBefore.has(word.text)) return [];
  // `1 200 GB` may be 1200 GB.
  if (token.kind === 'number' && before?.kind === 'number' && !before.glued) return [];
  // `bis 16 Kerne` is at most 16, but not in `8 oder 12 bis 16 Kerne`.
  if (
    before?.kind === 'number' ? upTo.has(token.text) : token.kind === 'number' && upTo.has(word?.text ?? '')
  )
    return [];
  for (const pattern of PATTERNS) {
    const findings = pattern(vocabulary, tokens, at) ?? [];
    const behind = findings[0] && tokens[findings[0].next];
    if (behind?.glued && !behind.joins && behind.kind !== 'separator') continue;
    if (behind !== undefined && unsureBehind.has(behind.text)) continue;
    if (findings.length > 0) return findings;
  }
  return [];
}

/** Takes "and", "with" and such off the end of what is left; the first of them, if there was one. */
function joiningBefore(left: Token[], piece: Token): Token | undefined {
  let first: Token | undefined;
  for (let last = left.at(-1); last?.joins; last = left.at(-1)) {
    // The last sign of `c++` and the point of `St.` belong to what they are glued to.
    if (last.glued && !(first ?? piece).glued) break;
    first = left.pop();
  }
  return first;
}

/** Where it goes on behind "and", "with" and such. */
function joiningBehind(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let token = tokens[next]; token?.joins; token = tokens[next]) {
    const behind = tokens[next + 1];
    // In `and"twin"` the mark does not begin a quotation, as it would without the word.
    if (token.kind === 'word' && behind?.glued && !behind.joins) break;
    next++;
  }
  return next;
}

/** @param first - the first token of the whole piece, with what joins it to what stands before */
function pieceOf(finding: Finding, whole: Finding, tokens: readonly Token[], first: Token): Piece {
  const start = finding === whole ? first.start : (tokens[finding.from] ?? first).start;
  return { finding, start, end: (tokens[finding.next - 1] ?? first).end };
}

function withoutSeparators(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== 'separator');
}
