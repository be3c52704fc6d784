import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * An answer as it went over the wire, as JSON can carry it.
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {string[]} headers names and values in turn, without those that Node writes by itself
 * @property {string} body the bytes as they were sent, in base64
 * @property {boolean} chunked whether they were sent in chunks, without a length
 */

export const REQUEST_HEADERS = { 'accept-encoding': 'br, gzip' };
const BY_NODE_ITSELF = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);

/**
 * @param {string} url
 * @returns {Promise<Answer>}
 */
export async function answerOf(url) {
  /** @type {import('node:http').IncomingMessage} */
  const message = await new Promise((resolve, reject) => {
    get(url, { headers: REQUEST_HEADERS, agent: false }, resolve).once('error', reject);
  });
  const body = await buffer(message);
  const headers = message.rawHeaders.filter((_, index, all) => {
    const name = all[index - (index % 2)] ?? '';
    return !BY_NODE_ITSELF.has(name.toLowerCase());
  });
  return {
    status: message.statusCode ?? 0,
    headers,
    body: body.toString('base64'),
    chunked: message.headers['content-length'] === undefined,
  };
}
