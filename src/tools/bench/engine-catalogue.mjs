import { chance } from '../chance.mjs';

/**
 * Made-up catalogues and questions for the measurement of the engine: the same ones in every run.
 *
 * @typedef {import('../../catalogue/package.ts').VmPackage} VmPackage
 * @typedef {import('../../catalogue/package-index.ts').PackageIndex} PackageIndex
 *
 * A question, as each contender can be asked it: of some attributes, which buckets pass.
 * @typedef {object} Question
 * @property {ReadonlyMap<string, readonly number[]>} buckets by attribute key; the buckets of a range stand side by side
 * @property {string} sort the key of the attribute to order by, smallest first
 */

/** One in so many values is unknown. */
const UNKNOWN = 20;

/**
 * @param {number} count
 * @returns {VmPackage[]}
 */
export function makePackages(count) {
  const next = chance(count);
  const below = (/** @type {number} */ end) => Math.floor(next() * end);
  /** @template T @param {T} value @returns {T | undefined} */
  const mostly = (value) => (below(UNKNOWN) === 0 ? undefined : value);
  return Array.from({ length: count }, (_, i) => {
    const cores = Math.ceil(2 ** (next() * 7));
    const memory = cores * (1 + below(10));
    const group = below(8);
    return {
      id: `vmpkg_${i.toString(36).padStart(16, '0')}`,
      name: `ROCK-${memory}-${i}`,
      permalink: `rock-${memory}-${i}`,
      cores: mostly(cores),
      memory: mostly(memory),
      storage: mostly(memory * (5 + below(8))),
      ipv4: mostly(below(4)),
      bandwidth: mostly(below(8) === 0 ? null : 1024 * (1 + below(24))),
      dedicated: mostly(next() < 0.3),
      privacy: mostly(next() < 0.8 ? /** @type {const} */ ('public') : /** @type {const} */ ('private')),
      group: mostly(group === 0 ? null : { id: `vmpkgrp_${group}`, name: `Group ${group}` }),
      icon: null,
    };
  });
}

/**
 * Questions about a catalogue: none to four attributes are filtered, from nearly everything to nearly nothing.
 *
 * @param {PackageIndex} index
 * @param {number} count
 * @returns {Question[]}
 */
export function makeQuestions({ columns }, count) {
  const next = chance(count);
  const below = (/** @type {number} */ end) => Math.floor(next() * end);
  return Array.from({ length: count }, (_, i) => {
    /** @type {Map<string, number[]>} */
    const buckets = new Map();
    for (let filters = i % 5; filters > 0; filters--) {
      const column = columns[below(columns.length)];
      if (column === undefined) continue;
      const known = column.bucketCount - 1;
      const from = below(known);
      const to = column.kind === 'flag' ? from : from + below(known - from);
      buckets.set(
        column.attribute.key,
        Array.from({ length: to - from + 1 }, (_, bucket) => from + bucket),
      );
    }
    return { buckets, sort: columns[below(columns.length)]?.attribute.key ?? '' };
  });
}
