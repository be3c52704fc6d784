/**
 * What a portal can make its own of the look: each token is the custom property `--catalogue-<name>`. Their values here are
 * in `styles.css`.
 */
export const TOKEN_NAMES = [
  'page',
  'surface',
  'sunken',
  'line',
  'edge',
  'ink',
  'muted',
  'accent',
  'accent-surface',
  'on-accent',
  'bar',
  'dedicated',
  'dedicated-surface',
  'warning',
  'warning-surface',
  'radius',
  'radius-large',
] as const;

export type TokenName = (typeof TOKEN_NAMES)[number];

/**
 * Values in CSS: a colour (`light-dark(…, …)` where both themes are wanted), or for a radius a length. What is absent is as
 * it is by itself.
 */
export type ThemeTokens = { readonly [Name in TokenName]?: string };

/** Whether a value can be one of a CSS property. */
type Supports = (property: string, value: string) => boolean;

/**
 * Makes these the tokens of a page, and no others.
 *
 * @returns the names of those whose value is no colour (or length), which are left as they are by themselves
 */
export function setTokens(
  tokens: ThemeTokens,
  style: Pick<CSSStyleDeclaration, 'setProperty' | 'removeProperty'> = document.documentElement.style,
  supports: Supports = (property, value) => CSS.supports(property, value),
): TokenName[] {
  const refused: TokenName[] = [];
  for (const name of TOKEN_NAMES) {
    const value = tokens[name];
    const isUsable =
      value !== undefined && supports(name.startsWith('radius') ? 'border-radius' : 'color', value);
    if (isUsable) style.setProperty(`--catalogue-${name}`, value);
    else style.removeProperty(`--catalogue-${name}`);
    if (value !== undefined && !isUsable) refused.push(name);
  }
  return refused;
}
