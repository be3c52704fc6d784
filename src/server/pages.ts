import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { AppConfig } from '#app/config.ts';
import { withConfig } from './document.ts';
import { REVALIDATE, storeFile, storeFolder, type StoredFile } from './stored-file.ts';
import type { Upstream } from './upstream.ts';

/** What people open: the document, the same for every page, and the files that it needs. */
export interface Pages {
  /** `path` with its query, as the browser asked for it. */
  document(path: string): StoredFile | Promise<StoredFile>;
  /** The file at a path such as `/assets/main-a1b2.js`; undefined where there is none. */
  file(path: string): StoredFile | undefined;
}

/** What the page is told about this gateway: nothing that anyone may not know. */
export function appConfigFor({ sandbox }: Upstream): AppConfig {
  return { apiBase: '/core/v1', sandbox };
}

/** The built product in a folder, read once. Gives undefined where nothing was built there. */
export function builtPages(folder: string, config: AppConfig): Pages | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const files = storeFolder(folder);
  // The built document lacks the configuration; nobody gets it as a file.
  files.delete('/index.html');
  const html = Buffer.from(withConfig(readFileSync(join(folder, 'index.html'), 'utf8'), config));
  const document = storeDocument(html, {
    br: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    gzip: gzipSync(html, { level: 9 }),
  });
  return { document: () => document, file: (path) => files.get(path) };
}

export function storeDocument(
  html: Uint8Array,
  coded: { br?: Uint8Array; gzip?: Uint8Array } = {},
): StoredFile {
  return storeFile(html, { type: 'text/html; charset=utf-8', cacheControl: REVALIDATE, coded });
}
