import { wordGroup } from '../word-group.ts';

/**
 * What attributes are called, by their keys. The parts of an entry are those of `RangeWords`, `FlagWords` and `ChoiceWords`
 * (`src/catalogue/attribute.ts`), which say where each is used; `choices` are the ones that are always offered.
 */
export const attributeWords = wordGroup('attributes', () => ({
  cores: {
    label: 'CPU cores',
    meaning: 'How many things the machine can compute at the same time.',
    noun: { one: 'core', other: 'cores' },
  },
  memory: {
    label: 'Memory',
    meaning: 'What programs and caches can hold while the machine runs.',
    noun: { one: 'memory', other: 'memory' },
  },
  storage: {
    label: 'Storage',
    meaning: 'The disk that comes with the machine.',
    noun: { one: 'storage', other: 'storage' },
  },
  memory_per_core: {
    label: 'Memory per core',
    meaning: 'Memory divided by cores: little for computing, much for databases and caches.',
    noun: { one: 'memory per core', other: 'memory per core' },
  },
  bandwidth: {
    label: 'Bandwidth a month',
    meaning: 'How much traffic a month is included.',
    noun: { one: 'bandwidth a month', other: 'bandwidth a month' },
  },
  ipv4: {
    label: 'IPv4 addresses',
    meaning: 'How many public IPv4 addresses are included.',
    noun: { one: 'IPv4 address', other: 'IPv4 addresses' },
  },
  dedicated: {
    label: 'CPUs',
    meaning: 'Dedicated cores compute for this machine alone; shared ones also for others.',
    yes: {
      label: 'Dedicated',
      phrase: 'dedicated CPUs',
    },
    no: {
      label: 'Shared',
      phrase: 'shared CPUs',
    },
  },
  group: {
    label: 'Group',
    meaning: 'The line of packages that it belongs to.',
    noun: 'group',
    choices: { none: { label: 'No group', phrase: 'no group' } },
  },
  privacy: {
    label: 'Availability',
    meaning: 'Whether everybody can have it, or particular organizations only.',
    noun: 'availability',
    choices: {
      public: { label: 'Public', phrase: 'public availability' },
      private: { label: 'Private', phrase: 'private availability' },
    },
  },
}));
