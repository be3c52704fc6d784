import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';
import { german, germanOf } from './german.ts';
import { english, englishOf } from './language.ts';
import { loadLanguage } from './load-language.ts';
import { PSEUDO_LOCALE } from './locales.ts';
import { PSEUDO_MARKS } from './pseudo-language.ts';
import type { WordGroup } from './word-group.ts';

type Group = WordGroup<string, unknown>;

const modules = import.meta.glob<Record<string, unknown>>('./en/*.ts', { eager: true });
const groups = Object.entries(modules).map(([path, module]): readonly [file: string, group: Group] => {
  const all = Object.values(module).filter((each): each is Group => typeof each === 'object');
  const [group, ...others] = all;
  if (group === undefined || others.length > 0) throw new Error(`${path} is to have one group`);
  return [path.slice('./en/'.length), group];
});
const inGermany = germanOf('de');

/** All words of a group that are shown and need no value, by where they stand. Lists are what the search box takes. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [];
  return Object.entries(words).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

/** The words themselves with functions as a mark, so that two languages can be laid beside each other. */
function shapeOf(words: unknown): unknown {
  if (Array.isArray(words) || words instanceof RegExp) return 'list';
  if (typeof words !== 'object' || words === null) return typeof words;
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, shapeOf(each)]));
}

describe.each(groups)('%s', (file, group) => {
  it('is called as its file is', () => {
    expect(`${group.name}.ts`).toBe(file);
  });
  it('is there in German, and says something of its own', () => {
    const inGerman = inGermany.words(group);
    expect(shapeOf(inGerman)).toMatchObject(shapeOf(english.words(group)) as object);
    const inEnglish = new Map(textsOf(english.words(group)));
    const left = textsOf(inGerman).filter(
      ([path, text]) => text === '' || (/\p{L} \p{L}/u.test(text) && inEnglish.get(path) === text),
    );
    expect(left).toEqual([]);
  });
  it('has texts without a stray space or quotation marks of another language', () => {
    for (const [, text] of textsOf(inGermany.words(group))) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/["”]|  |\.\.\./);
    }
  });
});

it('each group has a name of its own, and German has all of them and no others', () => {
  const names = groups.map(([, { name }]) => name);
  expect(Object.keys(german).toSorted()).toEqual(names.toSorted());
  expect(new Set(groups.map(([, { name }]) => name)).size).toBe(groups.length);
});

it('the same words are made once', () => {
  let times = 0;
  const group = { name: 'counted', english: () => ({ times: (times += 1) }) };
  const language = englishOf('en');
  expect(language.words(group)).toBe(language.words(group));
  expect(times).toBe(1);
});

describe('a locale is loaded', () => {
  it('as the language that it is of, in the way of its region', async () => {
    expect(await loadLanguage('en')).toBe(english);
    expect(await loadLanguage('de')).toBe(await loadLanguage('de'));
    const swiss = await loadLanguage('de-CH');
    expect(swiss.locale).toBe('de-CH');
    expect(swiss.format.number(1234.5)).toBe(createFormats('de-CH').number(1234.5));
    expect(swiss.format.list(['a', 'b', 'c'], 'or')).toBe('a, b oder c');
    expect((await loadLanguage('de-AT')).format.number(1234)).toBe('1\u00A0234');
  });
  it('as English where there is none', async () => {
    expect(await loadLanguage('fr')).toBe(english);
  });
});

it('the language for tests marks each text, and nothing twice', async () => {
  const [before, after] = PSEUDO_MARKS;
  const pseudo = await loadLanguage(PSEUDO_LOCALE);
  expect(pseudo.direction).toBe('rtl');
  const words = pseudo.words({
    name: 'example',
    english: ({ count }) => ({
      plain: 'Copy',
      count: (value: number) => count(value, { one: 'core', other: 'cores' }),
      deep: { list: ['a'], empty: '' },
      pattern: /a/,
    }),
  });
  expect(words.plain).toBe(`${before}Copy${after}`);
  expect(words.count(8)).toMatch(new RegExp(`^${before}.+cores${after}$`));
  expect(words.deep).toEqual({ list: [`${before}a${after}`], empty: '' });
  expect(words.pattern).toEqual(/a/);
});
