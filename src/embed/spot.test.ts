import { describe, expect, it } from 'vitest';
import { organizationIn, readSpot, spotFor, type Spot } from './spot.ts';

const at = (path: string): Spot => readSpot(path)!;
const pathOf = (spot: Spot | undefined) => spot && spot.pathname + spot.search;

describe('where what a page wants is shown', () => {
  it.each([
    ['the same organization', { organization: 'acme' }, '/?org=acme&cores=8..', undefined],
    ['nothing in particular', {}, '/?org=acme&cores=8..', undefined],
    [
      'another organization',
      { organization: 'acme' },
      '/packages/rock-6?org=other&cores=8..&utm=1',
      '/?org=acme',
    ],
    ['one in place of the public ones', { organization: 'acme' }, '/?cores=8..', '/?org=acme'],
    [
      'one that the link is for',
      { organization: 'acme', isForLink: true },
      '/packages/rock-6?cores=8..&page=2',
      '/packages/rock-6?org=acme&cores=8..&page=2',
    ],
    [
      'one, of a link for another',
      { organization: 'acme', isForLink: true },
      '/?org=other&cores=8..',
      '/?org=acme',
    ],
    ['the public ones', { organization: null }, '/?org=acme&cores=8..', '/'],
    ['the public ones, by an empty name', { organization: '' }, '/?org=acme', '/'],
    ['one by its ID', { organization: 'org_1' }, '/', '/?org_id=org_1'],
    [
      'another layout',
      { layout: 'table' },
      '/?org=acme&cores=8..&utm=1',
      '/?org=acme&cores=8..&layout=table&utm=1',
    ],
    ['the usual layout', { layout: 'grid' }, '/?layout=map', '/'],
    [
      'another organization, in the layout at hand',
      { organization: 'acme' },
      '/?layout=map&cores=8..',
      '/?org=acme&layout=map',
    ],
  ] as const)('%s', (_, wanted, from, to) => {
    expect(pathOf(spotFor(wanted, at(from)))).toBe(to);
  });
  it('is not guessed from what can be no organization', () => {
    expect(() => spotFor({ organization: 'a b' }, at('/'))).toThrow(/sub-domain or its ID/);
  });
});

describe('a path of the catalogue', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['?cores=8..', '/?cores=8..'],
    ['/compare?compare=a&compare=b#x', '/compare?compare=a&compare=b'],
    ['/packages/a%2Fb', '/packages/a%2Fb'],
    ['/?q=rock?&cores=4..', '/?q=rock?&cores=4..'],
  ])('%j', (text, path) => {
    expect(pathOf(readSpot(text))).toBe(path);
  });
  it.each([
    'javascript:alert(1)',
    '//evil.example/',
    'https://evil.example/',
    '/nowhere',
    '/packages/',
    undefined,
    null,
    7,
    {},
  ])('%j is none', (view) => {
    expect(readSpot(view)).toBeUndefined();
  });
});

it('names the organization of an address as hosts do', () => {
  expect(organizationIn('?org=acme')).toBe('acme');
  expect(organizationIn('?org_id=org_1&cores=8..')).toBe('org_1');
  expect(organizationIn('?cores=8..')).toBeNull();
});
