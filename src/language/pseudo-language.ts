import { createLanguage, type Language } from './language.ts';
import { PSEUDO_LOCALE } from './locales.ts';

/** What stands around each text: letters of a script that is written from right to left. */
export const PSEUDO_MARKS = ['א', 'ת'] as const;

/**
 * English with marks around each text, laid out from right to left. A text on screen that has no marks is in no group of
 * words.
 */
export function pseudoLanguage(): Language {
  return createLanguage(PSEUDO_LOCALE, {
    direction: 'rtl',
    writtenAs: 'en',
    conjunctions: { and: mark('and'), or: mark('or') },
    translate: (group, formats) => marked(group.english(formats)),
  });
}

/** The same with marks around each text in it, and in what its functions give. */
function marked<Value>(value: Value): Value {
  // Each branch gives the kind of value that it got.
  if (typeof value === 'string') return mark(value) as Value;
  if (typeof value === 'function')
    return ((...given: unknown[]) => marked((value as (...all: unknown[]) => unknown)(...given))) as Value;
  if (Array.isArray(value)) return value.map(marked) as Value;
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each)])) as Value;
}

function mark(text: string): string {
  const [before, after] = PSEUDO_MARKS;
  return text === '' ? '' : `${before}${text}${after}`;
}
