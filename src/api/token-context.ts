import { createContext, useContext, useSyncExternalStore } from 'react';
import type { TokenStore } from './token-store.ts';

export const TokenContext = createContext<TokenStore | undefined>(undefined);

/** Whether a pasted token is in use, and how to change it. */
export function useToken(): { readonly inUse: boolean; readonly set: TokenStore['set'] } {
  const store = useContext(TokenContext);
  if (store === undefined) throw new Error('useToken needs a TokenContext above it');
  const inUse = useSyncExternalStore(
    store.subscribe,
    () => store.get() !== undefined,
    () => false,
  );
  return { inUse, set: store.set };
}
