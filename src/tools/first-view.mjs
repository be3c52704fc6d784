import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseSync, Visitor } from 'vite';

/**
 * One script or stylesheet of the first view.
 *
 * @typedef {object} Part
 * @property {string} name its path in the built product, or `inline script 1`
 * @property {number} bytes its size in bytes, compressed with brotli as well as brotli can
 */

/**
 * The JavaScript that a page needs before it can show anything: the scripts that its HTML names, runs or preloads, and
 * all that these import statically. Chunks that load on use are not among them.
 *
 * @param {string} html the built page
 * @param {(path: string) => string} read the text of a built file by its path from the root, such as `assets/main.js`;
 *   it throws for one that is not there
 * @param {readonly string[]} [more] addresses of scripts that the page needs beside those
 * @returns {Part[]} the largest first
 */
export function firstViewScripts(html, read, more = []) {
  /** @type {Map<string, string>} */
  const sources = new Map();
  /** @param {string} path */
  const add = (path) => {
    if (sources.has(path)) return;
    const source = read(path);
    sources.set(path, source);
    for (const specifier of staticImports(path, source)) {
      if (/^(?:\.{0,2}\/)/.test(specifier)) add(fromRoot(specifier, path));
    }
  };

  const page = withoutComments(html);
  for (const [, tag = ''] of page.matchAll(/<link\b([^>]*)>/g)) {
    const { rel, href } = attributesOf(tag);
    if (rel === 'modulepreload' && href) add(fromRoot(href));
  }
  for (const href of more) add(fromRoot(href));
  let inline = 0;
  for (const [, tag = '', text = ''] of page.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)) {
    const { type, src } = attributesOf(tag);
    if (!isJavaScript(type)) continue;
    if (src) add(fromRoot(src));
    else sources.set(`inline script ${++inline}`, text);
  }
  return weigh(sources);
}

/**
 * The CSS that a page needs before it can show anything: the stylesheets that its HTML names or holds.
 *
 * @param {string} html the built page
 * @param {(path: string) => string} read as above
 * @returns {Part[]} the largest first
 */
export function firstViewStyles(html, read) {
  /** @type {Map<string, string>} */
  const sources = new Map();
  const page = withoutComments(html);
  for (const [, tag = ''] of page.matchAll(/<link\b([^>]*)>/g)) {
    const { rel, href } = attributesOf(tag);
    if (rel === 'stylesheet' && href) sources.set(fromRoot(href), read(fromRoot(href)));
  }
  let inline = 0;
  for (const [, text = ''] of page.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs))
    sources.set(`inline stylesheet ${++inline}`, text);
  return weigh(sources);
}

/**
 * Not a parser for any HTML there is: our build writes tags in lower case and attributes in double quotes.
 *
 * @param {string} html
 */
function withoutComments(html) {
  return html.replaceAll(/<!--.*?-->/gs, '');
}

/**
 * @param {ReadonlyMap<string, string>} sources texts by name
 * @returns {Part[]}
 */
function weigh(sources) {
  return [...sources]
    .map(([name, source]) => ({ name, bytes: brotliSize(source) }))
    .toSorted((a, b) => b.bytes - a.bytes);
}

/**
 * @param {string} text
 * @returns {number} in bytes
 */
function brotliSize(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * @param {string | undefined} type a script element's `type`
 */
function isJavaScript(type) {
  return (
    type === undefined || type === '' || type === 'module' || /^(?:text|application)\/javascript$/.test(type)
  );
}

/**
 * The path from the root that an address in the page or in one of its scripts stands for.
 *
 * @param {string} address
 * @param {string} [importer]
 */
function fromRoot(address, importer = '') {
  const path = address.startsWith('/') ? address : posix.join('/', posix.dirname(importer), address);
  return posix.normalize(path).slice(1);
}

/**
 * @param {string} path
 * @param {string} source
 * @returns {string[]}
 */
function staticImports(path, source) {
  /** @type {string[]} */
  const found = [];
  /** @param {{ source: { value: string } | null }} node */
  const add = ({ source }) => {
    if (source) found.push(source.value);
  };
  const { program } = parseSync(path, source);
  new Visitor({ ImportDeclaration: add, ExportNamedDeclaration: add, ExportAllDeclaration: add }).visit(
    program,
  );
  return found;
}

/**
 * @param {string} tag what stands between a tag's name and its end
 * @returns {Record<string, string>}
 */
function attributesOf(tag) {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? '']),
  );
}
