import type { Language } from '#language/language.ts';
import type { AttributeTable } from './attribute.ts';
import { describeAmount } from './describe.ts';
import { phraseOf } from './describe-difference.ts';
import type { VmPackage } from './package.ts';

/** The first amounts of the table are what a size is known by. */
const TELLING = 3;

/** What a size is known by: `8 cores, 24 GB of memory, 200 GB of storage`. What is not known is left out; it may be all. */
export function describeSize(language: Language, table: AttributeTable, pkg: VmPackage): string {
  return amountsOf(language, table, pkg).slice(0, TELLING).filter(Boolean).join(', ');
}

/** All that is known of a package: the same, then `1 IPv4 address, dedicated CPUs, group High memory`. */
export function describePackage(language: Language, table: AttributeTable, pkg: VmPackage): string {
  const phrases = table.flatMap((attribute) =>
    attribute.kind === 'range' ? [] : (phraseOf(language, attribute, pkg) ?? []),
  );
  return [...amountsOf(language, table, pkg).filter(Boolean), ...phrases].join(', ');
}

/** One for each attribute that is an amount, ratios follow from amounts; empty where it is not known. */
function amountsOf(language: Language, table: AttributeTable, pkg: VmPackage): readonly string[] {
  return table
    .filter((attribute) => attribute.kind === 'range')
    .filter(({ measures }) => measures === 'amount')
    .map((attribute) => {
      const value = attribute.read(pkg);
      return value == null ? '' : describeAmount(language, attribute, value);
    });
}
