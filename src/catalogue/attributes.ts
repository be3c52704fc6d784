import type { AttributeTable } from './attribute.ts';
import type { VmPackage } from './package.ts';

/** The value in a link that stands for packages that are in no group. Group IDs begin with `vmpkgrp_`. */
const NO_GROUP = { value: 'none', label: 'No group', phrase: 'no group', none: true } as const;

const PRIVACY = [
  { value: 'public', label: 'Public', phrase: 'public availability' },
  { value: 'private', label: 'Private', phrase: 'private availability', restricts: true },
] as const;

/**
 * The attributes, in the order in which panel, columns and sentences have them. To add one is to add an entry here (and
 * a test): everything that can be done with an attribute is made from this table.
 */
export const attributes: AttributeTable = [
  {
    key: 'cores',
    kind: 'range',
    read: (pkg) => pkg.cores,
    unit: undefined,
    measures: 'amount',
    words: {
      label: 'CPU cores',
      meaning: 'How many things the machine can compute at the same time.',
      noun: { one: 'core', many: 'cores' },
      synonyms: ['cpu', 'cpus', 'vcpu', 'vcpus', 'vcore', 'vcores', 'processor', 'processors'],
      suffixes: ['c'],
    },
  },
  {
    key: 'memory',
    kind: 'range',
    read: (pkg) => pkg.memory,
    unit: 'GB',
    measures: 'amount',
    words: {
      label: 'Memory',
      meaning: 'What programs and caches can hold while the machine runs.',
      noun: { one: 'memory', many: 'memory' },
      synonyms: ['ram', 'mem'],
    },
  },
  {
    key: 'storage',
    kind: 'range',
    read: (pkg) => pkg.storage,
    unit: 'GB',
    measures: 'amount',
    words: {
      label: 'Storage',
      meaning: 'The disk that comes with the machine.',
      noun: { one: 'storage', many: 'storage' },
      synonyms: ['disk', 'disk space', 'ssd', 'nvme', 'hdd', 'space'],
    },
  },
  {
    key: 'memory_per_core',
    kind: 'range',
    read: memoryPerCore,
    unit: 'GB',
    measures: 'ratio',
    decimals: 2,
    words: {
      label: 'Memory per core',
      meaning: 'Memory divided by cores: little for computing, much for databases and caches.',
      noun: { one: 'memory per core', many: 'memory per core' },
      synonyms: [
        'ram per core',
        'ram/core',
        'memory/core',
        'per core',
        '/core',
        'per cpu',
        'per vcpu',
        'ratio',
      ],
    },
  },
  {
    key: 'bandwidth',
    kind: 'range',
    read: (pkg) => pkg.bandwidth,
    unit: 'GB',
    measures: 'amount',
    words: {
      label: 'Bandwidth a month',
      meaning: 'How much traffic a month is included.',
      noun: { one: 'bandwidth a month', many: 'bandwidth a month' },
      synonyms: [
        'bandwidth',
        'traffic',
        'transfer',
        'allowance',
        'a month',
        'per month',
        'monthly',
        '/month',
        '/mo',
        'traffic a month',
        'traffic per month',
      ],
    },
  },
  {
    key: 'ipv4',
    kind: 'range',
    read: (pkg) => pkg.ipv4,
    unit: undefined,
    measures: 'amount',
    words: {
      label: 'IPv4 addresses',
      meaning: 'How many public IPv4 addresses are included.',
      noun: { one: 'IPv4 address', many: 'IPv4 addresses' },
      synonyms: ['ipv4', 'ip', 'ips', 'ip address', 'ip addresses', 'address', 'addresses'],
    },
  },
  {
    key: 'dedicated',
    kind: 'flag',
    read: (pkg) => pkg.dedicated,
    better: 'yes',
    words: {
      label: 'CPUs',
      meaning: 'Dedicated cores compute for this machine alone; shared ones also for others.',
      yes: {
        label: 'Dedicated',
        phrase: 'dedicated CPUs',
        synonyms: ['dedicated cpu', 'dedicated core', 'dedicated cores', 'dedicated vcpu', 'dedicated vcpus'],
      },
      no: {
        label: 'Shared',
        phrase: 'shared CPUs',
        synonyms: ['shared cpu', 'shared core', 'shared cores', 'shared vcpu', 'shared vcpus'],
      },
    },
  },
  {
    key: 'group',
    kind: 'choice',
    read: ({ group }) => (group === null ? NO_GROUP : group && { value: group.id, label: group.name }),
    always: [],
    searched: true,
    words: {
      label: 'Group',
      meaning: 'The line of packages that it belongs to.',
      noun: 'group',
    },
  },
  {
    key: 'privacy',
    kind: 'choice',
    read: ({ privacy }) => PRIVACY.find((choice) => choice.value === privacy),
    always: PRIVACY,
    closed: true,
    searched: false,
    words: {
      label: 'Availability',
      meaning: 'Whether everybody can have it, or particular organizations only.',
      noun: 'availability',
    },
  },
];

/** In GB, to two decimals, so that a value that is shown is also one that can be filtered for. Unknown without cores. */
function memoryPerCore({ cores, memory }: VmPackage): number | undefined {
  if (cores === undefined || memory === undefined || cores === 0) return undefined;
  return Math.round((memory / cores) * 100) / 100;
}
