import { wireGroup, wirePackage, type WirePackage } from './wire.ts';

const FAMILIES: readonly (readonly [
  name: string,
  group: string,
  memoryPerCore: number,
  dedicated: boolean,
])[] = [
  ['AGATE', 'Standard vCPU', 3, false],
  ['BASALT', 'Standard vCPU, second generation', 4, false],
  ['CHALK', 'Shared, small', 1, false],
  ['DIORITE', 'Dedicated vCPU', 3, true],
  ['EMERY', 'Dedicated vCPU, second generation', 4, true],
  ['FELDSPAR', 'Compute optimised', 1, false],
  ['GRANITE', 'Compute optimised, dedicated', 2, true],
  ['HALITE', 'High memory', 10, false],
  ['IOLITE', 'High memory, dedicated', 12, true],
  ['JASPER', 'Storage optimised', 2, false],
  ['KYANITE', 'Storage optimised, dedicated', 4, true],
  ['LIMESTONE', 'Windows', 4, false],
  ['MARBLE', 'Databases', 8, true],
  ['NEPHRITE', 'Build machines', 2, true],
  ['OBSIDIAN', 'Low latency', 4, true],
  ['PUMICE', 'Trial', 1, false],
  ['QUARTZ', 'Network appliances', 2, true],
  ['RHYOLITE', 'Archive', 1, false],
  ['SHALE', 'Reserved capacity, one year', 4, false],
  ['TUFF', 'Reserved capacity, three years', 6, false],
];

const CORES = [1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 128] as const;

/**
 * So many invented packages: varied, in many groups, some with fields that are not known. The same `count` and `seed`
 * give the same list in the same order. Names and permalinks are unique within a list, and differ between seeds.
 */
export function generatePackages(count: number, seed: string): WirePackage[] {
  const random = sequence(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!; // never empty
  const groups = new Map(FAMILIES.map(([name, group]) => [name, wireGroup(group)]));
  return Array.from({ length: count }, (_, index) => {
    const [family, , memoryPerCore, dedicated] = pick(FAMILIES);
    const cores = pick(CORES);
    const memory = cores * Math.max(1, memoryPerCore + Math.floor(random() * 3) - 1);
    const name = `${family}-${memory}-${index + 1}`;
    const item = wirePackage({
      name,
      permalink: `${name.toLowerCase()}-${seed}`,
      cores,
      memory,
      storage: Math.max(10, Math.round((memory * (4 + random() * 20)) / 10) * 10),
      bandwidth: random() < 0.1 ? null : 1024 * (1 + Math.floor(random() * 20)),
      ipv4: random() < 0.85 ? 1 : 1 + Math.floor(random() * 8),
      privacy: random() < 0.1 ? 'private' : 'public',
      dedicated,
      group: random() < 0.03 ? null : (groups.get(family) ?? null),
    });
    if (random() < 0.05) delete item.monthly_bandwidth_allowance_in_gb;
    if (random() < 0.03) delete item.use_dedicated_cpus;
    if (random() < 0.03) delete item.group;
    if (random() < 0.02) delete item.ipv4_addresses;
    if (random() < 0.01) delete item.storage_in_gb;
    return item;
  });
}

/** Numbers from 0 to below 1 that only depend on the seed (mulberry32 over a hash of it). */
function sequence(seed: string): () => number {
  let state = 0;
  for (const character of seed) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A list that is made once, when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
