import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathOf, placeAt, viewAt } from './places.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

it('a package’s path leads back to its name, whatever that is', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(name, (each) => {
      const place = { kind: 'package', name: each } as const;
      expect(placeAt(pathOf(place))).toEqual(place);
    }),
  );
});

it.each(['catalogue', 'organizations', 'compare'] as const)('the path of %s leads back to it', (kind) => {
  expect(placeAt(pathOf({ kind }))).toEqual({ kind });
});

it.each(['/packages', '/packages/', '/packages/a/b', '/packages/%E0%A4', '/nowhere', '', '/compare/x'])(
  'there is nothing at %j',
  (path) => {
    expect(placeAt(path)).toBeUndefined();
  },
);

it('a slash at the end makes no difference', () => {
  expect(placeAt('/packages/rock-6/')).toEqual({ kind: 'package', name: 'rock-6' });
  expect(placeAt('/compare/')).toEqual({ kind: 'compare' });
});

it('a link carries what was asked of the catalogue, and nothing that belongs to another page', () => {
  const full: View = {
    ...DEFAULT_VIEW,
    organization: { by: 'sub_domain', value: 'acme' },
    text: 'rock',
    page: 3,
    compare: ['a', 'b'],
    package: 'a',
    from: 'b',
    baseline: 'a',
    onlyDifferences: true,
  };
  const plain = { ...full, baseline: undefined, onlyDifferences: false };
  expect(viewAt({ kind: 'package', name: 'a' }, full)).toEqual({ ...plain, package: undefined });
  expect(viewAt({ kind: 'compare' }, full)).toEqual({ ...full, package: undefined });
  expect(viewAt({ kind: 'catalogue' }, full)).toEqual(plain);
  expect(viewAt({ kind: 'organizations' }, full)).toEqual(full);
});
