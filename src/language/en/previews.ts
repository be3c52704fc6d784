import { wordGroup } from '../word-group.ts';

/** What is said of a link where somebody shares it, and what is drawn for it. */
export const previewWords = wordGroup('previews', ({ number, count, list, plural }) => ({
  /** Where there is nothing more particular to say. */
  general:
    'The sizes of virtual machines that this Katapult cloud offers: find, compare and link the one that fits.',
  packages: 'Packages',
  packagesAsked: (asked: string) => `Packages ${asked}`,
  organizations: 'Organizations',
  comparison: 'Comparison',
  /** `before`: the package that somebody has now. */
  comparisonOf: (names: readonly string[], before: string | undefined) =>
    `Comparison of ${list(names, 'and')}${before === undefined ? '' : `, seen from ${before}`}`,
  onPage: (summary: string, page: number) => `${summary}, page ${number(page)}`,
  open: (named: string) => `Open: ${named}`,
  nearest: (named: string) => `The nearest: ${named}`,
  /** `others` undefined: nobody knows how many. */
  andMore: (named: string, others: number | undefined) =>
    others === undefined ? `${named} and more` : `${named} and ${number(others)} more`,
  fromTo: (from: string, to: string) => `From ${from} to ${to}`,
  severalCalled: (amount: number, name: string) =>
    `${count(amount, { one: 'package', other: 'packages' })} called ${name}`,
  noneCalled: (name: string) => `No package is called ${name}`,
  ofSandbox: (description: string) => `${description} (Sandbox data.)`,
  sandbox: 'Sandbox data, not a live catalogue',
  cores: (cores: number) => plural(cores, { one: 'core', other: 'cores' }),
  memory: 'GB memory',
  storage: 'GB storage',
  dedicated: 'Dedicated',
}));
