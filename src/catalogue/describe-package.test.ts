import { expect, test } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { describePackage, describeSize } from './describe-package.ts';
import { examplePackage } from './example-package.ts';

test('a size is known by its first three amounts', () => {
  expect(describeSize(english, attributes, examplePackage({ cores: 1, memory: 1200 }))).toBe(
    '1 core, 1,200 GB of memory, 50 GB of storage',
  );
});

test('all of a package, in the order of the table', () => {
  expect(describePackage(english, attributes, examplePackage({ dedicated: true }))).toBe(
    '2 cores, 6 GB of memory, 50 GB of storage, 3,072 GB of bandwidth a month, 1 IPv4 address, dedicated CPUs, group Standard vCPU, public availability',
  );
});

test('what is not known is left out, and nothing moves into its place', () => {
  const unknown = { memory: undefined, bandwidth: null, dedicated: undefined, group: undefined };
  const pkg = examplePackage({ ...unknown, privacy: undefined });
  expect(describeSize(english, attributes, pkg)).toBe('2 cores, 50 GB of storage');
  expect(describePackage(english, attributes, pkg)).toBe('2 cores, 50 GB of storage, 1 IPv4 address');
  expect(
    describeSize(english, attributes, examplePackage({ ...unknown, cores: undefined, storage: undefined })),
  ).toBe('');
});
