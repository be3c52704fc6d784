import { createServer, request as ask } from 'node:http';
import { json } from 'node:stream/consumers';

/**
 * A bare `node:http` server for a few files, each with its bytes and headers made beforehand, in a process of its own
 * like the gateway beside it. It reads them from standard input. What it has no file for it passes on.
 *
 * @typedef {object} Site
 * @property {Readonly<Record<string, import('./answers.mjs').Answer>>} files by path
 * @property {string} elsewhere the origin that is asked for everything else
 */
const site = /** @type {Site} */ (await json(process.stdin));
const files = new Map(
  Object.entries(site.files).map(([path, { status, headers, body }]) => [
    path,
    { status, headers, bytes: Buffer.from(body, 'base64') },
  ]),
);

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
  const file = files.get(pathname);
  if (file !== undefined) {
    response.writeHead(file.status, file.headers);
    response.end(file.bytes);
    return;
  }
  const passedOn = ask(`${site.elsewhere}${request.url}`, { headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
  });
  passedOn.once('error', () => response.destroy());
  passedOn.end();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
