import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePackage } from './example-package.ts';
import { findPackages, markShared, nameInLinks } from './find-package.ts';
import { anyPackages } from './testing.ts';

describe('the name in a link', () => {
  it('is the permalink', () => {
    expect(nameInLinks(examplePackage({ id: 'vmpkg_1', permalink: 'rock-6' }))).toBe('rock-6');
  });
  it.each(['', ' ', '.', '..', 'x'.repeat(201)])('is the ID where the permalink is %j', (permalink) => {
    expect(nameInLinks(examplePackage({ id: 'vmpkg_1', permalink }))).toBe('vmpkg_1');
  });
  it('leads back to its package', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        for (const pkg of packages) expect(findPackages(nameInLinks(pkg), packages)).toContain(pkg);
      }),
    );
  });
});

describe('packages that share a permalink', () => {
  it('are marked, and then links name them by ID', () => {
    const all = [
      examplePackage({ id: 'vmpkg_1', permalink: 'twin' }),
      examplePackage({ id: 'vmpkg_2', permalink: 'twin' }),
      examplePackage({ id: 'vmpkg_3', permalink: 'vmpkg_4' }),
      examplePackage({ id: 'vmpkg_4', permalink: 'own' }),
    ];
    const marked = markShared(all);
    expect(marked.map(nameInLinks)).toEqual(['vmpkg_1', 'vmpkg_2', 'vmpkg_3', 'own']);
    expect(marked[3]).toBe(all[3]);
  });
  it('have each a name of its own in links', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        const byId = new Map(packages.map((pkg) => [pkg.id, pkg]));
        const marked = markShared([...byId.values()]);
        for (const pkg of marked) expect(findPackages(nameInLinks(pkg), marked)).toEqual([pkg]);
      }),
    );
  });
});

describe('a name', () => {
  const [a, b, c] = ['1', '2', '3'].map((number) =>
    examplePackage({ id: `vmpkg_${number}`, permalink: number === '3' ? 'vmpkg_1' : 'twin' }),
  ) as [
    ReturnType<typeof examplePackage>,
    ReturnType<typeof examplePackage>,
    ReturnType<typeof examplePackage>,
  ];
  it('may be that of several', () => {
    expect(findPackages('twin', [a, b, c])).toEqual([a, b]);
  });
  it('is an ID before it is a permalink', () => {
    expect(findPackages('vmpkg_1', [a, b, c])).toEqual([a]);
  });
  it('may be nobody’s', () => {
    expect(findPackages('rock', [a, b, c])).toEqual([]);
  });
});
