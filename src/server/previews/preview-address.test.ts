import { describe, expect, test } from 'vitest';
import { attributes } from '#catalogue/attributes.ts';
import { parseView } from '#view/codec.ts';
import type { Place } from '#view/places.ts';
import { canonicalAddress, imageAddress, readImageAddress } from './preview-address.ts';

const viewOf = (query: string) => parseView(new URLSearchParams(query), attributes).view;
const queryOf = (address: string) => new URL(address, 'https://catalogue.example').searchParams;

describe('a package whatever it is called', () => {
  test.each([
    'rock-6',
    '../../etc/passwd',
    '?page=2&org=acme#top',
    '100%25%',
    'größe',
    'with space',
    'a,b:c',
  ])('%s is the same in the address of its image', (name) => {
    const sight = { place: { kind: 'package', name } as const, view: viewOf('org=acme') };
    expect(readImageAddress(queryOf(imageAddress(sight)))).toBe(canonicalAddress(sight));
  });
});

describe('an image', () => {
  const places: readonly (readonly [Place, string])[] = [
    [{ kind: 'catalogue' }, '/og.png?org=acme&cores=8..&sort=-memory&page=2&package=rock-6'],
    [{ kind: 'package', name: 'rock-1' }, '/og.png?at=%2Fpackages%2Frock-1&org=acme&from=rock-3'],
    [{ kind: 'compare' }, '/og.png?at=%2Fcompare&org=acme&compare=rock-3&from=rock-3'],
    [{ kind: 'organizations' }, '/og.png?at=%2Forganizations&org=acme'],
  ];
  const everything = viewOf(
    'org=acme&cores=8..&sort=-memory&layout=table&columns=name&page=2&compare=rock-3&package=rock-6&from=rock-3&baseline=rock-3&differences=only',
  );

  test.each(places)('of %j has in its address what it shows', (place, address) => {
    expect(imageAddress({ place, view: everything })).toBe(address);
  });

  test('of a map has that too: it is of all pages', () => {
    expect(imageAddress({ place: { kind: 'catalogue' }, view: viewOf('layout=map') })).toBe(
      '/og.png?layout=map',
    );
  });

  test.each(['at=/nowhere', 'at=', 'at=/embed', 'at=//evil.example', 'at=/packages/%25zz', 'org=a&org=b'])(
    'of %s there is none',
    (query) => {
      expect(readImageAddress(new URLSearchParams(query))).toBeUndefined();
    },
  );
});
