const [QUOTE, BACKSLASH, BRACKET, BRACE, END_OF_BRACKET, END_OF_BRACE] = [...'"\\[{]}'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * How deeply JSON is nested, told from its bytes alone: to parse what is nested without end takes a hundred times its size.
 *
 * @param enough - from so many levels on it is not counted any further
 */
export function jsonDepth(bytes: Uint8Array, enough: number): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < bytes.length && deepest < enough; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === BRACKET || byte === BRACE) deepest = Math.max(deepest, (depth += 1));
    else if (byte === END_OF_BRACKET || byte === END_OF_BRACE) depth -= 1;
  }
  return deepest;
}
