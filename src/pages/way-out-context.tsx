import { createContext } from 'react';
import type { VmPackage } from '#catalogue/package.ts';

/** What leads out of a catalogue. */
export interface WayOut {
  /** The operator's own way to order, checked, with placeholders; undefined: there is none. */
  readonly orderUrl: string | undefined;
  /** Hands it to the page around this one; undefined: there is none that waits for it. */
  readonly choose: ((pkg: VmPackage) => void) | undefined;
  /** Gives the address at which others see a path (with its query) of the catalogue; null: there is none that shows it. */
  readonly addressOf: ((path: string) => string) | null;
}

export const WayOutContext = createContext<WayOut>({
  orderUrl: undefined,
  choose: undefined,
  addressOf: (path) => location.origin + path,
});
