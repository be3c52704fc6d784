import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setTokens, TOKEN_NAMES, type ThemeTokens, type TokenName } from './theme-tokens.ts';

const styles = readFileSync('src/app/styles.css', 'utf8');
const own = Object.fromEntries(
  [...styles.matchAll(/^ {2}--catalogue-([a-z-]+): (.+);$/gm)].map(([, name, value]) => [name, value]),
) as ThemeTokens;
const examples = JSON.parse(readFileSync('public/examples/themes.json', 'utf8')) as Record<
  string,
  ThemeTokens
>;

interface Contrast {
  readonly of: TokenName;
  readonly on: readonly TokenName[];
  readonly least: number;
}

/** By WCAG 2.2: 4.5 for text (AA), 7 for the figures (AAA), 3 for what must be seen but not read. */
const CONTRASTS: readonly Contrast[] = [
  { of: 'ink', on: ['surface', 'page'], least: 7 },
  { of: 'ink', on: ['sunken', 'accent-surface', 'warning-surface'], least: 4.5 },
  { of: 'muted', on: ['surface', 'page', 'sunken'], least: 4.5 },
  { of: 'accent', on: ['surface', 'page', 'accent-surface'], least: 4.5 },
  { of: 'on-accent', on: ['accent'], least: 4.5 },
  { of: 'dedicated', on: ['dedicated-surface', 'surface'], least: 4.5 },
  { of: 'warning', on: ['warning-surface', 'surface'], least: 4.5 },
  { of: 'edge', on: ['surface', 'page'], least: 3 },
  { of: 'bar', on: ['surface'], least: 3 },
];

describe.each(Object.entries({ own: {}, ...examples }))('the theme %s', (_, changes: ThemeTokens) => {
  const theme = { ...own, ...changes };
  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each(CONTRASTS.flatMap(({ of, on, least }) => on.map((under) => ({ of, under, least }))))(
      'has at least $least:1 for $of on $under',
      ({ of, under, least }) => {
        const [a, b] = [of, under].map((name) => luminance(colourOf(theme[name] ?? '', scheme)));
        const [dark, light] = [a ?? 0, b ?? 0].toSorted((one, other) => one - other);
        expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)).toBeGreaterThanOrEqual(least);
      },
    );
  });
  it('has no other tokens than there are', () => {
    expect(TOKEN_NAMES).toEqual(expect.arrayContaining(Object.keys(changes)));
  });
});

describe('tokens', () => {
  it('are those of the stylesheet', () => {
    expect(Object.keys(own)).toEqual([...TOKEN_NAMES]);
  });
  it('replace those before; what is no value is refused', () => {
    const set = new Map<string, string>([['--catalogue-ink', 'black']]);
    const style = {
      setProperty: (name: string, value: string | null) => void set.set(name, value ?? ''),
      removeProperty: (name: string) => String(set.delete(name)),
    };
    const refused = setTokens(
      { accent: '#085', page: 'url(https://evil.example)', radius: '4px' },
      style,
      (_, value) => !value.startsWith('url'),
    );
    expect(refused).toEqual(['page']);
    expect([...set]).toEqual([
      ['--catalogue-accent', '#085'],
      ['--catalogue-radius', '4px'],
    ]);
  });
});

/** The colour that a token has in light or in dark. */
function colourOf(value: string, scheme: 'light' | 'dark'): string {
  const both = /^light-dark\((.+\)|#\w+), (.+)\)$/.exec(value);
  return both === null ? value : (both[scheme === 'light' ? 1 : 2] ?? '');
}

/** Relative luminance by WCAG, from 0 to 1, of `#rrggbb` or `oklch(lightness chroma hue)`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By CSS Color 4; what lies outside of sRGB is cut off, as screens do. */
function linearRgb(colour: string): number[] {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(colour);
  if (hex !== null)
    return hex.slice(1).map((part) => {
      const value = parseInt(part, 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
  const [, lightness, chroma, hue] = (/^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour) ?? []).map(Number);
  if (lightness === undefined || chroma === undefined || hue === undefined)
    throw new Error(`${colour} is no colour that this test can read`);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => Math.min(1, Math.max(0, value)));
}
