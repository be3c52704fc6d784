import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAccept } from 'hono/utils/accept';
import { getMimeType } from 'hono/utils/mime';
import { matchesEtag } from './etag.ts';

/** A file held in memory, in every coding that was made of it beforehand. */
export interface StoredFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly plain: Coded;
  readonly codings: { readonly [Coding in CodingName]?: Coded };
}

interface Coded {
  readonly bytes: Uint8Array;
  /** Strong: each coding is another sequence of bytes and has its own. */
  readonly etag: string;
}

type CodingName = keyof typeof ENDINGS;

/** What a coded file's name ends in. The first that a caller likes as well as any other is taken. */
const ENDINGS = { br: '.br', gzip: '.gz' } as const;

export const REVALIDATE = 'no-cache';
export const IMMUTABLE = 'public, max-age=31536000, immutable';

export function storeFile(
  bytes: Uint8Array,
  {
    type,
    cacheControl,
    coded = {},
  }: {
    type: string;
    cacheControl: string;
    coded?: { readonly [Coding in CodingName]?: Uint8Array | undefined };
  },
): StoredFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return {
    type,
    cacheControl,
    plain: { bytes, etag: `"${hash}"` },
    codings: Object.fromEntries(
      Object.entries(coded)
        .filter(([, bytes]) => bytes !== undefined)
        .map(([coding, bytes]) => [coding, { bytes, etag: `"${hash}-${coding}"` }]),
    ),
  };
}

/**
 * Every file under a folder by its path on the web, such as `/assets/main-a1b2.js`, with its `.br` and `.gz` beside
 * it as codings. A built product is a few hundred kilobytes: held in memory it needs no look at the disk, and no path
 * that a caller makes up can lead anywhere. Throws where the folder cannot be read.
 */
export function storeFolder(folder: string): Map<string, StoredFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .map((name) => name.replace(/^\/*/, '/'));
  const all = new Set(names);
  const isCoding = (name: string) =>
    Object.values(ENDINGS).some((ending) => name.endsWith(ending) && all.has(name.slice(0, -ending.length)));
  const read = (name: string) => readFileSync(join(folder, name));
  const readCoding = (name: string) => (all.has(name) ? read(name) : undefined);
  return new Map(
    names
      .filter((name) => !isCoding(name))
      .map((name) => [
        name,
        storeFile(read(name), {
          type: getMimeType(name) ?? 'application/octet-stream',
          cacheControl: name.startsWith('/assets/') ? IMMUTABLE : REVALIDATE,
          coded: { br: readCoding(name + ENDINGS.br), gzip: readCoding(name + ENDINGS.gzip) },
        }),
      ]),
  );
}

/** The answer that carries the file, in the coding that the caller likes best, or says that the caller has it. */
export function answerFile(file: StoredFile, request: Request, status = 200): Response {
  const coding = chooseCoding(file.codings, request.headers.get('Accept-Encoding'));
  const { bytes, etag } = (coding && file.codings[coding]) ?? file.plain;
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'Cache-Control': file.cacheControl,
    ETag: etag,
  };
  if (Object.keys(file.codings).length > 0) headers['Vary'] = 'Accept-Encoding';
  // "Not modified" would take the place of a status that says more.
  if (status === 200 && matchesEtag(request.headers.get('If-None-Match') ?? undefined, etag)) {
    return new Response(null, { status: 304, headers });
  }
  if (coding !== undefined) headers['Content-Encoding'] = coding;
  headers['Content-Length'] = String(bytes.byteLength);
  // Hono leaves the body out of the answer to HEAD.
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers }); // never over shared memory
}

/** The coding that a caller likes best of those that there are; undefined: none, as it is. */
export function chooseCoding(
  codings: { readonly [Coding in CodingName]?: unknown },
  acceptEncoding: string | null,
): CodingName | undefined {
  if (acceptEncoding === null) return undefined;
  const accepted = parseAccept(acceptEncoding);
  const liking = (coding: string) =>
    (accepted.find(({ type }) => type.toLowerCase() === coding) ?? accepted.find(({ type }) => type === '*'))
      ?.q ?? 0;
  let best: CodingName | undefined;
  for (const coding of ['br', 'gzip'] as const) {
    if (codings[coding] === undefined || liking(coding) === 0) continue;
    if (best === undefined || liking(coding) > liking(best)) best = coding;
  }
  return best;
}
