import type {
  Attribute,
  AttributeTable,
  ChoiceAttribute,
  FlagAttribute,
  RangeAttribute,
} from './attribute.ts';
import { differenceOf } from './difference.ts';
import type { VmPackage } from './package.ts';

/** What changing a virtual machine's package means. */
export interface Resize {
  /** Amounts that there is more of afterwards, in the order of the table. */
  readonly grows: readonly Change[];
  readonly shrinks: readonly Change[];
  /** What is something else afterwards, without being more or less: the kind of CPUs, the group. */
  readonly becomesOther: readonly (FlagAttribute | ChoiceAttribute)[];
  /** What is the same afterwards. */
  readonly stays: readonly Attribute[];
  /** What at least one of the packages does not tell. */
  readonly unknown: readonly Attribute[];
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
  const changes: Change[] = [];
  const becomesOther: (FlagAttribute | ChoiceAttribute)[] = [];
  const stays: Attribute[] = [];
  const unknown: Attribute[] = [];
  for (const attribute of table) {
    // Ratios follow from amounts.
    if (attribute.kind === 'range' && attribute.measures === 'ratio') continue;
    const difference = differenceOf(attribute, from, to);
    if (difference.kind === 'unknown') unknown.push(attribute);
    else if (difference.kind === 'same') stays.push(attribute);
    else if (attribute.kind !== 'range') becomesOther.push(attribute);
    else if (difference.kind === 'amount') changes.push({ attribute, by: difference.by });
  }
  const shrinks = changes.filter(({ by }) => by < 0);
  const isStopped = shrinks.some(({ attribute }) => isKept(attribute));
  return {
    grows: changes.filter(({ by }) => by > 0),
    shrinks,
    becomesOther,
    stays,
    unknown,
    needsStop: isStopped || (unknown.some(isKept) ? undefined : false),
  };
}

function isKept({ key }: Attribute): boolean {
  return KEPT_WHILE_RUNNING.has(key);
}
