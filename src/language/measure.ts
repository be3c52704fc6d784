import type { PluralForms } from './formats.ts';

/** What an amount is of: `{ unit: 'GB', noun: { other: 'memory' } }`, `{ unit: undefined, noun: { one: 'core', other: 'cores' } }`. */
export interface Measure {
  readonly unit: string | undefined;
  /** With a unit only `other` is used. */
  readonly noun: PluralForms;
}
