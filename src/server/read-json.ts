/** More than any list of organizations needs, and little enough to hold. In bytes. */
const MOST_BYTES = 5_000_000;

/** The body read as JSON; undefined where it is no JSON, breaks off, or is longer than `most` bytes. Does not reject. */
export async function readJson(response: Response, most = MOST_BYTES): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      // Leaving the loop cancels the stream, and with it the request.
      if (bytes > most) return undefined;
      text += decoder.decode(chunk, { stream: true });
    }
    return JSON.parse(text + decoder.decode());
  } catch {
    return undefined;
  }
}

/** Bytes read as JSON; undefined where they are none. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
