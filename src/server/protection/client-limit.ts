import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts one request of a client; gives after how many seconds it may ask again, 0 where it may now. */
export type ClientLimit = (address: string) => Promise<number>;

const MINUTE_S = 60;
/**
 * Clients are counted in so many boxes, which bounds the memory that counting can take: some 10 MB. Who shares a box shares
 * its limit; the salt lets nobody choose with whom.
 */
const BOXES = 65_536;

/**
 * So many requests in a minute for each client, then none until that minute is over.
 *
 * @param perMinute - from 1
 * @param salt - decides who shares a box
 */
export function createClientLimit(perMinute: number, salt: Uint8Array = randomBytes(16)): ClientLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  return async (address) => {
    const hash = createHash('sha256').update(salt).update(clientOf(address)).digest();
    try {
      await limiter.consume(hash.readUInt32BE() % BOXES);
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  };
}

/**
 * Who counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, for that is what one household or
 * one machine is given whole.
 */
export function clientOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = mappedIn(address);
  if (mapped !== undefined) return mapped;
  const [before = '', after] = address.toLowerCase().split('::');
  const head = groupsOf(before);
  const tail = after === undefined ? [] : groupsOf(after);
  const all = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/** The IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`, `::ffff:c000:201`); undefined: it is none. */
function mappedIn(address: string): string | undefined {
  const text = `http://[${address}]`;
  const { hostname } = URL.canParse(text) ? new URL(text) : { hostname: '' };
  const [, high, low] = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(hostname) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const bits = [high, low].map((group) => Number.parseInt(group, 16));
  return bits.flatMap((each) => [each >> 8, each & 255]).join('.');
}

/** The groups of 16 bits in a part of an IPv6 address; one that ends as an IPv4 address has two of them there. */
function groupsOf(part: string): string[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => (group.includes('.') ? ['v4', 'v4'] : group));
}
