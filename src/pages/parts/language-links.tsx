import { useId } from 'react';
import { languageLinkWords } from '#language/en/language-links.ts';
import { useLanguage } from '#language/language-context.tsx';
import { LANGUAGE_CODES, languageIn, LANGUAGES } from '#language/locales.ts';
import { Link } from '#ui/link.tsx';
import type { ViewState } from '#view/use-view.ts';

/** The same view in each language that there is. */
export function LanguageLinks({ hrefFor }: Pick<ViewState, 'hrefFor'>) {
  const language = useLanguage();
  const words = language.words(languageLinkWords);
  const id = useId();
  return (
    <nav aria-labelledby={id} className="grid gap-1 border-t border-line pt-2">
      <p id={id} className="text-sm text-muted">
        {words.language}
      </p>
      {LANGUAGE_CODES.map((code) => {
        const isCurrent = languageIn(language.locale) === code;
        return (
          <Link
            key={code}
            // Of the one that it is in already, the region stays.
            to={hrefFor(isCurrent ? {} : { locale: code })}
            lang={code}
            hrefLang={code}
            aria-current={isCurrent || undefined}
            className={`flex min-h-7 items-center ${isCurrent ? 'font-semibold' : 'link'}`}
          >
            {LANGUAGES[code]}
          </Link>
        );
      })}
    </nav>
  );
}
