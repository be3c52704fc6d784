import type { Attribute, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { describeChange, nounOf, phraseOf } from './describe-difference.ts';
import { formatList } from './format.ts';
import type { VmPackage } from './package.ts';
import type { Resize } from './resize.ts';

/** Whether the machine keeps running: said of a change that is known. */
export function describeStop({ needsStop }: Resize): string {
  if (needsStop === undefined)
    return 'Whether the machine must be stopped first is not known: with fewer cores or less memory it must, and not all of that is stated.';
  return needsStop
    ? 'The machine must be stopped first: it gets fewer cores or less memory.'
    : 'The machine is resized as it runs: it gets no fewer cores and no less memory.';
}

/** The same in a few words, of a change to each of several packages: `Resized as it runs`. */
export function describeStopBriefly(from: VmPackage, to: VmPackage, { needsStop }: Resize): string {
  if (from.id === to.id) return 'You have this one now';
  if (needsStop === undefined) return 'It may have to be stopped: not all is stated';
  return needsStop ? 'Must be stopped first' : 'Resized as it runs';
}

/** What grows, and what shrinks: `2 more cores and 6 GB more memory`; undefined: nothing does. */
export function describeChanges(
  changes: readonly { attribute: RangeAttribute; by: number }[],
): string | undefined {
  return changes.length === 0
    ? undefined
    : formatList(
        changes.map(({ attribute, by }) => describeChange(attribute, by)),
        'and',
      );
}

/** What becomes something else: `shared CPUs instead of dedicated CPUs and no group instead of group Trial`; undefined: nothing. */
export function describeBecoming(
  changed: readonly (FlagAttribute | ChoiceAttribute)[],
  from: VmPackage,
  to: VmPackage,
): string | undefined {
  const words = changed.map((each) => `${phraseOf(each, to)} instead of ${phraseOf(each, from)}`);
  return words.length === 0 ? undefined : formatList(words, 'and');
}

/** `bandwidth a month and group`; undefined: all is known. */
export function describeUnknown(unknown: readonly Attribute[]): string | undefined {
  return unknown.length === 0 ? undefined : formatList(unknown.map(nounOf), 'and');
}
