import { createContext, useContext } from 'react';
import { english, type Language } from './language.ts';
import type { WordGroup } from './word-group.ts';

/** The language that a catalogue is in. */
export const LanguageContext = createContext<Language>(english);

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a part of the product. */
export function useWords<Words>(group: WordGroup<string, Words>): Words {
  return useLanguage().words(group);
}
