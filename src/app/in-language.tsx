import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { LanguageContext } from '#language/language-context.tsx';
import { english, type Language } from '#language/language.ts';
import { loadLanguage, loadPatiently } from '#language/load-language.ts';
import { ShadowContext } from '#ui/surroundings.tsx';
import { localeIn } from '#view/locale-codec.ts';

/** Who decides on the language beside the address. */
export interface LocaleChoice {
  /** The page around this one decides, whatever the address says. */
  readonly chosen?: string | undefined;
  /** Where nobody else says anything. */
  readonly fallback: string;
}

/** Where a catalogue stands in somebody else's page: what that page has decided. Undefined: there is none. */
export const LocaleChoiceContext = createContext<LocaleChoice | undefined>(undefined);

interface InLanguageProps {
  /** What it is in at first. Absent: nothing is shown until the words are there. */
  readonly first: Language | undefined;
  /** As the operator or the browser has it. */
  readonly fallback: string;
  readonly children: ReactNode;
}

/** Shows a catalogue in the language that its address asks for, and tells the element that it is in. */
export function InLanguage({ first, fallback, children }: InLanguageProps) {
  const { search } = useLocation();
  const choice = useContext(LocaleChoiceContext);
  const shadow = useContext(ShadowContext);
  const wanted = choice?.chosen ?? localeIn(search) ?? choice?.fallback ?? fallback;
  const [language, setLanguage] = useState(first);
  const held = language?.locale;
  useEffect(() => {
    if (wanted === held) return undefined;
    let isWanted = true;
    const load = async () => {
      // Better in English than not at all, until the words come.
      const loaded =
        held === undefined
          ? await loadLanguage(wanted).catch(() => english)
          : await loadPatiently(wanted, () => isWanted);
      if (isWanted && loaded !== undefined) setLanguage(loaded);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [wanted, held]);
  useEffect(() => {
    if (language !== undefined) mark(shadow?.firstElementChild ?? document.documentElement, language);
  }, [language, shadow]);
  return language && <LanguageContext value={language}>{children}</LanguageContext>;
}

/** Says what language is in an element, and which way it is written. */
function mark(element: Element, { locale, direction }: Language): void {
  element.setAttribute('lang', locale);
  element.setAttribute('dir', direction);
}
