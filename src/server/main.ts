import { fileURLToPath } from 'node:url';
import { describeSource, linkTo, readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { createJsonLog } from './operations/json-log.ts';
import { listenForMetrics, METRICS_PATH } from './operations/metrics-server.ts';
import { createMetrics } from './operations/prometheus.ts';
import { createReadiness } from './operations/readiness.ts';
import { appConfigFor, builtPages } from './pages.ts';
import { createDraw } from './previews/draw.ts';
import { createProxyCheck } from './protection/client-address.ts';
import { configOrExit, createServerFor, exitWith, orExit, serveUntilStopped } from './serve.ts';
import { describeSignIn } from './sign-in/settings.ts';
import { createUpstream } from './upstream.ts';

/** The gateway in front of the built product: `dist/server/main.js` beside `dist/client`. */
const config = configOrExit(readConfig(process.env));
const upstream = createUpstream(config.source);
const pages =
  builtPages(fileURLToPath(new URL('../client/', import.meta.url)), appConfigFor(upstream, config)) ??
  exitWith(['Nothing is built yet: run "npm start", or "npm run build" first.']);
const draw = createDraw({ worker: new URL('./draw-worker.js', import.meta.url) });
const { operations } = config;
const log = createJsonLog({
  // Whoever starts it by hand wants to know what is amiss, and not of every picture.
  level: operations.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info'),
  secrets: [upstream.token, config.signIn?.clientSecret, config.signIn?.sessionSecret].filter(
    (secret) => secret !== undefined,
  ),
});
const readiness = createReadiness();
const metrics = operations.metrics && createMetrics({ now: Date.now, ofProcess: true });
const metricsAddress =
  metrics && operations.metrics && (await orExit(listenForMetrics(metrics, operations.metrics)));
const gateway = createGateway({
  upstream,
  pages,
  publicUrl: config.publicUrl,
  clients: config.clients,
  signIn: config.signIn,
  draw,
  log,
  readiness,
  ...(metrics && { meter: metrics.meter }),
});
const isProxy = createProxyCheck(config.clients.trustedProxies);
await serveUntilStopped(createServerFor(gateway, { isProxy }), config, {
  greeting: (link) => {
    log.info({ address: link }, 'The gateway serves.');
    return [
      `VM catalogue: ${link}`,
      ...describeSource(config.source),
      ...describeSignIn(config.signIn),
      ...(metricsAddress ? [`Metrics: ${linkTo(metricsAddress)}${METRICS_PATH}`] : []),
    ];
  },
  onStop: () => {
    readiness.end();
    log.info({ delayMs: operations.shutdownDelayMs }, 'The gateway was told to stop.');
  },
  delayMs: operations.shutdownDelayMs,
  onStopped: (cut) => log[cut === 0 ? 'info' : 'warn']({ cut }, 'The gateway has stopped.'),
});
