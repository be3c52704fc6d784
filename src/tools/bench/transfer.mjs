/** What is weighed by itself, by the name that the browser has for it. */
const KINDS = /** @type {const} */ ([
  ['Script', 'JavaScript'],
  ['Stylesheet', 'CSS'],
  ['Document', 'HTML'],
]);

/**
 * What the first view brings over the wire into an empty cache: bytes with headers, compressed as they were sent.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function transfer({ browser, gateway, say }) {
  say('bytes of the first view');
  const context = await browser.newContext();
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  /** @type {Map<string, { kind: string, encoding: string, bytes: number }>} */
  const requests = new Map();
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('http')) return;
    const encoding = new Headers(response.headers).get('content-encoding') ?? 'uncompressed';
    requests.set(requestId, { kind: type, encoding, bytes: 0 });
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await wire.send('Network.enable');
  await page.goto(gateway.address, { waitUntil: 'networkidle' });
  await context.close();

  const all = [...requests.values()];
  /** @type {import('./rows.mjs').Row[]} */
  const rows = KINDS.map(([kind, name]) => {
    const some = all.filter((request) => request.kind === kind);
    const encodings = [...new Set(some.map(({ encoding }) => encoding))].join(', ');
    return {
      name: `first view: ${name} transferred`,
      value: some.reduce((sum, { bytes }) => sum + bytes, 0),
      unit: 'bytes',
      remark: some.length === 0 ? 'none' : `${some.length} × ${encodings}, headers included`,
      details: { files: some.length, encodings },
    };
  });
  const kinds = [...new Set(all.map(({ kind }) => kind))].map((kind) => {
    const some = all.filter((request) => request.kind === kind);
    return `${some.length} ${kind.toLowerCase()}`;
  });
  return [
    ...rows,
    {
      name: 'first view: requests until the network is quiet',
      value: all.length,
      unit: 'requests',
      remark: kinds.join(', '),
    },
  ];
}
