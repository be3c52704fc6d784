import { setTokens, type ThemeTokens } from '#app/theme-tokens.ts';
import { explain } from './explain.ts';

/** Makes these the tokens of an element and what is in it. */
export function applyTokens(element: HTMLElement, tokens: ThemeTokens): void {
  const refused = setTokens(tokens, element.style);
  if (refused.length > 0) explain(`no value of CSS, and so left as they were: ${refused.join(', ')}.`);
}
