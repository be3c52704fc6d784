import { PUBLIC_PACKAGES } from './public-packages.ts';
import type { WirePackage } from './wire.ts';

/** Twelve entries, of which the 3rd, 6th, 8th and 11th break the contract, each in its own way. */
export const WRONG_TYPES = PUBLIC_PACKAGES.slice(0, 12).map((item, index): unknown => {
  switch (index) {
    case 2:
      return { ...item, cpu_cores: 'four' };
    case 5: {
      const { id: _, ...withoutId } = item;
      return withoutId;
    }
    case 7:
      return { ...item, privacy: 'secret' };
    case 10:
      return null;
    default:
      return item;
  }
}) as readonly (WirePackage | null)[]; // which some of them are not: that is what they are for
