import { useId, useSyncExternalStore } from 'react';
import { preferenceWords } from '#language/en/preferences.ts';
import { useLanguage } from '#language/language-context.tsx';
import { LANGUAGE_CODES, languageIn, LANGUAGES } from '#language/locales.ts';
import { Link } from '#ui/link.tsx';
import { useView } from '#view/use-view.ts';
import { currentTheme, setTheme, subscribeToTheme, THEMES, type Theme } from './theme.ts';

/** Light, dark, or as the system has it; and the language, which is part of the link. */
export function Preferences() {
  const theme = useSyncExternalStore<Theme>(subscribeToTheme, currentTheme, () => 'system');
  const language = useLanguage();
  const words = language.words(preferenceWords);
  const { hrefFor } = useView();
  const id = useId();
  return (
    <div className="grid gap-3">
      <fieldset className="grid gap-1">
        <legend className="text-sm text-muted">{words.theme}</legend>
        {THEMES.map((value) => (
          <label key={value} className="flex min-h-7 items-center gap-2">
            <input
              type="radio"
              name={id}
              checked={theme === value}
              onChange={() => setTheme(value)}
              className="accent-accent"
            />
            {words[value]}
          </label>
        ))}
      </fieldset>
      <nav aria-labelledby={`${id}-language`} className="grid gap-1 border-t border-line pt-2">
        <p id={`${id}-language`} className="text-sm text-muted">
          {words.language}
        </p>
        {LANGUAGE_CODES.map((code) => (
          <Link
            key={code}
            to={hrefFor({ locale: code })}
            lang={code}
            hrefLang={code}
            aria-current={languageIn(language.locale) === code || undefined}
            className="link flex min-h-7 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {LANGUAGES[code]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
