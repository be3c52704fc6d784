import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examplePackage } from './example-package.ts';
import { packPackages, unpackPackages } from './pack.ts';
import type { VmPackage } from './package.ts';

const count = fc.option(fc.nat(), { nil: undefined });
const group = fc.record({ id: fc.string(), name: fc.string() });
const icon = fc.record({
  url: fc.webUrl(),
  fileName: fc.constant(undefined),
  fileType: fc.constant('image/svg+xml'),
  fileSize: fc.nat(),
});
const pkg: fc.Arbitrary<VmPackage> = fc.record({
  id: fc.string(),
  name: fc.string({ unit: 'grapheme' }),
  permalink: fc.string(),
  cores: count,
  memory: count,
  storage: count,
  ipv4: count,
  bandwidth: fc.oneof(count, fc.constant(null)),
  dedicated: fc.option(fc.boolean(), { nil: undefined }),
  privacy: fc.constantFrom<VmPackage['privacy']>('public', 'private', undefined),
  group: fc.oneof(group, fc.constant(null), fc.constant(undefined)),
  icon: fc.oneof(icon, fc.constant(null), fc.constant(undefined)),
});

it('keeps which packages share their permalink', () => {
  const packages = [examplePackage({ id: 'a', sharesPermalink: true }), examplePackage({ id: 'b' })];
  expect(unpackPackages(JSON.parse(JSON.stringify(packPackages(packages))))).toEqual(packages);
});

it('gives back what was packed, through JSON, with unknown and null kept apart', () => {
  fc.assert(
    fc.property(fc.array(pkg), (packages) => {
      expect(unpackPackages(JSON.parse(JSON.stringify(packPackages(packages))))).toEqual(packages);
    }),
  );
});

it('writes a group and a permalink that follows from the name once', () => {
  const packed = JSON.stringify(packPackages(['ROCK-6', 'ROCK-12'].map((name) => examplePackage({ name }))));
  expect(packed.match(/Standard vCPU/g)).toHaveLength(1);
  expect(packed).not.toContain('"rock-12"');
});
