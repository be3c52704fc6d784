import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, onTestFinished } from 'vitest';
import { CONFIG_ELEMENT_ID, DATA_ELEMENT_ID } from '#app/config.ts';
import { anyAddress } from '#view/testing.ts';
import { PAGE_HEADERS, SAFE_HEADERS } from '../protection/safe-headers.ts';
import { recordingLog, TOKEN } from '../testing.ts';

/** What holds for every answer of the gateway, whoever asks for whatever, and what such requests look like. */

/** A request before it is one. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const headerText = fc.oneof(
  fc.constantFrom('', '*', ',', ';', '"', 'W/"', '=', '__proto__', '*;q=0', 'a;q=', ';q=1e9', '""'),
  fc.stringMatching(/^[\x21-\x7e]{0,30}$/),
  fc.stringMatching(/^[\x20-\x7e\xa0-\xff]{0,30}$/),
  fc.constantFrom('a', ',', ';', '-').map((unit) => unit.repeat(5000)),
);
const valueOf = (...usual: string[]) => fc.oneof(fc.constantFrom(...usual), headerText);
const header = fc.oneof(
  fc.tuple(
    fc.constant('Accept-Language'),
    valueOf('de-CH,de;q=0.9', 'x-klingon', 'de;q=2,*', 'zz-'.repeat(40)),
  ),
  fc.tuple(fc.constant('Accept-Encoding'), valueOf('br', 'gzip;q=0', 'identity;q=0', 'br;q=nan, *;q=0.1')),
  fc.tuple(fc.constant('If-None-Match'), valueOf('*', 'W/"x"', '"', 'W/"a", "b"')),
  fc.tuple(fc.constant('If-Modified-Since'), valueOf('Thu, 26 Nov 2026 22:00:00 GMT')),
  fc.tuple(
    fc.constant('Cookie'),
    valueOf(
      '__Host-catalogue-session=',
      '__Host-catalogue-session=a.b.c',
      '__Host-catalogue-sign-in=e30',
      'a',
    ),
  ),
  fc.tuple(
    fc.constant('Authorization'),
    valueOf('Bearer', 'Bearer a', 'bearer  a b', 'Basic a', 'Bearer expired', 'Bearer \u00ff', 'Bearer a\tb'),
  ),
  fc.tuple(
    fc.constantFrom(
      'X-Request-Id',
      'X-Forwarded-For',
      'X-Forwarded-Proto',
      'Range',
      'Origin',
      'Referer',
      'Accept',
    ),
    valueOf('https', '::1', 'bytes=0-1', 'null', 'https://portal.example', 'https://catalogue.example/embed'),
  ),
  fc.tuple(
    fc.constantFrom('Sec-Fetch-Site', 'Sec-Fetch-Mode', 'Sec-Fetch-Dest', 'User-Agent'),
    valueOf('same-origin', 'none', 'navigate', 'document', 'Slackbot', 'facebookexternalhit/1.1'),
  ),
);
const method = fc.oneof(
  { weight: 12, arbitrary: fc.constant('GET') },
  fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'get', 'QUERY'),
);

/** A request for anything, with whatever headers. */
export const anyAsked: fc.Arbitrary<Asked> = fc.record({
  method,
  address: anyAddress,
  headers: fc.array(header, { maxLength: 4 }),
});

/** The same as a program can send it; undefined: no address can be made of it. */
export function requestOf({ method: asked, address, headers }: Asked): Request | undefined {
  const url = `https://catalogue.example${address}`;
  if (!URL.canParse(url)) return undefined;
  const init = { method: asked, headers: new Headers() };
  for (const [name, value] of headers) init.headers.append(name, value.trim());
  return new Request(url, init);
}

/** Faults of what a page says, which a parser passes over: names may hold such characters, and a page shows them. */
const FAULTS_OF_TEXT = new Set([
  'control-character-in-input-stream',
  'noncharacter-in-input-stream',
  'control-character-reference',
]);

/** What a parser of HTML finds fault with, and what the data in the document is; it must be JSON. */
function readDocument(html: string): { readonly faults: string[]; readonly data: unknown[] } {
  const faults: string[] = [];
  const document = parse(html, {
    onParseError: ({ code, startOffset }) => {
      if (!FAULTS_OF_TEXT.has(code))
        faults.push(`${code}: ${html.slice(Math.max(0, startOffset - 60), startOffset + 60)}`);
    },
  });
  const data: unknown[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node && node.tagName === 'script') {
      const id = node.attrs.find(({ name }) => name === 'id')?.value;
      const [text] = node.childNodes;
      if (id === DATA_ELEMENT_ID || id === CONFIG_ELEMENT_ID)
        data.push(JSON.parse(text !== undefined && 'value' in text ? text.value : ''));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(document);
  return { faults, data };
}

/**
 * Fails where an answer is not as every answer is to be.
 *
 * @param upstream - the statuses that upstream has answered with so far: a 500 of its own is passed on
 */
export async function expectSound(response: Response, upstream: ReadonlySet<number>): Promise<void> {
  const { status, headers } = response;
  const body = new Uint8Array(await response.arrayBuffer());
  if (!upstream.has(500)) expect(status).not.toBe(500);
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThanOrEqual(599);
  for (const [name, value] of Object.entries(SAFE_HEADERS)) expect(headers.get(name)).toBe(value);
  expect(headers.get('Cross-Origin-Resource-Policy')).toMatch(/^(?:same|cross)-origin$/);
  expect([...headers].join('\n')).not.toContain(TOKEN);
  const isPage =
    headers.get('Content-Type')?.startsWith('text/html') &&
    !headers.get('Content-Security-Policy')?.includes('sandbox');
  expect(headers.has('Cross-Origin-Opener-Policy')).toBe(isPage ?? false);
  if (!isPage) return;
  for (const [name, value] of Object.entries(PAGE_HEADERS)) expect(headers.get(name)).toBe(value);
  expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors');
  if (headers.has('Content-Encoding') || body.byteLength === 0) return;
  const { faults, data } = readDocument(new TextDecoder('utf-8', { fatal: true }).decode(body));
  expect(faults).toEqual([]);
  // A page of a sentence has none.
  expect([0, 2]).toContain(data.length);
}

/** Watches for what nobody waits for: a rejection, or a line of a failure inside the gateway. */
export function watchFailures() {
  const { log, lines } = recordingLog();
  const rejected: unknown[] = [];
  const note = (reason: unknown) => rejected.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note);
  });
  return {
    log,
    /** What there was since the last time. */
    since: async () => {
      // Node tells of a rejection once it has done all else.
      await new Promise((resolve) => setImmediate(resolve));
      return [...rejected.splice(0), ...lines.splice(0).filter(({ level }) => level === 'error')];
    },
  };
}
