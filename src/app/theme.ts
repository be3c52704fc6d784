/** Light, dark, or as the system has it. The choice is kept in this browser; where storage is blocked, for this page. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `index.html` reads the same key before the first paint. */
const STORAGE_KEY = 'vm-catalogue-theme';

const listeners = new Set<() => void>();

/** The theme in force, read from the document, which is where the styles look too. */
export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** @param keep - for the next visit; a page around this one decides anew each time */
export function setTheme(theme: Theme, { keep = true } = {}): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (!keep) return;
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Blocked or full: the choice holds until the page is closed.
  } finally {
    for (const listener of listeners) listener();
  }
}

export function subscribeToTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
