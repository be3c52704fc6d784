import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { atMost } from '../at-most.ts';
import { chooseCoding } from '../stored-file.ts';

/*
 * Documents are compressed as they are made. The best that brotli can do would take longer than the network needs for
 * what it saves: at quality 8 a page of 30 cards takes some milliseconds.
 *
 * From quality 7 on an encoder holds 16 MB and more while it works, up to 6 only 2 MB: so only few of the better ones work at
 * the same time, and what is sent as it comes, to as many as ask for it, is compressed by the others.
 */
const BROTLI_QUALITY = 8;
const BROTLI_QUALITY_OF_STREAMS = 5;
const AT_ONCE = 2;
/** The binary logarithm of how far back an encoder looks, in bytes: far enough for a document. */
const BROTLI_WINDOW = 18;
const GZIP_LEVEL = 6;
/** Larger documents are sent as they are: no link can make the gateway compress for long. In bytes. */
const MOST_BYTES = 2_000_000;

/** A finished document in each coding; in none where it is too large. */
export async function compressHtml(html: Uint8Array): Promise<{ br?: Uint8Array; gzip?: Uint8Array }> {
  if (html.byteLength > MOST_BYTES) return {};
  const [br, gz] = await inTurn(() =>
    Promise.all([
      promisify(brotliCompress)(html, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: html.byteLength,
          [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
        },
      }),
      promisify(gzip)(html, { level: GZIP_LEVEL }),
    ]),
  );
  return { br, gzip: gz };
}

const inTurn = atMost(AT_ONCE);

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
              [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY_OF_STREAMS,
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
