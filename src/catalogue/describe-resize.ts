import { differenceWords } from '#language/en/differences.ts';
import { resizingWords } from '#language/en/resizing.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { describeChange, nounOf, phraseOf } from './describe-difference.ts';
import type { VmPackage } from './package.ts';
import type { Resize } from './resize.ts';

/** Whether the machine keeps running: said of a change that is known. */
export function describeStop(language: Language, { needsStop }: Resize): string {
  const words = language.words(resizingWords);
  if (needsStop === undefined) return words.stopUnknown;
  return needsStop ? words.mustStop : words.runsOn;
}

/** The same in a few words, of a change to each of several packages: `Resized as it runs`. */
export function describeStopBriefly(
  language: Language,
  from: VmPackage,
  to: VmPackage,
  { needsStop }: Resize,
): string {
  const words = language.words(resizingWords);
  if (from.id === to.id) return words.haveNow;
  if (needsStop === undefined) return words.stopUnknownBriefly;
  return needsStop ? words.mustStopBriefly : words.runsOnBriefly;
}

/** What grows, and what shrinks: `2 more cores and 6 GB more memory`; undefined: nothing does. */
export function describeChanges(
  language: Language,
  changes: readonly { attribute: RangeAttribute; by: number }[],
): string | undefined {
  return listOf(
    language,
    changes.map(({ attribute, by }) => describeChange(language, attribute, by)),
  );
}

/** What becomes something else: `shared CPUs instead of dedicated CPUs and no group instead of group Trial`; undefined: nothing. */
export function describeBecoming(
  language: Language,
  changed: readonly (FlagAttribute | ChoiceAttribute)[],
  from: VmPackage,
  to: VmPackage,
): string | undefined {
  const { instead } = language.words(differenceWords);
  const phrase = (each: FlagAttribute | ChoiceAttribute, pkg: VmPackage) =>
    phraseOf(language, each, pkg) ?? '';
  return listOf(
    language,
    changed.map((each) => instead(phrase(each, to), phrase(each, from))),
  );
}

/** `bandwidth a month and group`; undefined: all is known. */
export function describeUnknown(language: Language, unknown: readonly Attribute[]): string | undefined {
  return listOf(language, unknown.map(nounOf));
}

function listOf({ format }: Language, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : format.list(items, 'and');
}
