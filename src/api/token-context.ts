import { createContext, useContext, useSyncExternalStore } from 'react';
import type { TokenStore } from './token-store.ts';

export const TokenContext = createContext<TokenStore | undefined>(undefined);

interface TokenInUse {
  readonly inUse: boolean;
  /** The page around this one gives it when it is needed. */
  readonly isProvided: boolean;
  readonly set: TokenStore['set'];
}

/** Whether a token is in use, who gives it, and how to change it. */
export function useToken(): TokenInUse {
  const store = useContext(TokenContext);
  if (store === undefined) throw new Error('useToken needs a TokenContext above it');
  const inUse = useSyncExternalStore(
    store.subscribe,
    () => store.get() !== undefined,
    () => false,
  );
  return { inUse, isProvided: store.obtain !== undefined, set: store.set };
}
