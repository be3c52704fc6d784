import { expect, test } from 'vitest';
import { silentMeter } from '../operations/meter.ts';
import { recordingLog } from '../testing.ts';
import { readSafely } from './read-safely.ts';

async function read(body: string, token: string): Promise<number> {
  const { log } = recordingLog();
  const { status } = await readSafely(new Response(body, { status: 400 }), {
    path: '/organizations',
    token: 'own',
    secrets: [`Bearer ${token}`],
    log,
    meter: silentMeter,
  });
  return status;
}

test.each([
  ['as it is', (token: string) => token],
  ['as PHP writes JSON', (token: string) => JSON.stringify(token).replaceAll('/', '\\/')],
  ['in \\u', (token: string) => token.replace(/\W/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)],
  [
    'as HTML',
    (token: string) => token.replace(/\W/g, (each) => `&#x${each.charCodeAt(0).toString(16).toUpperCase()};`),
  ],
  ['as HTML, in decimals', (token: string) => token.replace(/\W/g, (each) => `&#${each.charCodeAt(0)};`)],
  ['in an address', encodeURIComponent],
])('a token with all kinds of characters is found in an answer %s', async (_, write) => {
  const token = 'own/T0ken+of/gateway&123==';
  expect(await read(`<pre>${write(token)}</pre>`, token)).toBe(502);
  expect(await read(`<pre>${write(token.slice(1))}</pre>`, token)).toBe(400);
});

test('a token of plain letters is found though all of it is escaped', async () => {
  const token = 'T0kenOfTheGateway123';
  const write = (text: string) =>
    text.replace(/./g, (each) => `\\u00${each.charCodeAt(0).toString(16).padStart(2, '0')}`);
  expect(await read(`["${write(token)}"]`, token)).toBe(502);
  expect(await read(`["${write(token.slice(1))}"]`, token)).toBe(400);
});
