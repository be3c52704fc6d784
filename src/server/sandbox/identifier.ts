import { createHash } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An identifier as the API forms them, `prefix_` and 16 letters or digits: the same name gives the same one forever. */
export function identifier(prefix: 'org' | 'vmpkg' | 'vmpkgrp', name: string): string {
  const bytes = createHash('sha256').update(`${prefix}/${name}`).digest().subarray(0, 16);
  return `${prefix}_${Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}
