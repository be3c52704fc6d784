/**
 * A token that somebody pasted into the page. It lives in this object and nowhere else: not in the address, not in
 * storage, and it is gone when the page is.
 */
export interface TokenStore {
  readonly get: () => string | undefined;
  readonly set: (token: string | undefined) => void;
  readonly subscribe: (onChange: () => void) => () => void;
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
