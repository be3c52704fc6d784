import { createContext } from 'react';
import type { VmPackage } from '#catalogue/package.ts';

/** Where a chosen package leads to. */
export interface WayOut {
  /** The operator's own way to order, checked, with placeholders; undefined: there is none. */
  readonly orderUrl: string | undefined;
  /** Hands it to the page around this one; undefined: there is none that waits for it. */
  readonly choose: ((pkg: VmPackage) => void) | undefined;
}

export const WayOutContext = createContext<WayOut>({ orderUrl: undefined, choose: undefined });
