import { RANGE_DECIMALS, RANGE_LARGEST } from './filters.ts';

/** A piece of what was typed that nothing divides further. */
export interface Token {
  readonly kind: 'number' | 'word' | 'symbol' | 'separator' | 'quoted' | 'explicit';
  /** As it is compared: lower case, spellings of one sign made one. */
  readonly text: string;
  /** As it was typed. */
  readonly raw: string;
  /** Where it stands in the input, in UTF-16 units; `end` is behind it. */
  readonly start: number;
  readonly end: number;
  /** No space before it: it belongs to what stands there, as the number in `rock-24`. */
  readonly glued: boolean;
  /** It may stand between two things that are asked for, and means nothing else: `and`, `/`, `+`. */
  readonly joins: boolean;
  /** Of a number, where it is sure which one it is. */
  readonly value: number | undefined;
  /** Of a quotation, what stands between the marks; else nothing. */
  readonly inside: readonly Token[];
}

/** How a language is written, as far as that makes a difference to what is read. */
export interface Script {
  /** What its letters are written as where a keyboard lacks them: `ä` → `ae`. What is compared is written so throughout. */
  readonly letters: Readonly<Record<string, string>>;
  /** May stand between two things that are asked for, and mean nothing else: `and`. */
  readonly joining: ReadonlySet<string>;
  /** Before the decimals of a number: `.`. */
  readonly decimal: string;
  /** Between its groups of three digits: `,`. Undefined: it has none, or other groups. */
  readonly group: string | undefined;
}

/** Whether `key:value`, as links write it, is something that is understood: it is then one token. */
export type IsExplicit = (key: string, value: string) => boolean;

const QUOTE = '["“”„«»]';
const INSIDE = QUOTE.replace('[', '[^');

/** `cores:4..16`, at the beginning of a word. In `group:"High memory"` a label follows, and not a value. */
const EXPLICIT = new RegExp(String.raw`(?<![^\s,;])[a-z][a-z0-9_]*:(?!${QUOTE})[^\s,;]+`, 'iuy');

/** Each alternative reads on without going back, so that a long input takes no more than its length. */
const TOKEN = new RegExp(
  [
    String.raw`(?<separator>[,;])`,
    // Groups of three may be parted by a space that does not break, as publishers do, but not by any other; and as in
    // Switzerland, by an apostrophe.
    String.raw`(?<number>\.?\d+(?:[.,]\d+|[\u00A0\u2009\u202F'’]\d{3}(?!\d))*)`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<word>[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_'’]*)`,
    // Not behind a number, where it is an inch.
    String.raw`(?<quoted>(?<![^\s,;:])${QUOTE}${INSIDE}+${QUOTE})`,
    String.raw`(?<symbol>>=|=>|<=|=<|==|\.{2,}|[^])`,
  ].join('|'),
  'uy',
);

const SAME_SIGN: Readonly<Record<string, string>> = {
  '=>': '>=',
  '≥': '>=',
  '⩾': '>=',
  '=<': '<=',
  '≤': '<=',
  '⩽': '<=',
  '==': '=',
  '…': '..',
  '×': 'x',
  '*': 'x',
};

/** Ends a sentence, and is no more than that, where nothing follows it directly. */
const ENDS_SENTENCE = /[.!?](?=[\s,;]|$)/uy;
/** Stands between things, and not inside of a word: `8c/32g`, `8 cores + 32 GB`, but not `TB/mo`. */
const STANDS_BETWEEN = /[&|·•+/](?=[\s,;\d<>=≥≤]|$)/uy;
const DASH_ALONE = /(?<![^\s,;])[-‐-―−](?=[\s,;]|$)/uy;

/** `,5`, where a comma goes before decimals: it may be a half, or the next thing that is asked for. */
const EITHER_COMMA = /(?<!\S),(?=\d)/uy;
/** `memory_per_core:2` with `,5` behind it, likewise; but not where the digits end a word, as in `group:a2,5`. */
const DECIMALS = /(?<=[:.]\d+),\d/uy;

/** Never throws; takes time in proportion to the input. */
export function lex(script: Script, input: string, isExplicit: IsExplicit = () => false): Token[] {
  // Full-width forms take as many units as plain ones: what is found stands in the input at the same place.
  const plain = input.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const tokens: Token[] = [];
  let glued = false;
  for (let start = 0; start < plain.length;) {
    const explicit = matchAt(EXPLICIT, plain, start);
    // Links tell apart what looks alike, so the value is taken as it was typed.
    const explicitEnd = start + (explicit?.[0].length ?? 0);
    const isOne =
      explicit !== null &&
      !(script.decimal === ',' && matchAt(DECIMALS, plain, explicitEnd)) &&
      isExplicit(...explicitParts(input.slice(start, explicitEnd)));
    const found = isOne ? explicit : matchAt(TOKEN, plain, start);
    const length = found?.[0].length ?? 1;
    const end = start + length;
    const isEither = script.decimal === ',' && matchAt(EITHER_COMMA, plain, start) !== null;
    const kind = isOne ? 'explicit' : isEither ? 'symbol' : kindOf(found?.groups ?? {});
    if (kind !== 'space') {
      const spelled = plain.slice(start, end);
      const text = fold(script, kind, spelled);
      const joins = kind === 'word' ? script.joining.has(text) : kind === 'symbol' && joinsAt(plain, start);
      const value = kind === 'number' ? parseNumber(script, spelled) : undefined;
      const inside = kind === 'quoted' ? lex(script, spelled.slice(1, -1)) : [];
      tokens.push({ kind, text, raw: input.slice(start, end), start, end, glued, joins, value, inside });
    }
    glued = kind !== 'space' && kind !== 'separator';
    start = end;
  }
  return tokens;
}

/** `Cores:4..16` as key and value. */
export function explicitParts(raw: string): [key: string, value: string] {
  const colon = raw.search(/[:：]/u);
  return [raw.slice(0, colon).normalize('NFKC').toLowerCase(), raw.slice(colon + 1)];
}

type Kind = Token['kind'] | 'space';
const KINDS: readonly Kind[] = ['separator', 'number', 'space', 'word', 'quoted'];

function kindOf(groups: Readonly<Record<string, string | undefined>>): Kind {
  return KINDS.find((kind) => groups[kind] !== undefined) ?? 'symbol';
}

/**
 * A phrase as it is compared: as the tokens that it would be typed as. With letters of the language in it also without their
 * marks, as people type who have no such keys.
 */
export function spellingsOf(script: Script, phrase: string): readonly (readonly string[])[] {
  const marked = phrase.normalize('NFC').toLowerCase();
  const bare = mapLetters(script, marked, (letter) => letter.normalize('NFD').charAt(0));
  const spellings = bare === marked ? [phrase] : [phrase, bare];
  return spellings.map((spelling) => lex(script, spelling).map(({ text }) => text));
}

function mapLetters({ letters }: Script, text: string, change: (letter: string) => string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) =>
    Object.hasOwn(letters, letter) ? change(letter) : letter,
  );
}

function fold(script: Script, kind: Kind, raw: string): string {
  if (kind !== 'symbol') {
    const lower = raw.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
    return mapLetters(script, lower, (letter) => script.letters[letter] ?? letter);
  }
  if (/^[-‐-―−]$/u.test(raw)) return '-';
  if (/^\.{2,}$/u.test(raw)) return '..';
  return Object.hasOwn(SAME_SIGN, raw) ? (SAME_SIGN[raw] ?? raw) : raw;
}

function joinsAt(plain: string, start: number): boolean {
  return [ENDS_SENTENCE, STANDS_BETWEEN, DASH_ALONE].some((sign) => matchAt(sign, plain, start) !== null);
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

const PLAIN_NUMBER = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED_NUMBER = /^[1-9]\d{0,2}([,\u00A0\u2009\u202F])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
/** `1.200` is 1200 to one half of the world and 1.2 to the other. */
const EITHER_NUMBER = /^[1-9]\d{0,2}([.,])\d{3}$/;
const APOSTROPHES = "'’";

/**
 * The number that is written, the way of the language or else the English way: `1.5`, `1,200`. Undefined where it may be
 * another one (in English `3,14` and `1.200`, in German `1,200`), and where it is larger or finer than a filter can say.
 */
function parseNumber({ decimal, group }: Script, raw: string): number | undefined {
  const mark = EITHER_NUMBER.exec(raw)?.[1];
  if (mark !== undefined && mark !== group) return undefined;
  return parseMarked(raw, decimal, group) ?? parseMarked(raw, '.', ',');
}

function parseMarked(raw: string, decimal: string, group: string | undefined): number | undefined {
  const isGroup = (mark: string) =>
    mark === group || (APOSTROPHES.includes(mark) && APOSTROPHES.includes(group ?? ' '));
  // What is no mark here is a letter, of which there are none in numbers.
  const english = raw.replace(/[.,'’]/g, (mark) => (mark === decimal ? '.' : isGroup(mark) ? ',' : 'x'));
  if (!(PLAIN_NUMBER.test(english) || GROUPED_NUMBER.test(english))) return undefined;
  const [, decimals = ''] = english.split('.');
  const value = Number(english.replace(/[^\d.]/g, ''));
  return decimals.length <= RANGE_DECIMALS && value <= RANGE_LARGEST ? value : undefined;
}
