import { useId, useSyncExternalStore } from 'react';
import { preferenceWords } from '#language/en/preferences.ts';
import { useWords } from '#language/language-context.tsx';
import { LanguageLinks } from '#pages/parts/language-links.tsx';
import { useView } from '#view/use-view.ts';
import { currentTheme, setTheme, subscribeToTheme, THEMES, type Theme } from './theme.ts';

/** Light, dark, or as the system has it; and the language, which is part of the link. */
export function Preferences() {
  const theme = useSyncExternalStore<Theme>(subscribeToTheme, currentTheme, () => 'system');
  const words = useWords(preferenceWords);
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
      <LanguageLinks hrefFor={hrefFor} />
    </div>
  );
}
