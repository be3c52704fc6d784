import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { chooseCoding } from '../stored-file.ts';

/*
 * Documents are compressed as they are made. The best that brotli can do would take longer than the network needs for
 * what it saves: at quality 8 a page of 30 cards takes some milliseconds.
 */
const BROTLI_QUALITY = 8;
const GZIP_LEVEL = 6;
/** Larger documents are sent as they are: no link can make the gateway compress for long. In bytes. */
const MOST_BYTES = 2_000_000;

/** A finished document in each coding; in none where it is too large. */
export async function compressHtml(html: Uint8Array): Promise<{ br?: Uint8Array; gzip?: Uint8Array }> {
  if (html.byteLength > MOST_BYTES) return {};
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(html, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: html.byteLength,
      },
    }),
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
          createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
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
