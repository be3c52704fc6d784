import type { VmPackage } from './package.ts';

/** A package of which everything is known, for tests: only what matters to one is named in it. */
export function examplePackage(fields: Partial<VmPackage> = {}): VmPackage {
  const { name = 'ROCK-6', permalink = name.toLowerCase() } = fields;
  return {
    id: `vmpkg_${permalink}`,
    name,
    permalink,
    cores: 2,
    memory: 6,
    storage: 50,
    ipv4: 1,
    bandwidth: 3072,
    dedicated: false,
    privacy: 'public',
    group: { id: 'vmpkgrp_standard', name: 'Standard vCPU' },
    icon: null,
    ...fields,
  };
}
