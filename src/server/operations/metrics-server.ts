import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Address } from '../config.ts';
import { listen } from '../serve.ts';
import type { Metrics } from './prometheus.ts';

export const METRICS_PATH = '/metrics';

/**
 * A server of its own for what was counted, and for nothing else. What it tells is nobody's secret, but it is the operator's
 * alone: on the address that the public reaches it is not served at all.
 */
export function createMetricsServer({ read }: Metrics): Server {
  const answer = async ({ method, url }: IncomingMessage, response: ServerResponse) => {
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead || url?.replace(/\?.*$/, '') !== METRICS_PATH) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`There is nothing here. What was counted is at ${METRICS_PATH}.\n`);
      return;
    }
    const { text, contentType } = await read();
    response.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(text);
  };
  return createServer((request, response) => void answer(request, response));
}

/** Serves them; gives the address with the port that it got. Rejects with a `ServeProblem` where that is not possible. */
export function listenForMetrics(metrics: Metrics, address: Address): Promise<Address> {
  return listen(createMetricsServer(metrics), address, {
    host: 'CATALOGUE_METRICS_HOST',
    port: 'CATALOGUE_METRICS_PORT',
  });
}
