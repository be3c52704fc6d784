import { createContext } from 'react';

/** Where a chosen package leads to. */
export interface WayOut {
  /** The operator's own way to order, checked, with placeholders; undefined: there is none. */
  readonly orderUrl: string | undefined;
}

export const WayOutContext = createContext<WayOut>({ orderUrl: undefined });
