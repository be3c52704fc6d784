import { createContext } from 'react';
import type { VmPackage } from '#catalogue/package.ts';

/** `ended`: somebody was signed in until now. */
export type SignInState = 'offered' | 'signed-in' | 'ended';

/** What leads out of a catalogue. */
export interface WayOut {
  /** The operator's own way to order, checked, with placeholders; undefined: there is none. */
  readonly orderUrl?: string | undefined;
  /** Whether somebody can sign in where the page comes from, or has; undefined: nobody can. */
  readonly signIn?: SignInState | undefined;
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
