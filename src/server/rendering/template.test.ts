import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english, type Language } from '#language/language.ts';
import { loadLanguage } from '#language/load-language.ts';
import { readTemplate, type Template } from './template.ts';

const CONFIG = { apiBase: '/core/v1', sandbox: true };
const HTML =
  '<html><head><title>Static</title><link rel="stylesheet" crossorigin href="/a.css"><script id="catalogue-config" type="application/json">{}</script></head><body><div id="root"></div><noscript>No.</noscript></body></html>';

function whole({ opening, page, closing }: Template, data = '{}'): string {
  return (
    opening({ language: english, title: '<title>T</title>' }) + page({ html: '<p>page</p>', data }) + closing
  );
}

function jsonIn(html: string, id: string): unknown {
  return JSON.parse(
    new RegExp(`<script id="${id}" type="application/json"[^>]*>(.*?)</script>`, 's').exec(html)?.[1] ?? '',
  );
}

test('page, title, data and configuration stand where they belong', () => {
  const html = whole(readTemplate(HTML, CONFIG), '{"a":1}');
  expect(html).toBe(
    '<html lang="en"><head><title>T</title><link rel="stylesheet" crossorigin href="/a.css"><script id="catalogue-config" type="application/json">{"apiBase":"/core/v1","sandbox":true}</script></head>' +
      '<body><div id="root"><p>page</p></div><script id="catalogue-data" type="application/json" data-lazy="">{"a":1}</script></body></html>',
  );
});

test('what a page says of itself stands for what the document says of every page', () => {
  const html = HTML.replace('<title>', '<meta\n  name="description"\n  content="General"\n/>\n<title>');
  const { opening } = readTemplate(html, CONFIG);
  const tags = '<meta name="description" content="$& $1">';
  expect(opening({ language: english, title: '<title>T</title>', tags })).toContain(
    `<head><title>T</title>${tags}<link`,
  );
  expect(opening({ language: english, title: '<title>T</title>' })).toContain('content="General"');
});

describe('nothing in the data', () => {
  const hostile = { name: '</script><script>alert(1)</script><!--\u2028\u2029$&$1$`' };

  test('can end the element, or be taken for a pattern', () => {
    const html = whole(readTemplate(HTML, CONFIG), JSON.stringify(hostile));
    expect(jsonIn(html, 'catalogue-data')).toEqual(hostile);
    expect(html.match(/<\/?script/g)).toHaveLength(4);
    expect(html).not.toMatch(/<!--|[\u2028\u2029]/);
  });

  test('nor in the configuration', () => {
    const config = { apiBase: hostile.name, sandbox: false };
    const html = whole(readTemplate(HTML, config));
    expect(jsonIn(html, 'catalogue-config')).toEqual(config);
    expect(html.match(/<\/?script/g)).toHaveLength(4);
  });
});

test('stylesheets stand in the document where their text is to be had', () => {
  const styled = (css: string | undefined) => whole(readTemplate(HTML, CONFIG, () => css));
  expect(styled('p{color:red}')).toContain('<style>p{color:red}</style>');
  expect(styled('a{content:"</style>"}')).toContain('<link rel="stylesheet"');
  expect(styled(undefined)).toContain('<link rel="stylesheet"');
});

test('a document says which language it is in, and preloads its words', async () => {
  const { opening, preloads } = readTemplate(HTML, CONFIG, undefined, { 'language-de': ['/german.js'] });
  const document = (language: Language) => opening({ language, title: '' }) + preloads(language, []);
  expect(document(english)).toContain('<html lang="en">');
  expect(document(english)).not.toContain('/german.js');
  const swiss = document(await loadLanguage('de-CH'));
  expect(swiss).toContain('<html lang="de-CH">');
  expect(swiss).toContain('<link rel=modulepreload href=/german.js>');
});

test('scripts come behind what a rendered page shows, and first where they are to show it', () => {
  const entry = '<script type="module" crossorigin src="/assets/main.js"></script>';
  const { empty, opening } = readTemplate(HTML.replace('</head>', `${entry}</head>`), CONFIG);
  expect(opening({ language: english, title: '' })).toContain(
    '<script type="module" fetchpriority="low" src="/assets/main.js"></script>',
  );
  expect(empty).toContain(entry);
});

test('a page preloads the code of what it shows, each file once, and not that of the page that most people open', () => {
  const html = HTML.replace(
    '</head>',
    '<link rel="modulepreload" crossorigin href="/usual.js" data-page="catalogue"></head>',
  );
  const { opening, preloads, afterPaint } = readTemplate(html, CONFIG, undefined, {
    'package-page': ['/p.js', '/shared.js'],
    snippets: ['/s.js', '/shared.js'],
  });
  expect(opening({ language: english, title: '' })).not.toContain('modulepreload');
  const filesOf = (...lazy: string[]) =>
    Array.from(preloads(english, lazy).matchAll(/rel=modulepreload href=([^>]*)>/g), ([, href]) => href);
  expect(filesOf('package-page', 'snippets')).toEqual(['/p.js', '/shared.js', '/s.js']);
  expect(filesOf('catalogue')).toEqual([]);
  expect(filesOf()).toEqual([]);
  expect(afterPaint(preloads(english, ['snippets']))).toMatch(/^<template><link .*<\/template>$/);
});

test('what stands in for a page has names of its own for what links lead to', () => {
  const { ahead, endOfAhead } = readTemplate(HTML, CONFIG);
  expect(ahead('<a href="#main">Skip</a><main id="main">x</main>')).toBe(
    '<div id="ahead"><a href="#ahead-main">Skip</a><main id="ahead-main">x</main></div>',
  );
  expect(endOfAhead).toBe('<style>#ahead{display:none}</style>');
});

test('the project’s own document has all the places', () => {
  const html = whole(
    readTemplate(readFileSync(new URL('../../../index.html', import.meta.url), 'utf8'), CONFIG),
  );
  expect(jsonIn(html, 'catalogue-config')).toEqual(CONFIG);
  expect(html).toContain('<div id="root"><p>page</p></div>');
  expect(html).not.toContain('noscript');
});

test('a document without one of them is an error', () => {
  expect(() => readTemplate('<html></html>', CONFIG)).toThrow(
    'index.html has no <script id="catalogue-config">',
  );
});
