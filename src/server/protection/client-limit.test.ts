import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clientOf, createClientLimit } from './client-limit.ts';

const SALT = new Uint8Array(16);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('one client', () => {
  test('may ask so often in a minute, and then not until it is over', async () => {
    const limit = createClientLimit(3, SALT);
    for (let request = 0; request < 3; request += 1) expect(await limit('192.0.2.1')).toBe(0);
    expect(await limit('192.0.2.1')).toBe(60);
    vi.advanceTimersByTime(45_500);
    expect(await limit('192.0.2.1')).toBe(15);
    vi.advanceTimersByTime(14_500);
    expect(await limit('192.0.2.1')).toBe(0);
  });

  test('does not take from what another may ask', async () => {
    const limit = createClientLimit(1, SALT);
    await limit('192.0.2.1');
    expect(await limit('192.0.2.1')).toBe(60);
    expect(await limit('192.0.2.2')).toBe(0);
  });

  test('is a whole network of 64 bits in IPv6, however its addresses are spelled', async () => {
    const limit = createClientLimit(1, SALT);
    expect(await limit('2001:db8:1:2::1')).toBe(0);
    expect(await limit('2001:DB8:0001:2:ffff::9')).toBeGreaterThan(0);
    expect(await limit('2001:db8:1:3::1')).toBe(0);
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
  ['::1', '0:0:0:0::/64'],
  ['1:2:3:4:5:6::', '1:2:3:4::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:c000:201', '192.0.2.1'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is of the client %s', (address, client) => {
  expect(clientOf(address)).toBe(client);
});

test('however many clients come, no more are counted than there is room for', async () => {
  const limit = createClientLimit(1000, SALT);
  for (let network = 0; network < 100_000; network += 1)
    await limit(`2001:db8:${(network >> 16).toString(16)}:${(network & 0xffff).toString(16)}::1`);
  // Each that is counted has one timer, which forgets it.
  expect(vi.getTimerCount()).toBeLessThanOrEqual(65_536);
  expect(vi.getTimerCount()).toBeGreaterThan(40_000);
});

test('who shares a box with whom is not to be known from outside', async () => {
  const alone = async (salt: Uint8Array) => {
    const limit = createClientLimit(1, salt);
    const clients = Array.from({ length: 1500 }, (_, n) => `198.51.${n >> 8}.${n & 255}`);
    const refused: string[] = [];
    for (const client of clients) if ((await limit(client)) > 0) refused.push(client);
    return refused;
  };
  const first = await alone(SALT);
  expect(first.length).toBeGreaterThan(0);
  expect(await alone(SALT)).toEqual(first);
  expect(await alone(new Uint8Array(16).fill(1))).not.toEqual(first);
});
