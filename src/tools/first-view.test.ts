import { describe, expect, test } from 'vitest';
import { firstViewScripts, firstViewStyles } from './first-view.mjs';

/** The names of the scripts of a made-up product: its page, and its files by path. */
function names(html: string, files: Readonly<Record<string, string>>): string[] {
  const read = (path: string): string => {
    const file = files[path];
    if (file === undefined) throw new Error(`${path} is not there`);
    return file;
  };
  return firstViewScripts(html, read)
    .map(({ name }) => name)
    .toSorted();
}

const ENTRY = '<script type="module" crossorigin src="/assets/main.js"></script>';

describe('the scripts of the first view', () => {
  test('are the entry, what is preloaded, and what these import statically, each once', () => {
    const html = `${ENTRY}<link rel="modulepreload" crossorigin href="/assets/react.js"><link rel="icon" href="/i.js">`;
    const files = {
      'assets/main.js': `import{a}from"./react.js";import"./query.js";export*from"./view.js"`,
      'assets/react.js': `export const a=1`,
      'assets/query.js': `import{b}from"../shared/deep.js";import"./main.js"`,
      'assets/view.js': `export{c}from"/shared/deep.js"`,
      'shared/deep.js': `export const b=1,c=2`,
    };
    expect(names(html, files)).toEqual(Object.keys(files).toSorted());
  });

  test('are not the chunks that load on use, nor data, nor what a comment or a string mentions', () => {
    const html = `<!-- <script src="/old.js"></script> -->
      <script id="catalogue-config" type="application/json">{ "apiBase": "/core/v1" }</script>${ENTRY}`;
    const files = { 'assets/main.js': `import("./map.js");const a='import"./text.js"'` };
    expect(names(html, files)).toEqual(['assets/main.js']);
  });

  test('are those in the page itself, too', () => {
    const html = `<script>\ndocument.title\n</script><script type="module">1</script>${ENTRY}`;
    expect(names(html, { 'assets/main.js': '1' })).toEqual([
      'assets/main.js',
      'inline script 1',
      'inline script 2',
    ]);
  });

  test('cannot be told when one of them is missing', () => {
    expect(() => names(ENTRY, {})).toThrow('assets/main.js is not there');
  });

  test('come with their size in brotli, the largest first', () => {
    const html = `<script>1</script>${ENTRY}`;
    const [first, second] = firstViewScripts(html, () => 'let a;'.repeat(1000));
    expect(first?.name).toBe('assets/main.js');
    expect(first?.bytes).toBeLessThan(40);
    expect(second?.bytes).toBeLessThan(first?.bytes ?? 0);
  });
});

test('the stylesheets of the first view are those that the page names or holds', () => {
  const html = `<!-- <link rel="stylesheet" href="/old.css"> --><link rel="stylesheet" crossorigin href="/assets/main.css">
    <link rel="icon" href="/i.svg"><style>p{}</style>${ENTRY}`;
  const read = (path: string) => `/* ${path} */`.repeat(9);
  expect(firstViewStyles(html, read).map(({ name }) => name)).toEqual([
    'assets/main.css',
    'inline stylesheet 1',
  ]);
});
