import { expect, it } from 'vitest';
import { isCompared, toggleCompared } from './compare-names.ts';
import { examplePackage } from './example-package.ts';

const pkg = examplePackage({ id: 'vmpkg_6', permalink: 'rock-6' });

it('is compared by permalink or by ID', () => {
  expect(isCompared(pkg, ['rock-3', 'rock-6'])).toBe(true);
  expect(isCompared(pkg, ['vmpkg_6'])).toBe(true);
  expect(isCompared(pkg, ['rock-3'])).toBe(false);
});

it('is compared by its ID alone where the permalink is also another’s', () => {
  const twin = examplePackage({ id: 'vmpkg_1', permalink: 'twin', sharesPermalink: true });
  expect(isCompared(twin, ['twin'])).toBe(false);
  expect(toggleCompared(twin, ['vmpkg_2'])).toEqual(['vmpkg_2', 'vmpkg_1']);
  expect(toggleCompared(twin, ['vmpkg_2', 'vmpkg_1'])).toEqual(['vmpkg_2']);
});

it('comes in at the end, and goes out however it was named', () => {
  expect(toggleCompared(pkg, ['rock-3'])).toEqual(['rock-3', 'rock-6']);
  expect(toggleCompared(pkg, ['rock-6', 'rock-3', 'vmpkg_6'])).toEqual(['rock-3']);
});
