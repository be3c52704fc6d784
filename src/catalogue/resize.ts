import type { AttributeTable, RangeAttribute } from './attribute.ts';
import { differenceOf } from './difference.ts';
import type { VmPackage } from './package.ts';

/** What changing a virtual machine's package means. */
export interface Resize {
  /** Amounts that there is more of afterwards, in the order of the table. */
  readonly grows: readonly Change[];
  readonly shrinks: readonly Change[];
  /**
   * Whether the machine must be stopped first: with fewer cores or less memory it must, otherwise it is resized as it
   * runs. Undefined: cores or memory of one of the packages are not known, and what is known does not decide it.
   */
  readonly needsStop: boolean | undefined;
}

export interface Change {
  readonly attribute: RangeAttribute;
  /** Above 0 where it grows, below 0 where it shrinks. */
  readonly by: number;
}

/** What a machine cannot lose while it runs. Source: Katapult's documentation of changing a machine's package. */
const KEPT_WHILE_RUNNING: ReadonlySet<string> = new Set(['cores', 'memory']);

export function resizeOf(table: AttributeTable, from: VmPackage, to: VmPackage): Resize {
  const amounts = table.filter((each) => each.kind === 'range' && each.measures === 'amount');
  const differences = amounts.map((attribute) => ({
    attribute,
    difference: differenceOf(attribute, from, to),
  }));
  const changes = differences.flatMap(({ attribute, difference }): Change[] =>
    attribute.kind === 'range' && difference.kind === 'amount' ? [{ attribute, by: difference.by }] : [],
  );
  const shrinks = changes.filter(({ by }) => by < 0);
  const isUnknown = differences.some(
    ({ attribute, difference }) => KEPT_WHILE_RUNNING.has(attribute.key) && difference.kind === 'unknown',
  );
  const isStopped = shrinks.some(({ attribute }) => KEPT_WHILE_RUNNING.has(attribute.key));
  return {
    grows: changes.filter(({ by }) => by > 0),
    shrinks,
    needsStop: isStopped || (isUnknown ? undefined : false),
  };
}
