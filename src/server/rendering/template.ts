import {
  AHEAD_ELEMENT_ID,
  CONFIG_ELEMENT_ID,
  DATA_ELEMENT_ID,
  ROOT_ELEMENT_ID,
  type AppConfig,
} from '#app/config.ts';
import type { Language } from '#language/language.ts';
import { languageIn } from '#language/locales.ts';

/** The addresses of the code of lazy components by their names, and of the words of each language (`language-de`). */
export type Preloads = Readonly<Record<string, readonly string[]>>;

/** The document around what React renders, taken apart where something is put in. */
export interface Template {
  /** The document with nothing in it: the browser then renders. */
  readonly empty: string;
  /** Everything before the page itself. `title` is an element, `tags` are those that say what the page is, if anything does. */
  readonly opening: (parts: {
    readonly language: Language;
    readonly title: string;
    readonly tags?: string | undefined;
  }) => string;
  /**
   * A page that stands in until the page itself comes, in the same document. What links within it lead to has a name of its
   * own there.
   */
  readonly ahead: (html: string) => string;
  /** Hides what stood in, without a script. */
  readonly endOfAhead: string;
  /**
   * The page itself. `data` is JSON that the browser goes on with, `lazy` names the lazy components that are shown.
   */
  readonly page: (parts: {
    readonly html: string;
    readonly data: string;
    readonly lazy?: readonly string[];
  }) => string;
  /** Has the browser begin to load the code of the lazy components that are shown, and the words of a language. */
  readonly preloads: (language: Language, lazy: readonly string[]) => string;
  /** Keeps preloads back until the page has been painted: a script of the document puts them in. */
  readonly afterPaint: (preloads: string) => string;
  readonly closing: string;
  /** The texts of the scripts that stand in the document. */
  readonly inlineScripts: readonly string[];
}

const ROOT = new RegExp(`<div id="${ROOT_ELEMENT_ID}"></div>`);
const HTML = /<html\b[^>]*>/;
const TITLE = /<title>[^<]*<\/title>/;
/** What is said of every page that has nothing else said of it. */
const DESCRIPTION = /<meta\s+name="description"[^>]*>\n?/;
const NOSCRIPT = /<noscript>[\s\S]*?<\/noscript>/;
/** What the build has put there for the page that most people open. */
const PRELOADS = /<link rel="modulepreload"[^>]*data-page[^>]*>/g;
/** What stylesheets that stand in the document say themselves. */
const COLOR_SCHEME = /<meta name="color-scheme"[^>]*>\n?/;
const STYLESHEET = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;
/** What stands at the beginning of lines for whoever reads the source: blanks, and comments in scripts. */
const INDENTATION = /^[ \t]+(?:\/\/.*)?\n?/gm;
/** What begins the product in the browser, with the attributes that the build gives it. */
const ENTRY = /<script type="module"(?: crossorigin)? /;
/** A page that stands there already wants its scripts behind all that it shows. */
const BEHIND_THE_PAGE = 'fetchpriority="low"';
/** One that runs: neither a file nor data. */
const INLINE_SCRIPT = /<script>([^<]*)<\/script>/g;
const CONFIG = new RegExp(`(<script[^>]*\\bid="${CONFIG_ELEMENT_ID}"[^>]*>)[^<]*(</script>)`);

/**
 * Takes the project's `index.html`, as written or as built, and writes the configuration into it.
 *
 * @param styles - gives the text of a stylesheet that the document links, to stand in the document itself: the first
 *   paint then waits for nothing else. Undefined: the link stays.
 * @param preloads - the addresses of the code that pages show
 * @throws where the document lacks one of the places that something must be put in
 */
export function readTemplate(
  source: string,
  config: AppConfig,
  styles: (href: string) => string | undefined = () => undefined,
  preloads: Preloads = {},
): Template {
  for (const [what, pattern] of [
    [`<script id="${CONFIG_ELEMENT_ID}">`, CONFIG],
    [`<div id="${ROOT_ELEMENT_ID}"></div>`, ROOT],
    ['<html>', HTML],
    ['<title>', TITLE],
  ] as const) {
    if (!pattern.test(source)) throw new Error(`index.html has no ${what}`);
  }
  const configured = source
    .replace(INDENTATION, '')
    .replace(
      CONFIG,
      (_, opening: string, closing: string) => opening + jsonInHtml(JSON.stringify(config)) + closing,
    );
  const styled = configured.replace(STYLESHEET, (link, href: string) => {
    const css = styles(href);
    // In a style element only its own end tag ends it.
    return css === undefined || /<\/style/i.test(css) ? link : `<style>${css}</style>`;
  });
  const [before = '', after = ''] = (styled.includes('<style>') ? styled.replace(COLOR_SCHEME, '') : styled)
    .replace(NOSCRIPT, '')
    .replace(PRELOADS, '')
    .replace(ENTRY, `<script type="module" ${BEHIND_THE_PAGE} `)
    .split(ROOT);
  return {
    empty: configured,
    opening: ({ language: { locale, direction }, title, tags }) =>
      (tags === undefined ? before : before.replace(DESCRIPTION, ''))
        .replace(HTML, () => `<html lang="${locale}"${direction === 'rtl' ? ' dir="rtl"' : ''}>`)
        .replace(TITLE, () => title + (tags ?? '')),
    ahead: (html) =>
      `<div id="${AHEAD_ELEMENT_ID}">${html.replace(' id="main"', ' id="ahead-main"').replace('href="#main"', 'href="#ahead-main"')}</div>`,
    endOfAhead: `<style>#${AHEAD_ELEMENT_ID}{display:none}</style>`,
    page: ({ html, data, lazy = [] }) =>
      `<div id="${ROOT_ELEMENT_ID}">${html}</div><script id="${DATA_ELEMENT_ID}" type="application/json" data-lazy="${lazy.join(' ')}">${jsonInHtml(data)}</script>`,
    preloads: ({ locale }, lazy) => linksTo([...lazy, `language-${languageIn(locale)}`], preloads),
    afterPaint: (links) => `<template>${links}</template>`,
    closing: after,
    inlineScripts: Array.from(configured.matchAll(INLINE_SCRIPT), ([, text = '']) => text),
  };
}

/** Without quotation marks, which nothing in these addresses needs: that is 30 bytes of the first packets. */
function linksTo(names: readonly string[], preloads: Preloads): string {
  const modules = new Set(names.flatMap((name) => preloads[name] ?? []));
  return Array.from(modules, (href) => `<link rel=modulepreload href=${href}>`).join('');
}

/**
 * JSON that can stand in a script element. Only `<` can end the text there (`</script`, `<!--`); the two line separators
 * are legal in JSON but were not in older scripts. Escaped as JSON allows, all of them read the same.
 */
function jsonInHtml(json: string): string {
  return json.replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
