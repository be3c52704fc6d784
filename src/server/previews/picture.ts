import { notStated } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { previewWords } from '#language/en/previews.ts';
import { productWords } from '#language/en/product.ts';
import type { Language } from '#language/language.ts';
import { cut, type Preview } from './describe-preview.ts';
import { IMAGE_WIDTH } from './preview-tags.ts';
import { writable } from './writable.ts';

/** What is drawn: elements as satori takes them, of plain values, so that a worker can be sent them. */
export interface Picture {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>> & { readonly children?: unknown };
}

type Style = Readonly<Record<string, string | number>>;

/** The light theme's tokens of `styles.css`, as the drawing takes colours. A test holds them to it. */
export const COLOURS = {
  page: '#f9fafc',
  surface: '#ffffff',
  line: '#dce0e5',
  ink: '#192029',
  muted: '#565e69',
  accent: '#1d60bc',
  dedicated: '#933d08',
  'dedicated-surface': '#ffeed9',
} as const;

const MOST_CARDS = 4;
/** In pixels: around everything, between cards, and within a card. */
const MARGIN = 56;
const GAP = 20;
const INSET = 20;
/** How wide a semibold capital is, in its size. */
const BOLD_EM = 0.68;
/** In characters, so that everything has its place whatever the names are. */
const LONGEST_HEADLINE = 120;
const LONGEST_NAME = 30;
const LONGEST_ORGANIZATION = 34;

/** The image of a preview: what is shown, whose it is, and the first packages as the catalogue's cards have them. */
export function pictureOf(
  language: Language,
  { headline, organization, packages }: Preview,
  { host, sandbox }: { readonly host: string | undefined; readonly sandbox: boolean },
): Picture {
  const words = language.words(previewWords);
  const shown = packages.slice(0, MOST_CARDS);
  const labels = packageLabels(shown);
  const title = cut(writable(headline), LONGEST_HEADLINE);
  return box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      padding: MARGIN,
      backgroundColor: COLOURS.page,
      color: COLOURS.ink,
      fontSize: 28,
    },
    box(
      { justifyContent: 'space-between', alignItems: 'center' },
      box({ alignItems: 'center', gap: 14, fontWeight: 600 }, CUBE, text(language.words(productWords).name)),
      ...(organization === undefined
        ? []
        : [
            box(
              { padding: '8px 18px', ...CARD, fontWeight: 600 },
              text(cut(writable(organization), LONGEST_ORGANIZATION)),
            ),
          ]),
    ),
    text(title, {
      fontSize: title.length <= 44 ? 68 : title.length <= 84 ? 54 : 44,
      fontWeight: 600,
      lineHeight: 1.15,
      letterSpacing: '-0.02em',
      wordBreak: 'break-word',
      lineClamp: 3,
    }),
    ...(shown.length === 0
      ? []
      : [
          box(
            { gap: GAP },
            ...shown.map((pkg, place) => card(language, pkg, labels[place] ?? '', shown.length)),
          ),
        ]),
    box(
      { justifyContent: 'space-between', color: COLOURS.muted, fontSize: 22 },
      text(host ?? ''),
      text(sandbox ? words.sandbox : ''),
    ),
  );
}

const CARD: Style = {
  border: `1px solid ${COLOURS.line}`,
  borderRadius: 12,
  backgroundColor: COLOURS.surface,
};

function card(language: Language, pkg: VmPackage, label: string, among: number): Picture {
  const words = language.words(previewWords);
  const name = cut(writable(label, pkg.permalink), LONGEST_NAME);
  const width = (IMAGE_WIDTH - 2 * MARGIN - (among - 1) * GAP) / among - 2 * INSET;
  const fitting = Math.min(28, Math.floor(width / (name.length * BOLD_EM)));
  const isOneLine = fitting >= 20;
  return box(
    {
      ...CARD,
      flexDirection: 'column',
      flexGrow: 1,
      flexBasis: 0,
      boxSizing: 'border-box',
      minWidth: 0,
      maxWidth: 520,
      padding: `18px ${INSET}px`,
      overflow: 'hidden',
      gap: 6,
    },
    text(name, {
      // As high as two lines of the smaller size: the figures of all cards stand in line.
      height: 52,
      fontSize: isOneLine ? fitting : 20,
      lineHeight: isOneLine ? '40px' : '26px',
      fontWeight: 600,
      wordBreak: 'break-word',
      lineClamp: isOneLine ? 1 : 2,
    }),
    figure(
      language,
      pkg.cores,
      words.cores(pkg.cores ?? 0),
      ...(pkg.dedicated === true ? [dedicated(words.dedicated)] : []),
    ),
    figure(language, pkg.memory, words.memory),
    figure(language, pkg.storage, words.storage),
  );
}

function figure(
  language: Language,
  value: number | undefined,
  unit: string,
  ...beside: readonly Picture[]
): Picture {
  const amount = value === undefined ? notStated(language) : language.format.number(value);
  // The largest numbers there are still fit into the narrowest card.
  const [size, unitSize] = amount.length <= 8 ? [32, 20] : amount.length <= 12 ? [18, 15] : [13, 13];
  return box(
    { alignItems: 'baseline', gap: 8, height: 38, color: COLOURS.muted, whiteSpace: 'nowrap' },
    text(amount, { fontSize: size, fontWeight: 600, color: COLOURS.ink }),
    text(unit, { fontSize: unitSize }),
    ...beside,
  );
}

const dedicated = (label: string) =>
  text(label, {
    padding: '2px 8px',
    borderRadius: 4,
    fontSize: 17,
    fontWeight: 600,
    color: COLOURS.dedicated,
    backgroundColor: COLOURS['dedicated-surface'],
  });

/** The product's mark. */
const CUBE: Picture = {
  type: 'svg',
  props: {
    viewBox: '0 0 16 16',
    width: 40,
    height: 40,
    fill: 'none',
    stroke: COLOURS.accent,
    strokeWidth: 1.5,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    children: {
      type: 'path',
      props: { d: 'M8 1.5 14 5v6l-6 3.5L2 11V5zM2.2 5 8 8.3 13.8 5M8 8.3v6' },
    },
  },
};

function box(style: Style, ...children: readonly Picture[]): Picture {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(content: string, style: Style = {}): Picture {
  return { type: 'div', props: { style: { display: 'block', ...style }, children: content } };
}
