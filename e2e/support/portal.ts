import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A portal on an origin of its own. */
export interface Portal {
  readonly address: string;
  readonly stop: () => void;
}

export interface PortalFile {
  readonly type: 'text/html' | 'text/css' | 'text/javascript';
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves a portal: `fileAt` gives what is at a path (without its query); undefined: nothing is. */
export async function servePortal(fileAt: (path: string) => PortalFile | undefined): Promise<Portal> {
  const server = createServer((request, response) => {
    const file = fileAt(request.url?.split('?')[0] ?? '/');
    if (file === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'Content-Type': `${file.type}; charset=utf-8`, ...file.headers })
        .end(file.text);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo; // a server that listens on a port
  return {
    address: `http://localhost:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
