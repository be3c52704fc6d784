import { gatewayBefore } from '../testing.ts';
import { createUpstream } from '../upstream.ts';
import { createDraw } from './draw.ts';

/** What the tests of previews have in common. */

export const PUBLIC_URL = 'https://catalogue.example';

let drawn = 0;

/** Whoever tests with it asks as seldom as it may be asked. */
export const drawForReal = createDraw({
  worker: new URL('./draw-worker.mjs', import.meta.url),
  now: () => (drawn += 60_000),
});

/** A gateway in front of the sandbox's data, as it stands in front of the real API. */
export function gatewayOfSandbox(options: Parameters<typeof gatewayBefore>[1] = {}) {
  const sandbox = createUpstream({ kind: 'sandbox', rateLimit: 1_000_000 });
  return gatewayBefore(
    (request) =>
      sandbox.send(request.url.replace('https://api.example/core/v1', sandbox.url), {
        headers: request.headers,
        signal: request.signal,
      }),
    { publicUrl: PUBLIC_URL, draw: drawForReal, ...options },
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** The tags in a document's head by their names, as a reader of links understands them. Twice the same: the first counts. */
export function tagsIn(html: string): ReadonlyMap<string, string> {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = new Map<string, string>();
  for (const [, , name = '', content = ''] of head.matchAll(
    /<(meta (?:property|name)|link rel)="([^"]*)" (?:content|href)="([^"]*)">/g,
  )) {
    const text = content.replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? '');
    if (!tags.has(name)) tags.set(name, text);
  }
  return tags;
}

/** The width and height of a PNG; undefined where the bytes are none. */
export function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.byteLength > 24 && view.getBigUint64(0) === 0x89504e470d0a1a0an;
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}
