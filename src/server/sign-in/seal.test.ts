import { expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const SECRET = 's'.repeat(32);
const START = Date.UTC(2026, 0, 1);

function sealAt(now: () => number, { secret = SECRET, purpose = 'session' } = {}) {
  return createSeal({ secret, purpose, lifetimeMs: 60_000, now });
}

test('what was sealed is there when it is opened, and cannot be read meanwhile', async () => {
  const seal = sealAt(() => START);
  const text = await seal.close({ id: 'an-id' });
  expect(await seal.open(text)).toMatchObject({ id: 'an-id' });
  expect(text).not.toContain(Buffer.from('an-id').toString('base64url').slice(0, 6));
  expect(await seal.close({ id: 'an-id' })).not.toBe(text);
});

test('it is worth nothing after its time', async () => {
  let time = START;
  const seal = sealAt(() => time);
  const text = await seal.close({ id: 'an-id' });
  time += 59_000;
  expect(await seal.open(text)).toBeDefined();
  time += 1000;
  expect(await seal.open(text)).toBeUndefined();
});

test('nothing else opens', async () => {
  const seal = sealAt(() => START);
  const text = await seal.close({ id: 'an-id' });
  expect(await sealAt(() => START, { secret: 't'.repeat(32) }).open(text)).toBeUndefined();
  expect(await sealAt(() => START, { purpose: 'sign-in' }).open(text)).toBeUndefined();
  for (const other of ['', 'x', 'a.b.c', text.slice(1), `${text}A`, text.toUpperCase()]) {
    expect(await seal.open(other)).toBeUndefined();
  }
  // Signed by nobody: `alg` is none.
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"id":"x"}').toString('base64url')}.`;
  expect(await seal.open(unsigned)).toBeUndefined();
});
