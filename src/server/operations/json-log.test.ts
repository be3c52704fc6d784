import { expect, test } from 'vitest';
import { createJsonLog } from './json-log.ts';
import type { LogLevel } from './log.ts';

function logTo(level: LogLevel, secrets: readonly string[] = []) {
  const lines: string[] = [];
  const log = createJsonLog({ level, secrets, destination: { write: (line) => void lines.push(line) } });
  return { log, lines };
}

test('a line is JSON with its level, its time, its fields and a sentence', () => {
  const { log, lines } = logTo('info');
  log.warn({ list: 'packages', status: 503 }, 'The API failed.');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    list: 'packages',
    status: 503,
    msg: 'The API failed.',
  });
});

test.each([
  ['info', ['info', 'warn', 'error']],
  ['warn', ['warn', 'error']],
  ['error', ['error']],
  ['silent', []],
] as const)('at level %s: %j', (level, written) => {
  const { log, lines } = logTo(level);
  log.info({}, 'a');
  log.warn({}, 'b');
  log.error({}, 'c');
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(written);
});

test('a secret that is known is in no line, wherever it was put and whatever it is made of', () => {
  const secret = String.raw`kat_"5e\cret`;
  const { log, lines } = logTo('info', ['', 'kat_', secret]);
  log.error({ stack: `TypeError: bad header ${secret}\n at x` }, `Asked with ${secret}.`);
  const { msg, stack } = JSON.parse(lines[0] ?? '');
  expect([msg, stack]).toEqual(['Asked with [redacted].', 'TypeError: bad header [redacted]\n at x']);
});

test.each([
  ['Authorization: Bearer abc.def-123', 'Authorization: Bearer [redacted]'],
  ['proxy sent "basic dXNlcjpwYXNz"', 'proxy sent "basic [redacted]"'],
  ['GET /?org=acme&access_token=abc&page=2', 'GET /?org=acme&access_token=[redacted]&page=2'],
  ['GET /sign-in/back?code=abc&state=def', 'GET /sign-in/back?code=[redacted]&state=[redacted]'],
])('nor is what looks like one: %s', (text, clean) => {
  const { log, lines } = logTo('info', ['unrelated']);
  log.error({ stack: text }, text);
  const { msg, stack } = JSON.parse(lines[0] ?? '');
  expect([msg, stack]).toEqual([clean, clean]);
});

test.each(['authorization', 'cookie', 'password', 'referer', 'secret', 'session', 'token'])(
  'nor the value of a field named %s',
  (name) => {
    const { log, lines } = logTo('info');
    log.info({ [name]: 'abc' }, 'Something.');
    expect(JSON.parse(lines[0] ?? '')[name]).toBe('[redacted]');
  },
);
