/** An answer with all of its body, as it can be given to many. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What an answer takes beside its head and its body, in bytes. */
const BYTES_AROUND = 500;

/** How much memory an answer takes, in bytes. */
export function sizeOf({ headers, body }: WholeAnswer): number {
  let bytes = body.byteLength + BYTES_AROUND;
  headers.forEach((value, name) => {
    bytes += 2 * (name.length + value.length);
  });
  return bytes;
}

/** Why a body was not read to its end. */
export class BodyFault extends Error {
  override readonly name = 'BodyFault';
  readonly code: 'cut_off' | 'too_large' | 'too_slow';

  constructor(code: BodyFault['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Reads an answer to its end.
 *
 * @param most - bytes that its body may have
 * @param withinMs - how long it may take from now, in milliseconds
 * @throws {BodyFault}
 */
export async function readWholeAnswer(
  { status, headers, body }: Response,
  { most, withinMs }: { readonly most: number; readonly withinMs: number },
): Promise<WholeAnswer> {
  if (body === null) return { status, headers, body: new Uint8Array() };
  const reader = body.getReader();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    reader.cancel().catch(() => {});
  }, withinMs);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      // A body that was cancelled ends like one that is complete.
      if (isLate) throw new BodyFault('too_slow');
      if (done) break;
      bytes += value.byteLength;
      if (bytes > most) throw new BodyFault('too_large');
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    if (error instanceof BodyFault) throw error;
    throw new BodyFault(isLate ? 'too_slow' : 'cut_off');
  } finally {
    clearTimeout(timer);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return { status, headers, body: whole };
}
