import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { endWithNpm, ROOT } from './step.mjs';

/**
 * @typedef {typeof import('../server/development.ts')} Development
 * @typedef {Awaited<ReturnType<Development['createApp']>>} App
 */

/**
 * Serves the catalogue with hot reload: Vite answers for the modules of the page, and whatever it does not know goes to
 * the gateway, the same application as in production. Its modules come through Vite as well, so that an edited one
 * is in force at the next request.
 */
export async function launchDev() {
  endWithNpm();
  await ensureInstalled();
  const [{ createServer: createVite }, { getRequestListener }] = await Promise.all([
    import('vite'),
    import('@hono/node-server'),
  ]);

  const server = createServer();
  const vite = await createVite({
    root: ROOT,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  });
  const load = async () =>
    /** @type {Development} */ (await vite.ssrLoadModule('/src/server/development.ts'));

  const { configOrExit, readConfig, describeSource, serveUntilStopped } = await load();
  const config = configOrExit(readConfig(process.env));

  /** @type {{ module: Development, app: App } | undefined} */
  let current;
  /** The application as the source has it now; the one before goes on as long as nothing was edited. */
  const application = async () => {
    const module = await load();
    if (current?.module !== module) {
      const app = module.createApp(config, async (path) =>
        vite.transformIndexHtml(path, await readFile(join(ROOT, 'index.html'), 'utf8')),
      );
      current = { module, app };
    }
    return current.app;
  };

  const gateway = getRequestListener(async (request, connection) => {
    try {
      return await (await application()).fetch(request, connection);
    } catch (error) {
      // A module that cannot be loaded; Vite has printed it already, in colour.
      const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
      return new Response(`${message}\n`, { status: 500, headers: { 'Content-Type': 'text/plain' } });
    }
  });
  server.on('request', (request, response) => {
    // What is built for other people's pages has an address of its own there.
    if (request.url === '/embed/host.js') request.url = '/src/embed/iframe/host.ts';
    vite.middlewares(request, response, () => void gateway(request, response));
  });
  await serveUntilStopped(server, config, {
    greeting: (link) => [`VM catalogue, in development: ${link}`, ...describeSource(config.source)],
    alsoStop: () => vite.close(),
  });
}
