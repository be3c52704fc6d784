import { wordGroup } from '../word-group.ts';

/** What the search box takes for an attribute beside what it is called, lower case. */
export interface SearchTerms {
  /** For the attribute itself: `vcpu`, `ram`. */
  readonly names?: readonly string[];
  /** Directly behind a number, and nowhere else: `c` for `8c`. */
  readonly suffixes?: readonly string[];
  /** For a flag that is so, and for one that is not. */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** The same by the attributes' keys. A group of its own: only the search box needs it, and that comes later. */
export const searchTermWords = wordGroup('search-terms', (): Readonly<Record<string, SearchTerms>> => ({
  cores: {
    names: ['cpu', 'cpus', 'vcpu', 'vcpus', 'vcore', 'vcores', 'processor', 'processors'],
    suffixes: ['c'],
  },
  memory: {
    names: ['ram', 'mem'],
  },
  storage: {
    names: ['disk', 'disk space', 'ssd', 'nvme', 'hdd', 'space'],
  },
  memory_per_core: {
    names: ['ram per core', 'ram/core', 'memory/core', 'per core', '/core', 'per cpu', 'per vcpu', 'ratio'],
  },
  bandwidth: {
    names: [
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
  ipv4: {
    names: ['ipv4', 'ip', 'ips', 'ip address', 'ip addresses', 'address', 'addresses'],
  },
  dedicated: {
    yes: ['dedicated cpu', 'dedicated core', 'dedicated cores', 'dedicated vcpu', 'dedicated vcpus'],
    no: ['shared cpu', 'shared core', 'shared cores', 'shared vcpu', 'shared vcpus'],
  },
}));
