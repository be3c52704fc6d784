/**
 * The token that is sent: pasted into the page, or given by the page around this one. It lives in this object and nowhere else: not in the address, not in
 * storage, and it is gone when the page is.
 */
export interface TokenStore {
  readonly get: () => string | undefined;
  readonly set: (token: string | undefined) => void;
  /** Calls back when it is another one's token, or none any more; not when the same one's was renewed. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Gives the token once it is there, where it has to be asked for. */
  readonly obtain?: () => Promise<string | undefined>;
  /** Gives another in place of one that was refused; undefined, or the same one: there is no other. */
  readonly renew?: (refused: string | undefined) => Promise<string | undefined>;
}

export function createTokenStore(): TokenStore {
  let token: string | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => token,
    set: (next) => {
      token = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a text can be a bearer token: what may stand in an `Authorization` header, without white space. */
export function isTokenLike(text: string): boolean {
  return /^[\x21-\x7e]{1,4096}$/.test(text);
}
