import { useId, useSyncExternalStore } from 'react';
import { frameWords } from '#language/en/frame.ts';
import { themeWords } from '#language/en/themes.ts';
import { useWords } from '#language/language-context.tsx';
import { currentTheme, setTheme, subscribeToTheme, THEMES, type Theme } from './theme.ts';

/** Light, dark, or as the system has it. */
export function ThemeChoices() {
  const theme = useSyncExternalStore<Theme>(subscribeToTheme, currentTheme, () => 'system');
  const { theme: legend } = useWords(frameWords);
  const words = useWords(themeWords);
  const id = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm text-muted">{legend}</legend>
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
  );
}
