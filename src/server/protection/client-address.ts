import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Who asks, as far as the connection and the proxies that are trusted say. */
export interface Client {
  /** An IP address; undefined: the connection is gone. */
  readonly address: string | undefined;
  /** Whether the client's connection is known to be encrypted. */
  readonly isSecure: boolean;
}

/** Ranges that have a word of their own: this machine, and networks of one's own (RFC 1918 and RFC 4193). */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Whether a text is one of the words, an address, or a range such as `10.0.0.0/8`. */
export function isProxyRange(text: string): boolean {
  if (Object.hasOwn(WORDS, text)) return true;
  const [address = '', prefix, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/**
 * Tells whether a connection comes from a proxy of the operator's own.
 *
 * @param ranges - as `isProxyRange` takes them
 */
export function createProxyCheck(ranges: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const range of ranges.flatMap((range) => (Object.hasOwn(WORDS, range) ? WORDS[range]! : range))) {
    const [address = '', prefix] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => {
    const plain = plainAddress(address);
    return plain !== undefined && list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
  };
}

/**
 * Reads who asks. `X-Forwarded-For` is read from its end, where the nearest proxy has written: past the addresses of
 * trusted ones, to the first that is not, since whatever stands before that the client can have written itself. Of
 * `X-Forwarded-Proto` the last word counts, for the same reason. From anybody else the headers say nothing; nor does a
 * list with something else than addresses in the part that is read.
 */
export function createClientReader(
  isTrusted: (address: string | undefined) => boolean,
): (incoming: IncomingMessage) => Client {
  return ({ socket, headers }) => {
    const peer = plainAddress(socket.remoteAddress);
    const isEncrypted = 'encrypted' in socket && socket.encrypted === true;
    if (!isTrusted(peer)) return { address: peer, isSecure: isEncrypted };
    const scheme = lastOf(headers['x-forwarded-proto']);
    return {
      address: forwardedFor(headers['x-forwarded-for'], isTrusted) ?? peer,
      isSecure: scheme === undefined ? isEncrypted : scheme.toLowerCase() === 'https',
    };
  };
}

function forwardedFor(
  header: string | readonly string[] | undefined,
  isTrusted: (address: string) => boolean,
): string | undefined {
  const items = [header ?? []].flat().join(',').split(',');
  let farthest: string | undefined;
  for (const item of items.toReversed()) {
    const address = addressIn(item.trim());
    if (address === undefined) return undefined;
    if (!isTrusted(address)) return address;
    farthest = address;
  }
  return farthest;
}

/** `192.0.2.1`, `192.0.2.1:4711`, `2001:db8::1`, `[2001:db8::1]:4711`: proxies write all of these. */
function addressIn(item: string): string | undefined {
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(item)?.[1];
  const withPort = /^([\d.]+):\d{1,5}$/.exec(item)?.[1];
  return plainAddress(bracketed ?? withPort ?? item);
}

/** An IPv4 address that came as IPv6 (`::ffff:192.0.2.1`) as itself, and none with a zone (`fe80::1%eth0`). */
function plainAddress(address: string | undefined): string | undefined {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/s, '');
  return plain === undefined || isIP(plain) === 0 ? undefined : plain;
}

function lastOf(header: string | readonly string[] | undefined): string | undefined {
  return [header ?? []].flat().join(',').split(',').at(-1)?.trim() || undefined;
}
