import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createClientReader, createProxyCheck } from './client-address.ts';

/** What is made of a request from `peer` with these headers, where these proxies are trusted. */
function clientOf(
  trusted: readonly string[],
  peer: string | undefined,
  headers: Record<string, string> = {},
  encrypted?: boolean,
) {
  const read = createClientReader(createProxyCheck(trusted));
  const socket = { remoteAddress: peer, ...(encrypted !== undefined && { encrypted }) };
  return read({ socket, headers } as unknown as IncomingMessage); // the two parts that are read
}

const addressOf = (trusted: readonly string[], peer: string, forwardedFor?: string) =>
  clientOf(trusted, peer, forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }).address;

describe('who asks', () => {
  test('is the other end of the connection, whatever it says of itself, where nobody is trusted', () => {
    expect(addressOf([], '198.51.100.7', '192.0.2.1')).toBe('198.51.100.7');
    expect(addressOf(['10.0.0.0/8'], '198.51.100.7', '10.0.0.1')).toBe('198.51.100.7');
    expect(addressOf([], '::ffff:198.51.100.7')).toBe('198.51.100.7');
    expect(addressOf([], 'fe80::1%eth0')).toBe('fe80::1');
  });

  test('is nobody where the connection is gone', () => {
    expect(clientOf(['loopback'], undefined, { 'x-forwarded-for': '192.0.2.1' }).address).toBeUndefined();
  });

  test.each([
    ['one proxy', '192.0.2.1', '192.0.2.1'],
    ['two proxies', '192.0.2.1, 10.0.0.9', '192.0.2.1'],
    ['what the client wrote before', '203.0.113.66, 192.0.2.1, 10.0.0.9', '192.0.2.1'],
    ['nonsense that the client wrote before', 'unknown, <script>, 192.0.2.1', '192.0.2.1'],
    ['a trusted address that the client wrote before', '10.0.0.1, 192.0.2.1', '192.0.2.1'],
    ['ports', '192.0.2.1:4711, 10.0.0.9:80', '192.0.2.1'],
    ['IPv6', '2001:db8::5', '2001:db8::5'],
    ['IPv6 in brackets', '[2001:db8::5]:4711', '2001:db8::5'],
    ['trusted ones alone', '10.0.0.7, 10.0.0.9', '10.0.0.7'],
  ])('is read from the end of what trusted proxies wrote: %s', (_, header, address) => {
    expect(addressOf(['10.0.0.0/8', 'loopback'], '127.0.0.1', header)).toBe(address);
    expect(addressOf(['10.0.0.0/8', 'loopback'], '::ffff:10.0.0.3', header)).toBe(address);
  });

  test.each(['', 'unknown', '192.0.2.1, unknown', '192.0.2.1,', '192.0.2', '192.0.2.1, 10.0.0.9, x', '[::1'])(
    'is the proxy itself where %j cannot be read',
    (header) => {
      expect(addressOf(['10.0.0.0/8', 'loopback'], '127.0.0.1', header)).toBe('127.0.0.1');
    },
  );

  test('the words mean this machine, and networks of one’s own', () => {
    const isTrusted = (word: string, address: string) => createProxyCheck([word])(address);
    for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
      expect([isTrusted('loopback', address), isTrusted('private', address)]).toEqual([true, false]);
    for (const address of ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1'])
      expect([isTrusted('loopback', address), isTrusted('private', address)]).toEqual([false, true]);
    for (const address of ['11.0.0.1', '172.32.0.1', '192.169.0.1', '2001:db8::1', 'nonsense'])
      expect([isTrusted('loopback', address), isTrusted('private', address)]).toEqual([false, false]);
  });
});

describe('whether a client’s connection is encrypted', () => {
  const isSecure = (peer: string, scheme?: string, encrypted?: boolean) =>
    clientOf(['loopback'], peer, scheme === undefined ? {} : { 'x-forwarded-proto': scheme }, encrypted)
      .isSecure;

  test('is what a trusted proxy says', () => {
    expect(isSecure('127.0.0.1', 'https')).toBe(true);
    expect(isSecure('127.0.0.1', 'HTTPS')).toBe(true);
    expect(isSecure('127.0.0.1', 'http')).toBe(false);
    expect(isSecure('127.0.0.1')).toBe(false);
  });

  test('is not what anybody else says, or said before the nearest proxy', () => {
    expect(isSecure('198.51.100.7', 'https')).toBe(false);
    expect(isSecure('127.0.0.1', 'https, http')).toBe(false);
    expect(isSecure('198.51.100.7', 'http', true)).toBe(true);
  });
});
