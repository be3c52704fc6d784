import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const BUILT = join(import.meta.dirname, '../../dist/client');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface StaticHost {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * A web host that knows nothing but files: those of the built product, and its document for every other address. The
 * document names the API as a build with `CATALOGUE_API_BASE` does.
 */
export async function startStaticHost(apiBase: string): Promise<StaticHost> {
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8').replace(
    /(id="catalogue-config"[^>]*>\s*)\{\}/,
    (_, before: string) => before + JSON.stringify({ apiBase }),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    const type = TYPES[extname(pathname)];
    if (type === undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    try {
      response.writeHead(200, { 'Content-Type': type }).end(readFileSync(join(BUILT, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo; // a server that listens on a port
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
