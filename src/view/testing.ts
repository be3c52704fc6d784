import fc from 'fast-check';
import { attributes } from '#catalogue/attributes.ts';
import { columnKeysOf } from '#catalogue/column-keys.ts';
import { parameterKeys } from '#catalogue/filter-codec.ts';

/** For property tests: addresses as people, programs and attackers write them. */

const ORGANIZATIONS = ['acme', 'empty', 'awkward', 'wrong-types', 'answers-oldest', 'large-set', 'nobody'];
const PACKAGES = ['rock-6', 'ROCK-3', 'vmpkg_none', 'rock 6', '..', '.', '<b>', 'a/b'];
const PROTOTYPES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
const NUMBERS = [
  '0',
  '1',
  '2',
  '30',
  '200',
  '201',
  '-1',
  '1e309',
  '2147483647',
  '2147483648',
  '999999999999.999999',
  '0.000001',
  'NaN',
  '٣',
  '3,14',
];
const WORDS = [
  ...PROTOTYPES,
  ...PACKAGES,
  ...ORGANIZATIONS,
  'fit',
  'listed',
  'grid',
  'table',
  'map',
  'yes',
  'no',
  'only',
  'none',
  'public',
  'private',
  'de',
  'ar-XB',
  '</script>',
  '<!--',
  '&amp;',
  '"\'',
  '\0',
  '\r\n',
  '\u2028',
  '\u202E',
  '\uFEFF',
  '👩‍💻',
  'İ',
  'ß',
  '\uFFFF',
  'between 4 and 8 cores',
  'at least 16 GB',
  'mehr als 2 Kerne',
  'rock -pebble "a b',
  '>=4 <=2',
];
const SCREENFUL = 300;

const number = fc.oneof(fc.constantFrom(...NUMBERS), fc.nat(5000).map(String), fc.double().map(String));
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: number },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .tuple(fc.constantFrom('a', '9', 'ä', '(', '-', ' '), fc.nat(SCREENFUL))
    .map(([unit, times]) => unit.repeat(times)),
);
const keysOfAttributes = attributes.flatMap(parameterKeys);
const sortable = fc.constantFrom(...attributes.flatMap(({ key }) => [key, `-${key}`]), ...PROTOTYPES);
const value = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: fc.tuple(number, number).map((ends) => ends.join('..')) },
  fc.tuple(number, fc.boolean()).map(([end, isLeast]) => (isLeast ? `${end}..` : `..${end}`)),
  fc.array(sortable, { maxLength: 5 }).map((keys) => keys.join(',')),
  fc.array(fc.constantFrom(...columnKeysOf(attributes), ...PROTOTYPES), { maxLength: 5 }).map(String),
);
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...keysOfAttributes) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'org',
      'org_id',
      'organization[id]',
      'organization[sub_domain]',
      'q',
      'sort',
      'layout',
      'columns',
      'page',
      'per_page',
      'compare',
      'package',
      'from',
      'baseline',
      'differences',
      'locale',
      'at',
      'return',
      'code',
      'state',
      'error',
      'iss',
      'utm_source',
    ),
  },
  fc.constantFrom(...PROTOTYPES, 'organization[__proto__]', 'organization', 'organization[]', '', '?', '#'),
  text,
);

/** Escapes that are broken, overlong, of half a character, or of nothing that may be in a text. */
const ODD_ESCAPES = [
  '%',
  '%z',
  '%2',
  '%ff',
  '%c0%af',
  '%ed%a0%80',
  '%00',
  '%0d%0a',
  '%25',
  '+',
  '%F0%9F',
  '%u0041',
];

/** The text as a link has it: escaped as it should be, or in one of the ways in which it should not. */
const written = (what: fc.Arbitrary<string>) =>
  fc.tuple(what, fc.nat(9), fc.constantFrom(...ODD_ESCAPES)).map(([plain, how, odd]) => {
    // Half a character cannot be escaped.
    const whole = Buffer.from(plain).toString();
    if (how === 0) return whole;
    if (how === 1) return encodeURIComponent(whole) + odd;
    if (how === 2) return odd + whole;
    return encodeURIComponent(whole);
  });

/** A query without its question mark: what the catalogue knows and what it does not, some of it twice. */
const anyQuery: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(written(key), written(value)), { maxLength: 8 }),
    fc.constantFrom('&', '&', '&', '&&', ';'),
    fc.boolean(),
  )
  .map(([pairs, separator, twice]) =>
    [...pairs, ...(twice ? pairs.slice(0, 2) : [])].map(([name, each]) => `${name}=${each}`).join(separator),
  );

const pathOfPage = fc.oneof(
  { weight: 4, arbitrary: fc.constant('/') },
  { weight: 2, arbitrary: fc.constantFrom('/compare', '/compare/', '/organizations') },
  { weight: 3, arbitrary: written(text).map((name) => `/packages/${name}`) },
);

/** Path and query of a page, as it stands alone. */
export const anyPageAddress: fc.Arbitrary<string> = fc
  .tuple(pathOfPage, anyQuery)
  .map(([path, query]) => (query === '' ? path : `${path}?${query}`));

const elsewhere = fc.constantFrom(
  '/og.png',
  '/core/v1/virtual_machine_packages',
  '/core/v1/organizations',
  '/core/v1/',
  '/core/v1',
  '/core/v1/virtual_machine_packages/',
  '/core/v1/../v1/organizations',
  '/core/v1/data_centers',
  '/sign-in',
  '/sign-in/callback',
  '/sign-out',
  '/assets/main-a1b2.js',
  '/assets/',
  '/favicon.svg',
  '/examples/',
  '/sandbox/icons/rock.svg',
  '/healthz',
  '/readyz',
  '/metrics',
  '/embed',
  '/embed/',
  '/embed?',
);

/** Path and query of anything that a server may be asked for: pages, also as others embed them, the API, files, nothing. */
export const anyAddress: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: anyPageAddress },
  { weight: 2, arbitrary: anyPageAddress.map((address) => `/embed${address}`) },
  { weight: 4, arbitrary: fc.tuple(elsewhere, anyQuery).map(([path, query]) => `${path}?${query}`) },
  fc.array(written(text), { maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
  // Longer than any that is read.
  fc
    .tuple(anyPageAddress, fc.constantFrom('&a', 'a', '/', '%F0%9F'), fc.integer({ min: 400, max: 9000 }))
    .map(([address, unit, times]) => address + unit.repeat(times)),
);
