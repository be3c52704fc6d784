import { createHash } from 'node:crypto';
import { ConnectionLost } from '../connection.ts';
import { placeIcon } from './icons.ts';
import type { Question } from './question.ts';
import type { WirePackage } from './wire.ts';

/** Waits; rejects with the signal's reason as soon as it is aborted. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** One valid request for an organization's packages, and what answering it may need. */
export interface Ask extends Question {
  readonly token: string;
  /** Requests per minute that this token may send. */
  readonly permitted: number;
  /** Under which address the sandbox's own icons are found. */
  readonly iconBase: string;
  readonly signal: AbortSignal;
  readonly pause: Pause;
  /** Unix time in milliseconds. */
  readonly now: number;
  /** How often this token has asked this organization before. */
  readonly visits: number;
}

export type Answer = (ask: Ask) => Response | Promise<Response>;

/** How a list tells its totals: above 1,000 records the API does not, and says so in one of two ways. */
export type Totals = 'given' | 'null' | 'absent';

/** What stands in a list: a package, unless the list is there to break the contract. */
type Entry = WirePackage | null;

/** The body of one page. A page beyond the last is an empty one. */
export function packagePage(
  packages: readonly Entry[],
  { page, perPage, iconBase }: Pick<Ask, 'page' | 'perPage' | 'iconBase'>,
  totals: Totals = 'given',
): { pagination: Record<string, number | boolean | null>; virtual_machine_packages: Entry[] } {
  const first = (page - 1) * perPage;
  return {
    pagination: {
      current_page: page,
      per_page: perPage,
      large_set: totals !== 'given',
      ...(totals === 'given' && {
        total: packages.length,
        total_pages: Math.ceil(packages.length / perPage),
      }),
      ...(totals === 'null' && { total: null, total_pages: null }),
    },
    virtual_machine_packages: packages
      .slice(first, first + perPage)
      .map((item) => (item?.icon ? { ...item, icon: placeIcon(item.icon, iconBase) } : item)),
  };
}

/** An answer of the API that may be kept and asked for again with its (weak) `ETag`. */
export function json(body: unknown): Response {
  const text = JSON.stringify(body);
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'max-age=0, private, must-revalidate',
      ETag: `W/"${createHash('sha1').update(text).digest('hex')}"`,
    },
  });
}

/** Answers with the page that was asked for of a list, which is made when it is first needed. */
export function lists(packages: () => readonly Entry[], totals: Totals = 'given'): Answer {
  return (ask) => json(packagePage(packages(), ask, totals));
}

/** Something else than the API's JSON, as captive portals and misbehaving proxies send. */
export function raw(body: string, { status = 200, type = 'application/json' } = {}): Response {
  return new Response(body, { status, headers: { 'Content-Type': type } });
}

/** Sends the first half of a body, then drops the connection. */
export function cutOff(text: string): Response {
  const half = new TextEncoder().encode(text.slice(0, Math.ceil(text.length / 2)));
  let sent = false;
  return streamed(
    new ReadableStream({
      pull(controller) {
        if (sent) throw new ConnectionLost('The connection is dropped half-way, as this organization does');
        sent = true;
        controller.enqueue(half);
      },
    }),
  );
}

/** Sends the head at once, then `bytes` of the text every `everyMs`; when `times` are over, drops the connection. */
export function trickle(
  text: string,
  { bytes, everyMs, times, pause }: { bytes: number; everyMs: number; times: number; pause: Pause },
): Response {
  const encoded = new TextEncoder().encode(text);
  const stopped = new AbortController();
  let time = 0;
  return streamed(
    new ReadableStream(
      {
        async pull(controller) {
          await pause(everyMs, stopped.signal);
          if (time >= times) throw new ConnectionLost('The trickle is over');
          const chunk = encoded.subarray(time * bytes, (time + 1) * bytes);
          time += 1;
          // JSON allows any number of spaces at its end, so a text that is too short goes on with those.
          controller.enqueue(chunk.length > 0 ? chunk : new TextEncoder().encode(' '));
        },
        cancel: () => stopped.abort(),
      },
      { highWaterMark: 0 },
    ),
  );
}

function streamed(body: ReadableStream<Uint8Array>): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
