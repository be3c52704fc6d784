import { jsonDepth } from '#api/json-depth.ts';
import { listOf, unusableAnswer } from '../ask-upstream.ts';
import type { Log } from '../operations/log.ts';
import type { Meter } from '../operations/meter.ts';
import { BodyFault, readWholeAnswer, type WholeAnswer } from './whole-answer.ts';

interface ReadOptions {
  /** Path under the API's address, and query. */
  readonly path: string;
  /** Whose token it was asked with. */
  readonly token: 'own' | 'callers';
  /** What nobody is to see, whole values of the header: the gateway's own, or what somebody who has signed in does not hold. */
  readonly secrets: readonly string[];
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  readonly log: Log;
  readonly meter: Meter;
}

/** More than 1,000 packages need by far, in bytes. */
const MOST_BYTES = 4_000_000;
/** How deeply an answer may be nested: lists of packages are five levels deep. */
const MOST_DEPTH = 100;
/** What is shorter is no token, and stands in an answer by chance. */
const SHORTEST_TOKEN = 8;
/** How long a body may take after its head, in milliseconds. */
const BODY_WITHIN_MS = 15_000;

const FAULTS = {
  cut_off: 'The API broke its answer off. Try again in a moment.',
  too_large: 'The API answered with more than this gateway reads.',
  too_slow: 'The API did not end its answer. Try again in a moment.',
} as const satisfies Record<BodyFault['code'], string>;

/**
 * Reads upstream's answer to its end, and says so in the log where it must not be passed on: it is too long, does not end, repeats
 * a token, or is nested without end.
 *
 * @returns the answer, or the gateway's own 502 in the API's shape. Does not reject.
 */
export async function readSafely(response: Response, options: ReadOptions): Promise<WholeAnswer> {
  const { path, token, secrets, signal, log, meter } = options;
  const list = path.replace(/\?.*/s, '');
  try {
    const answer = await readWholeAnswer(response, { most: MOST_BYTES, withinMs: BODY_WITHIN_MS });
    const harm = harmIn(answer, secrets);
    if (harm === undefined) return answer;
    // What a caller has made of it tells nothing of the API.
    if (token === 'own') log.warn({ list }, `The API's answer ${harm}, and is not passed on.`);
    meter.answerUnusable({ list: listOf(path), token });
    return await readOwn(unusableAnswer('The API answered with something that is not passed on.'));
  } catch (error) {
    if (!(error instanceof BodyFault)) throw error;
    const { code } = error;
    // Nobody is there to read it.
    if (signal?.aborted) return { status: 499, headers: new Headers(), body: new Uint8Array() };
    log.warn({ list, fault: code }, `The API's answer did not end well (${code}).`);
    meter.answerUnusable({ list: listOf(path), token });
    return readOwn(unusableAnswer(FAULTS[code]));
  }
}

/** The gateway's own answer as a whole one. */
export function readOwn(response: Response): Promise<WholeAnswer> {
  return readWholeAnswer(response, { most: MOST_BYTES, withinMs: BODY_WITHIN_MS });
}

/** Why nobody may see an answer, whatever its status; undefined: they may. */
function harmIn({ body }: WholeAnswer, secrets: readonly string[]): string | undefined {
  const tokens = secrets
    .map((each) => each.replace(/^\S+\s+/, ''))
    .filter(({ length }) => length >= SHORTEST_TOKEN);
  if (tokens.some((token) => says(body, token))) return 'repeats the token that it was asked with';
  return jsonDepth(body, MOST_DEPTH).deepest >= MOST_DEPTH ? 'is nested without end' : undefined;
}

/** Whether a body has a token in it, as it is or as JSON, HTML and addresses may write any character. */
function says(body: WholeAnswer['body'], token: string): boolean {
  const bytes = Buffer.from(body.buffer);
  return bytes.includes(token) || plain(bytes.toString('latin1')).includes(token);
}

const ESCAPED =
  /\\u00([\da-f]{2})|&#x([\da-f]{2});|%([\da-f]{2})|&#(\d{2,3});|\\([/"\\])|&(amp|lt|gt|quot);/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(text: string): string {
  return text.replace(
    ESCAPED,
    (_, json?: string, html?: string, url?: string, decimal?: string, itself?: string, name?: string) => {
      const hex = json ?? html ?? url;
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCharCode(Number(decimal));
      return itself ?? NAMED[name?.toLowerCase() ?? ''] ?? '';
    },
  );
}
