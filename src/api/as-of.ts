/**
 * The header in which the gateway says when the API last said what an answer holds, as an ISO 8601 date. Unlike `Age` it
 * stays true wherever the answer is kept on its way.
 */
export const AS_OF = 'X-Catalogue-As-Of';
/** The header that says `1` where the gateway tried to ask anew, and could not; `0` where it did not have to, or could. */
export const STALE = 'X-Catalogue-Stale';

/** How old an answer is. */
export interface Dated {
  /** When the API said it, Unix time in milliseconds by the reader's clock. */
  readonly asOf: number;
  /** It is older than it should be: the API could not be asked anew. */
  readonly isStale: boolean;
}

/** What is older than that could not be asked anew, whoever kept it on its way: the gateway renews in less. */
const OLD_MS = 12 * 60_000;
/** Before this, as Unix time in milliseconds, there are no dates. */
const LONGEST_AGO_MS = 8.64e15;

/** What an answer's headers say of its age. Without them, or where they make no sense, it is of this moment. */
export function readAsOf(headers: Headers, now: number): Dated {
  const asOf = Date.parse(headers.get(AS_OF) ?? '');
  // By the clock of the same server, which may not be set as this one is.
  const sent = Date.parse(headers.get('Date') ?? '');
  const age = (Number.isNaN(sent) ? now : sent) + 1000 * Number(headers.get('Age') ?? 0) - asOf;
  const saidAt = now - age;
  const isKnown = age > 0 && saidAt >= -LONGEST_AGO_MS;
  return {
    asOf: isKnown ? saidAt : now,
    isStale: headers.get(STALE) === '1' || (isKnown && age > OLD_MS),
  };
}
