import { useId, useSyncExternalStore } from 'react';
import { currentTheme, setTheme, subscribeToTheme, type Theme } from './theme.ts';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', 'As the system has it'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Light, dark, or as the system has it. */
export function ThemeChoices() {
  const theme = useSyncExternalStore<Theme>(subscribeToTheme, currentTheme, () => 'system');
  const id = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm text-muted">Theme</legend>
      {THEMES.map(([value, label]) => (
        <label key={value} className="flex min-h-7 items-center gap-2">
          <input
            type="radio"
            name={id}
            checked={theme === value}
            onChange={() => setTheme(value)}
            className="accent-accent"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
