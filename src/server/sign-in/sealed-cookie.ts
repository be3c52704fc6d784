import { parse, serialize } from 'hono/utils/cookie';
import { createSeal } from './seal.ts';

/** A cookie that only the gateway can read: encrypted, out of reach of scripts, and sent to nobody else. */
export interface SealedCookie {
  /** Whether a request has one, readable or not. */
  readonly isIn: (request: Request) => boolean;
  /** What is in a request's; undefined where there is none, or none that is good (any more). */
  readonly read: (request: Request) => Promise<Readonly<Record<string, unknown>> | undefined>;
  /**
   * The mark with which a request's begins, which anybody may see: a proxy leads all requests with the same one to the same
   * gateway. Undefined where there is none.
   */
  readonly markOf: (request: Request) => string | undefined;
  /** The value of `Set-Cookie` that puts values into it, behind a mark of {@link MARK_LENGTH} letters, digits, `_` and `-`. */
  readonly set: (values: Readonly<Record<string, string>>, mark: string) => Promise<string>;
  /** The value of `Set-Cookie` that takes it away. */
  readonly forget: string;
}

export const MARK_LENGTH = 16;
const MARKED = new RegExp(`^([\\w-]{${MARK_LENGTH}})~(.*)$`, 's');

interface SealedCookieOptions {
  readonly purpose: string;
  /** In milliseconds. */
  readonly lifetimeMs: number;
  /** Whether people reach the catalogue over TLS: then no other host can set it (`__Host-`). */
  readonly isSecure: boolean;
  readonly secret: string;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

export function createSealedCookie({
  purpose,
  lifetimeMs,
  isSecure,
  secret,
  now,
}: SealedCookieOptions): SealedCookie {
  const name = `${isSecure ? '__Host-' : ''}catalogue-${purpose}`;
  const seal = createSeal({ secret, purpose, lifetimeMs, now });
  const textIn = ({ headers }: Request) => parse(headers.get('Cookie') ?? '', name)[name];
  const partsIn = (request: Request) => MARKED.exec(textIn(request) ?? '') ?? [];
  const write = (value: string, maxAgeMs: number) =>
    serialize(name, value, {
      path: '/',
      httpOnly: true,
      // Not `Strict`: whoever comes back from the provider, or follows a link from elsewhere, brings it along.
      sameSite: 'Lax',
      secure: isSecure,
      maxAge: maxAgeMs / 1000,
    });
  return {
    isIn: (request) => textIn(request) !== undefined,
    read: async (request) => {
      const [, , sealed] = partsIn(request);
      return sealed === undefined ? undefined : seal.open(sealed);
    },
    markOf: (request) => partsIn(request)[1],
    set: async (values, mark) => write(`${mark}~${await seal.close(values)}`, lifetimeMs),
    forget: write('', 0),
  };
}
