import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { atMost } from '../at-most.ts';
import { chooseCoding } from '../stored-file.ts';

/*
 * Documents are compressed as they are made, as well as there is time for. With nothing else to do, quality 10 takes some 50 ms
 * for a page of 30 cards, off the main thread, and saves 5 % over quality 8: with its headers the page then fits into one
 * congestion window, where the next byte would cost another round trip. Under load, quality 6 takes 3 ms.
 *
 * From quality 7 on an encoder holds 16 MB and more while it works, up to 6 only 2 MB: so only few of either work at the same
 * time, and what is sent as it comes, to as many as ask for it, is compressed by one that holds less still.
 */
const BEST_QUALITY = 10;
/**
 * The very best takes 60 ms more for another 2.5 %: for the pages that then fit into the window beside their headers (1.1 kB), or at
 * least without them, and would not otherwise. In bytes.
 */
const VERY_BEST_QUALITY = 11;
const WINDOW = 13_400;
const NEARLY_WINDOW = 14_400;
const BEST_AT_ONCE = 2;
/** How many pages may wait for a better quality than they were first sent in. */
const MOST_WAITING_FOR_BETTER = 16;
const QUICK_QUALITY = 6;
const QUICK_AT_ONCE = 4;
const QUALITY_OF_STREAMS = 5;
/** The binary logarithm of how far back an encoder looks, in bytes: far enough for a document. */
const BROTLI_WINDOW = 18;
/** That of how much it takes at once: head, cards and data are unlike each other. */
const BROTLI_BLOCK = 16;
const GZIP_LEVEL = 6;
/** Larger documents are sent as they are: no link can make the gateway compress for long. In bytes. */
const MOST_BYTES = 2_000_000;
/** The best takes its time for more than that. In bytes. */
const MOST_BYTES_OF_BEST = 300_000;

const inTurn = atMost(QUICK_AT_ONCE);
let bestUnderWay = 0;
/** What is compressed better afterwards, one after the other. */
const afterwards = atMost(1);
let waitingForBetter = 0;

/** A document in each coding; in none where it is too large. */
export interface CompressedHtml {
  readonly br?: Uint8Array;
  readonly gzip?: Uint8Array;
  /** There was no time for the best; undefined: this is it. */
  readonly isQuick?: true;
}

/** A finished document, compressed as well as there is time for. */
export async function compressHtml(html: Uint8Array): Promise<CompressedHtml> {
  if (html.byteLength > MOST_BYTES) return {};
  if (bestUnderWay >= BEST_AT_ONCE || html.byteLength > MOST_BYTES_OF_BEST)
    return inTurn(async () => ({ ...(await compressWith(QUICK_QUALITY, html)), isQuick: true }));
  bestUnderWay += 1;
  try {
    return await compressWell(html);
  } finally {
    bestUnderWay -= 1;
  }
}

/**
 * The same for a document that there was no time for when it was wanted, as soon as there is; undefined: too much waits for that
 * already.
 */
export async function compressBetter(html: Uint8Array): Promise<CompressedHtml | undefined> {
  if (html.byteLength > MOST_BYTES_OF_BEST || waitingForBetter >= MOST_WAITING_FOR_BETTER) return undefined;
  waitingForBetter += 1;
  try {
    return await afterwards(() => compressWell(html));
  } finally {
    waitingForBetter -= 1;
  }
}

async function compressWell(html: Uint8Array): Promise<CompressedHtml> {
  const coded = await compressWith(BEST_QUALITY, html);
  const { byteLength } = coded.br;
  if (byteLength <= WINDOW || byteLength > NEARLY_WINDOW) return coded;
  return { ...coded, br: await brotliWith(VERY_BEST_QUALITY, html) };
}

function brotliWith(quality: number, html: Uint8Array): Promise<Uint8Array> {
  return promisify(brotliCompress)(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: html.byteLength,
      [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
      [constants.BROTLI_PARAM_LGBLOCK]: BROTLI_BLOCK,
    },
  });
}

async function compressWith(
  quality: number,
  html: Uint8Array,
): Promise<{ br: Uint8Array; gzip: Uint8Array }> {
  const [br, gz] = await Promise.all([
    brotliWith(quality, html),
    promisify(gzip)(html, { level: GZIP_LEVEL }),
  ]);
  return { br, gzip: gz };
}

/** A document that comes in parts, each of which the reader gets at once. A failure of the parts breaks the body off. */
export function streamHtml(
  parts: AsyncIterable<string>,
  acceptEncoding: string | null,
): { readonly body: ReadableStream<Uint8Array>; readonly coding: 'br' | 'gzip' | undefined } {
  const coding = chooseCoding({ br: true, gzip: true }, acceptEncoding);
  if (coding === undefined) return { body: asWeb(Readable.from(parts, { objectMode: false })), coding };
  const [coder, flush] =
    coding === 'br'
      ? [
          createBrotliCompress({
            params: {
              [constants.BROTLI_PARAM_QUALITY]: QUALITY_OF_STREAMS,
              [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
            },
          }),
          constants.BROTLI_OPERATION_FLUSH,
        ]
      : [createGzip({ level: GZIP_LEVEL }), constants.Z_SYNC_FLUSH];
  void (async () => {
    try {
      for await (const part of parts) {
        coder.write(part);
        coder.flush(flush);
      }
      coder.end();
    } catch (error) {
      coder.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  })();
  return { body: asWeb(coder), coding };
}

function asWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>; // Node's own type of the same thing
}
