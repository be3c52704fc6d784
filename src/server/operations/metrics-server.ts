import { createServer, type Server } from 'node:http';
import type { Metrics } from './prometheus.ts';

export const METRICS_PATH = '/metrics';

/**
 * A server of its own for what was counted, and for nothing else. What it tells is nobody's secret, but it is the operator's
 * alone: on the address that the public reaches it is not served at all.
 */
export function createMetricsServer({ read }: Metrics): Server {
  return createServer((request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || request.url?.replace(/\?.*$/, '') !== METRICS_PATH) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`There is nothing here. What was counted is at ${METRICS_PATH}.\n`);
      return;
    }
    read().then(
      ({ text, contentType }) => {
        response.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(text);
      },
      () => {
        response.writeHead(500).end();
      },
    );
  });
}
