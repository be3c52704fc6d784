import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packagePage } from '../sandbox/answers.ts';
import { PUBLIC_PACKAGES } from '../sandbox/public-packages.ts';
import { pageAsked, pageOfParts, partsOf, type PageAsked } from './page-of-parts.ts';

const PACKAGES = '/virtual_machine_packages';
/** The packages of the sandbox, again and again, as many as are wanted. */
const packagesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...(PUBLIC_PACKAGES[index % PUBLIC_PACKAGES.length] ?? expect.fail()),
    id: `id-${index}`,
  }));

function answerOf(value: unknown, status = 200) {
  return { status, headers: new Headers(), body: new TextEncoder().encode(JSON.stringify(value)) };
}
const textOf = ({ body }: { readonly body: Uint8Array }) => new TextDecoder().decode(body);
const asked = (path: string): PageAsked => pageAsked(path) ?? expect.fail(path);

describe('the parts that a page is made of', () => {
  test.each([
    [PACKAGES, `${PACKAGES}?page=1&per_page=200`],
    [`${PACKAGES}?page=7&per_page=13`, `${PACKAGES}?page=1&per_page=200`],
    [
      `${PACKAGES}?per_page=60&organization%5Bsub_domain%5D=acme`,
      `${PACKAGES}?organization%5Bsub_domain%5D=acme&page=1&per_page=200`,
    ],
    [
      `${PACKAGES}?organization%5Bsub_domain%5D=ACME`,
      `${PACKAGES}?organization%5Bsub_domain%5D=acme&page=1&per_page=200`,
    ],
    [`${PACKAGES}?organization%5Bid%5D=org_A`, `${PACKAGES}?organization%5Bid%5D=org_A&page=1&per_page=200`],
  ])('of %s begin with %s', (path, first) => {
    expect(asked(path).part(1)).toBe(first);
    expect(asked(first).part(1)).toBe(first);
    expect(asked(first).part(3)).toBe(first.replace('page=1&', 'page=3&'));
  });

  test.each([
    '/organizations',
    `${PACKAGES}?page=0`,
    `${PACKAGES}?page=2&page=3`,
    `${PACKAGES}?page=`,
    `${PACKAGES}?per_page=201`,
    `${PACKAGES}?per_page=lots`,
    `${PACKAGES}?organization%5Bid%5D=a&organization%5Bsub_domain%5D=b`,
  ])('are not there for %s: upstream judges that', (path) => {
    expect(pageAsked(path)).toBeUndefined();
  });

  test.each([
    [1, 30, [1]],
    [7, 30, [1, 2]],
    [2, 200, [2]],
    [3, 200, [3]],
    [15, 30, [3]],
    [4, 200, []],
    [1_000_000, 200, []],
  ])('are for page %i of %i, of a list of 450: %j', (page, perPage, numbers) => {
    const first = answerOf(packagePage(packagesOf(450), { page: 1, perPage: 200, iconBase: '' }));
    expect(partsOf(asked(`${PACKAGES}?page=${page}&per_page=${perPage}`), first)).toEqual(numbers);
  });

  test.each([
    [
      'the API gives fewer at once',
      { pagination: { total: null, per_page: 1 }, virtual_machine_packages: [{}] },
    ],
    ['there are more than it says', { pagination: { total: 3 }, virtual_machine_packages: [{}, {}] }],
    ['the total is no number', { pagination: { total: 'all' }, virtual_machine_packages: [] }],
    ['it is no list', { pagination: {}, virtual_machine_packages: {} }],
    ['there is no pagination', { virtual_machine_packages: [] }],
    ['it is nothing', null],
  ])('are not known where %s', (_, value) => {
    expect(partsOf(asked(PACKAGES), answerOf(value))).toBeUndefined();
  });

  test('are not known of an error', () => {
    const error = answerOf({ pagination: { total: 0 }, virtual_machine_packages: [] }, 404);
    expect(partsOf(asked(PACKAGES), error)).toBeUndefined();
  });
});

describe('a page of parts', () => {
  test('is what the API would answer, whichever it is', () => {
    const law = () =>
      fc.assert(
        fc.property(
          fc.constantFrom(0, 1, 199, 200, 201, 399, 400, 450),
          fc.integer({ min: 1, max: 60 }),
          fc.integer({ min: 1, max: 200 }),
          fc.boolean(),
          (count, page, perPage, hasTotal) => {
            const all = packagesOf(count);
            const pageOf = (number: number, size: number) => {
              const { pagination, virtual_machine_packages: packages } = packagePage(all, {
                page: number,
                perPage: size,
                iconBase: '/icons/',
              });
              const { total: _, total_pages: __, ...known } = pagination;
              const shown = hasTotal ? pagination : { ...known, total: null };
              return answerOf({ pagination: shown, virtual_machine_packages: packages });
            };
            const wanted = asked(`${PACKAGES}?page=${page}&per_page=${perPage}`);
            const first = pageOf(1, 200);
            const numbers = partsOf(wanted, first) ?? [];
            const made = pageOfParts(
              wanted,
              first,
              numbers.map((number) => ({ number, answer: pageOf(number, 200) })),
            );
            expect(made && JSON.parse(textOf(made))).toEqual(JSON.parse(textOf(pageOf(page, perPage))));
          },
        ),
      );
    expect(law).not.toThrow();
  });

  test('has an ETag of its own', () => {
    const first = answerOf(packagePage(PUBLIC_PACKAGES, { page: 1, perPage: 200, iconBase: '' }));
    first.headers.set('ETag', 'W/"all"');
    const tags = [1, 2, 1].map((page) =>
      pageOfParts(asked(`${PACKAGES}?page=${page}`), first, [{ number: 1, answer: first }])?.headers.get(
        'ETag',
      ),
    );
    expect(tags[0]).toMatch(/^W\/"[0-9a-f]{40}"$/);
    expect(tags[1]).not.toBe(tags[0]);
    expect(tags[2]).toBe(tags[0]);
  });

  test('is not made of parts that do not fit: the list has changed in between', () => {
    const part = (count: number, number: number) => ({
      number,
      answer: answerOf({ pagination: { total: 450 }, virtual_machine_packages: packagesOf(count) }),
    });
    const wanted = asked(`${PACKAGES}?page=7`);
    const { answer: first } = part(200, 1);
    expect(pageOfParts(wanted, first, [part(199, 1), part(200, 2)])).toBeUndefined();
    expect(pageOfParts(wanted, first, [part(200, 1), part(200, 2)])).toBeDefined();
    const gone = { number: 2, answer: answerOf({}, 404) };
    expect(pageOfParts(wanted, first, [part(200, 1), gone])).toBeUndefined();
  });
});
