/** What the development server needs of the server's code, in one module that is loaded anew after an edit. */
import type { Hono } from 'hono';
import type { GatewayConfig } from './config.ts';
import type { ConnectionEnv } from './connection.ts';
import { createGateway } from './gateway.ts';
import { createJsonLog } from './operations/json-log.ts';
import { appConfigFor, configFor } from './pages.ts';
import { createDraw } from './previews/draw.ts';
import { readTemplate } from './rendering/template.ts';
import { createUpstream } from './upstream.ts';

export { describeSource, readConfig } from './config.ts';
export { configOrExit, serveUntilStopped } from './serve.ts';

/**
 * The gateway in front of pages that are not built.
 *
 * @param html gives the document for a path and its query; the files that it names are somebody else's to serve
 */
export function createApp(
  gatewayConfig: GatewayConfig,
  html: (path: string) => Promise<string>,
): Hono<ConnectionEnv> {
  const upstream = createUpstream(gatewayConfig.source);
  const configs = appConfigFor(upstream, gatewayConfig);
  return createGateway({
    upstream,
    publicUrl: gatewayConfig.publicUrl,
    log: createJsonLog({ level: gatewayConfig.operations.logLevel ?? 'warn', secrets: [upstream.token] }),
    clients: gatewayConfig.clients,
    signIn: gatewayConfig.signIn,
    draw: createDraw({ worker: new URL('./previews/draw-worker.mjs', import.meta.url) }),
    pages: {
      configs,
      template: async (address, signIn) =>
        readTemplate(await html(address), configFor(configs, address, signIn)),
      file: () => undefined,
    },
  });
}
