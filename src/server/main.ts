import { fileURLToPath } from 'node:url';
import { describeSource, readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { createJsonLog } from './operations/json-log.ts';
import { appConfigFor, builtPages } from './pages.ts';
import { createDraw } from './previews/draw.ts';
import { configOrExit, createServerFor, exitWith, serveUntilStopped } from './serve.ts';
import { createUpstream } from './upstream.ts';

/** The gateway in front of the built product: `dist/server/main.js` beside `dist/client`. */
const config = configOrExit(readConfig(process.env));
const upstream = createUpstream(config.source);
const pages =
  builtPages(fileURLToPath(new URL('../client/', import.meta.url)), appConfigFor(upstream, config)) ??
  exitWith(['Nothing is built yet: run "npm start", or "npm run build" first.']);
const draw = createDraw({ worker: new URL('./draw-worker.js', import.meta.url) });
const log = createJsonLog({ level: 'info', secrets: [upstream.token] });
const gateway = createGateway({ upstream, pages, publicUrl: config.publicUrl, draw, log });
await serveUntilStopped(createServerFor(gateway), config, {
  greeting: (link) => [`VM catalogue: ${link}`, ...describeSource(config.source)],
});
