import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** Puts a few values into a text that only this gateway can read, and that is worth nothing after a while. */
export interface Seal {
  readonly close: (values: Readonly<Record<string, string>>) => Promise<string>;
  /** What was put in; undefined where the text is another's, another purpose's, has been changed, or is too old. */
  readonly open: (text: string) => Promise<Readonly<Record<string, unknown>> | undefined>;
}

interface SealOptions {
  readonly secret: string;
  /** What is sealed for one cannot be opened for another. */
  readonly purpose: string;
  /** In milliseconds; whole seconds count. */
  readonly lifetimeMs: number;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/** Encrypted JSON Web Tokens with a key that is derived from the secret (RFC 7516, `dir` and `A256GCM`; RFC 5869). */
export function createSeal({ secret, purpose, lifetimeMs, now }: SealOptions): Seal {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `vm-catalogue ${purpose}`, 32));
  return {
    close: (values) =>
      new EncryptJWT({ ...values })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(new Date(now() + lifetimeMs))
        .encrypt(key),
    open: async (text) => {
      try {
        const { payload } = await jwtDecrypt(text, key, {
          currentDate: new Date(now()),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
        });
        return payload;
      } catch {
        return undefined;
      }
    },
  };
}
