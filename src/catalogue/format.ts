import { descriptionWords } from '#language/en/descriptions.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, Choice } from './attribute.ts';

/**
 * What an attribute reads from a package, on its own: `8`, `1,200 GB`, `Dedicated`, `High memory`. `undefined` and `null` are
 * "not stated", never 0, "no" or nothing at all.
 */
export function formatValue(
  language: Language,
  attribute: Attribute,
  value: number | boolean | Choice | null | undefined,
): string {
  if (attribute.kind === 'range' && typeof value === 'number')
    return language.format.amount(value, attribute.unit);
  if (attribute.kind === 'flag' && typeof value === 'boolean')
    return attribute.words[value ? 'yes' : 'no'].label;
  if (attribute.kind === 'choice' && typeof value === 'object' && value !== null)
    return plainText(value.label) || value.value;
  return notStated(language);
}

/** What stands for a value that is not known. */
export function notStated(language: Language): string {
  return language.words(descriptionWords).notStated;
}

/** Characters that show nothing, break lines, or turn the direction of what stands around them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Somebody else's words as a part of our sentence: they stay on the line and cannot turn the rest of it around. What is
 * written from right to left is isolated (U+2068 … U+2069), for places that have no `<bdi>`: titles, messages, exports.
 */
export function plainText(text: string): string {
  const plain = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
