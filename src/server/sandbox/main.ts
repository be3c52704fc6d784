import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { readSandboxConfig } from '../config.ts';
import { cutWhenLost, type ConnectionEnv } from '../connection.ts';
import { configOrExit, createServerFor, serveUntilStopped } from '../serve.ts';
import { createSandbox } from './app.ts';
import { ICONS_PATH } from './icons.ts';

/** The sandbox's API alone, for anyone who wants an API to develop against. */
const config = configOrExit(readSandboxConfig(process.env));
const app = new Hono<ConnectionEnv>();
// As the real API has it: any origin, these two headers, and nothing exposed beyond what CORS exposes by itself.
app.use(
  cors({ origin: '*', allowMethods: ['GET', 'HEAD'], allowHeaders: ['Authorization', 'Content-Type'] }),
);
app.route(
  '/',
  createSandbox({
    iconBase: (requestUrl) => new URL(ICONS_PATH, requestUrl).href,
    permitted: config.rateLimit,
  }),
);
app.onError(cutWhenLost);
await serveUntilStopped(createServerFor(app), config, {
  greeting: (link) => [
    `Sandbox API: ${link}`,
    `Its lists: ${link}/core/v1/virtual_machine_packages and ${link}/core/v1/organizations`,
    'Any token will do, for example: curl -H "Authorization: Bearer anything" followed by one of them.',
    `A catalogue in front of it: KATAPULT_API_URL=${link} KATAPULT_API_TOKEN=anything npm start`,
  ],
});
