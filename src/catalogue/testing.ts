import fc from 'fast-check';
import type { VmPackage } from './package.ts';

/** For property tests: packages of which any field may be unknown, with values that often coincide. */

const amount = fc.option(fc.nat({ max: 12 }), { nil: undefined });
const groups = ['a', 'b', 'c'].map((id) => ({ id: `vmpkgrp_${id}`, name: id.toUpperCase() }));

export const anyPackage: fc.Arbitrary<VmPackage> = fc.record({
  id: fc.nat({ max: 999_999 }).map((number) => `vmpkg_${number}`),
  name: fc.string({ maxLength: 8 }),
  permalink: fc.stringMatching(/^[a-z]{1,3}-[0-9]{1,2}$/),
  cores: amount,
  memory: amount,
  storage: amount,
  ipv4: amount,
  bandwidth: fc.option(amount, { nil: null }),
  dedicated: fc.option(fc.boolean(), { nil: undefined }),
  privacy: fc.constantFrom('public', 'private', undefined),
  group: fc.constantFrom(...groups, null, undefined),
  icon: fc.constant(null),
});

/** Packages with different IDs. */
export const anyPackages: fc.Arbitrary<VmPackage[]> = fc.uniqueArray(anyPackage, {
  selector: ({ id }) => id,
  maxLength: 30,
});
