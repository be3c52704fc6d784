import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/**
 * The least that Node can do: a bare `node:http` server that sends one answer, made beforehand, to every request. It
 * reads the answer from standard input (see `answers.mjs`), in a process of its own like the gateway beside it.
 */
const { status, headers, body, chunked } = /** @type {import('./answers.mjs').Answer} */ (
  await json(process.stdin)
);
const bytes = Buffer.from(body, 'base64');

const server = createServer((_request, response) => {
  response.writeHead(status, headers);
  // Written apart from the end, a body is sent in chunks, as the gateway's was; else the length is in the headers.
  if (chunked) response.write(bytes);
  response.end(chunked ? undefined : bytes);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
