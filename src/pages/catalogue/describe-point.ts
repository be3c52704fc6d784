import type { RangeAttribute } from '#catalogue/attribute.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeAmount } from '#catalogue/describe.ts';
import { plainText } from '#catalogue/format.ts';
import type { PlotPoint } from '#catalogue/plot.ts';
import { attributeWords } from '#language/en/attributes.ts';
import { packageMapWords } from '#language/en/package-map.ts';
import { pageWords } from '#language/en/pages.ts';
import type { Language } from '#language/language.ts';

/** The keys of the attributes that stand along the axes. */
export const CORES = 'cores';
export const MEMORY = 'memory';

/** All that the map says of a point: `ROCK-24: 8 cores, 24 GB of memory, 200 GB of storage, Standard vCPU`. */
export function describePoint(
  language: Language,
  { cores, memory, storage, group, count, names }: PlotPoint,
): string {
  const words = language.words(packageMapWords);
  const named = names.map((name) => plainText(name) || '?');
  const who = count <= names.length ? language.format.list(named, 'and') : words.andOthers(count, named);
  const storageAttribute = mapAttribute(language, 'storage');
  const what = [
    describeAmount(language, mapAttribute(language, CORES), cores),
    describeAmount(language, mapAttribute(language, MEMORY), memory),
    storage === undefined
      ? language.words(pageWords).unknown(storageAttribute.words.noun.other)
      : describeAmount(language, storageAttribute, storage),
    ...(group === null
      ? [language.words(attributeWords).group.choices.none.phrase]
      : group
        ? [plainText(group.name)]
        : []),
  ];
  return words.point(who, what);
}

/** An attribute that the map shows, in the words of a language. */
export function mapAttribute(language: Language, key: string): RangeAttribute {
  const attribute = attributesIn(language).find((each) => each.key === key);
  if (attribute?.kind !== 'range') throw new Error(`The map needs a range attribute "${key}"`);
  return attribute;
}
