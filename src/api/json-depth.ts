const [QUOTE, BACKSLASH, BRACKET, BRACE, END_OF_BRACKET, END_OF_BRACE] = [...'"\\[{]}'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * How deeply JSON is nested, told without parsing it, in one pass: to parse what is nested without end takes a hundred times its
 * size, and what is no JSON cannot be parsed at all.
 *
 * @param json - as text or as its bytes
 * @param enough - from so many levels on it is not counted any further
 * @returns the most levels, and how many are open at the end, where all of them have been counted: 0 in JSON that is whole
 */
export function jsonDepth(json: string | Uint8Array, enough = Infinity): { deepest: number; open: number } {
  let open = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < json.length && deepest < enough; at += 1) {
    const sign = typeof json === 'string' ? json.charCodeAt(at) : json[at];
    if (isText) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) isText = false;
    } else if (sign === QUOTE) isText = true;
    else if (sign === BRACKET || sign === BRACE) deepest = Math.max(deepest, (open += 1));
    else if (sign === END_OF_BRACKET || sign === END_OF_BRACE) open -= 1;
  }
  return { deepest, open };
}
