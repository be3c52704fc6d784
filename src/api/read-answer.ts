import { readAsOf, type Dated } from './as-of.ts';
import { decodeOrganizations, decodePackagePage, decodeProblem, type Decoded } from './contract.ts';
import type { Failure } from './errors.ts';
import { jsonDepth } from './json-depth.ts';
import { retryAfterMs } from './retry-after.ts';

/** What turns answers into values: loaded with the first of them, because a page that a server rendered has its data. */
export { decodeOrganizations, decodePackagePage };

/** More than 200 packages need by far, in bytes. */
const MOST_BYTES = 10_000_000;

/** The body's text; undefined where it is longer than any answer of the API: then it is not read to its end. */
export async function readText({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return text + decoder.decode();
    bytes += value?.byteLength ?? 0;
    if (bytes > MOST_BYTES) {
      void reader?.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Judges a complete answer: what it holds, or how it fails. `body` is what `readText` gives. */
export function readAnswer<T>(
  response: Response,
  body: string | undefined,
  decode: (body: unknown) => Decoded<T>,
  now: number,
): { value: T & Dated } | { failure: Failure } {
  const { status, ok, headers } = response;
  const json = parseJson(body ?? '');
  // An error in the body is taken at its word, whatever the status says.
  const problem = json.ok ? decodeProblem(json.value) : undefined;
  if (!ok || problem !== undefined) {
    return {
      failure: {
        kind: 'http',
        status,
        problem: problem ?? { code: 'other', given: undefined, description: undefined },
        retryAfterMs: retryAfterMs(headers.get('retry-after'), now),
      },
    };
  }
  if (!json.ok)
    return {
      failure: {
        kind: 'contract',
        status,
        problem: body === undefined ? 'too_large' : unreadable(body),
        where: undefined,
      },
    };
  const decoded = decode(json.value);
  return decoded.ok
    ? { value: { ...decoded.value, ...readAsOf(headers, now) } }
    : { failure: { kind: 'contract', status, problem: 'shape', where: decoded.where } };
}

/** Lists are five levels deep. What is long and deeper than that would take a hundred times its size to parse. */
const MOST_DEPTH = 100;
/** In characters: what is shorter does no harm. */
const LONG = 500_000;

/** JSON can write half a character, a surrogate without the other one, which no UTF-8 can. */
const PERHAPS_HALF = /\\u[dD][89a-fA-F]/;
const HALF = /\p{Surrogate}/gu;

/** Halves of characters are replaced as a decoder of UTF-8 does: an address that they are to be in could not be written at all. */
function parseJson(body: string): { ok: true; value: unknown } | { ok: false } {
  if (body.length > LONG && jsonDepth(body, MOST_DEPTH).deepest >= MOST_DEPTH) return { ok: false };
  const whole = PERHAPS_HALF.test(body)
    ? (_: string, value: unknown) => (typeof value === 'string' ? value.replace(HALF, '\uFFFD') : value)
    : undefined;
  try {
    return { ok: true, value: JSON.parse(body, whole) };
  } catch {
    return { ok: false };
  }
}

/** Why a body is not JSON. Engines word their syntax errors differently, so the body itself is looked at. */
function unreadable(body: string): 'empty' | 'html' | 'truncated' | 'not_json' {
  const trimmed = body.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.startsWith('<')) return 'html';
  if (/^[{[]/.test(trimmed)) {
    const end = trimmed.startsWith('{') ? '}' : ']';
    if (!trimmed.endsWith(end) || jsonDepth(trimmed).open > 0) return 'truncated';
  }
  return 'not_json';
}
