import type { SignInState } from '#app/config.ts';

/** Somebody who asks with a token of their own, which then takes the place of the gateway's. */
export interface Caller {
  /** The whole value of the header that goes upstream. */
  readonly authorization: string;
  /** Headers that make another request in this process one of the same caller's. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Gives another value of `authorization` in place of the one that the API refused; undefined: there is no other. */
  readonly renew?: () => Promise<string | undefined>;
}

/** Whoever sends a request. */
export interface Visitor {
  /** Undefined: they have no token of their own, and see what everybody sees. */
  readonly caller?: Caller;
  /**
   * They have one that cannot be had at the moment: they see the packages that everybody sees, and are told so where theirs would
   * be others, or their organizations more.
   */
  readonly waiting?: Pick<Caller, 'credentials'>;
  /** What a page is to say of signing in; undefined: what it says to everybody. */
  readonly signIn?: SignInState;
  /** The value of `Set-Cookie` that takes back what is no longer good for anything. */
  readonly forget?: string;
}

export type VisitorOf = (request: Request) => Promise<Visitor>;

/**
 * Who a request is from: by its own `Authorization`, else by its session.
 *
 * Another scheme than `Bearer` is for something in front of the gateway, such as a proxy that asks for a password, and is
 * nothing that the API should see.
 *
 * @param bySession - undefined: there are no sessions
 */
export function visitorsWith(bySession: VisitorOf | undefined): VisitorOf {
  return async (request) => {
    const header = request.headers.get('Authorization');
    if (header !== null && /^Bearer +\S/i.test(header)) {
      return { caller: { authorization: header, credentials: { Authorization: header } } };
    }
    return bySession === undefined ? {} : bySession(request);
  };
}
