import { attributeWords } from '#language/en/attributes.ts';
import { english, type Language } from '#language/language.ts';
import { languageIn } from '#language/locales.ts';
import type { AttributeTable } from './attribute.ts';
import type { VmPackage } from './package.ts';

/** The value in a link that stands for packages that are in no group. Group IDs begin with `vmpkgrp_`. */
const NO_GROUP = 'none';

/**
 * The attributes, in the order in which panel, columns and sentences have them. To add one is to add an entry here, its
 * words in each language, and a test: everything that can be done with an attribute is made from this table.
 */
function tableIn(language: Language): AttributeTable {
  const words = language.words(attributeWords);
  const noGroup = { value: NO_GROUP, ...words.group.choices.none, none: true } as const;
  const privacy = [
    { value: 'public', ...words.privacy.choices.public },
    { value: 'private', ...words.privacy.choices.private, restricts: true },
  ] as const;
  return [
    {
      key: 'cores',
      kind: 'range',
      read: (pkg) => pkg.cores,
      unit: undefined,
      measures: 'amount',
      words: words.cores,
    },
    {
      key: 'memory',
      kind: 'range',
      read: (pkg) => pkg.memory,
      unit: 'GB',
      measures: 'amount',
      words: words.memory,
    },
    {
      key: 'storage',
      kind: 'range',
      read: (pkg) => pkg.storage,
      unit: 'GB',
      measures: 'amount',
      words: words.storage,
    },
    {
      key: 'memory_per_core',
      kind: 'range',
      read: memoryPerCore,
      unit: 'GB',
      measures: 'ratio',
      decimals: 2,
      words: words.memory_per_core,
    },
    {
      key: 'bandwidth',
      kind: 'range',
      read: (pkg) => pkg.bandwidth,
      unit: 'GB',
      measures: 'amount',
      words: words.bandwidth,
    },
    {
      key: 'ipv4',
      kind: 'range',
      read: (pkg) => pkg.ipv4,
      unit: undefined,
      measures: 'amount',
      words: words.ipv4,
    },
    {
      key: 'dedicated',
      kind: 'flag',
      read: (pkg) => pkg.dedicated,
      better: 'yes',
      words: words.dedicated,
    },
    {
      key: 'group',
      kind: 'choice',
      read: ({ group }) => (group === null ? noGroup : group && { value: group.id, label: group.name }),
      always: [],
      searched: true,
      words: words.group,
    },
    {
      key: 'privacy',
      kind: 'choice',
      read: (pkg) => privacy.find(({ value }) => value === pkg.privacy),
      always: privacy,
      closed: true,
      searched: false,
      words: words.privacy,
    },
  ];
}

const tables = new Map<string, AttributeTable>();

/** The attributes in the words of a language: the same table each time, and for each of its regions. */
export function attributesIn(language: Language): AttributeTable {
  const key = languageIn(language.locale) ?? language.locale;
  const made = tables.get(key) ?? tableIn(language);
  tables.set(key, made);
  return made;
}

/** The attributes, for what does not depend on words: links, exports, judgement. Their words are English. */
export const attributes: AttributeTable = attributesIn(english);

/** In GB, to two decimals, so that a value that is shown is also one that can be filtered for. Unknown without cores. */
function memoryPerCore({ cores, memory }: VmPackage): number | undefined {
  if (cores === undefined || memory === undefined || cores === 0) return undefined;
  return Math.round((memory / cores) * 100) / 100;
}
