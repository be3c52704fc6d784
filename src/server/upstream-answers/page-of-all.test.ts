import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packagePage } from '../sandbox/answers.ts';
import { PUBLIC_PACKAGES } from '../sandbox/public-packages.ts';
import { pageOfAll, questionForAll } from './page-of-all.ts';

const PACKAGES = '/virtual_machine_packages';

function answerOf(value: unknown, status = 200) {
  return { status, headers: new Headers(), body: new TextEncoder().encode(JSON.stringify(value)) };
}
const textOf = ({ body }: { readonly body: Uint8Array }) => new TextDecoder().decode(body);

describe('the question for all', () => {
  test.each([
    [PACKAGES, `${PACKAGES}?page=1&per_page=200`],
    [`${PACKAGES}?page=7&per_page=13`, `${PACKAGES}?page=1&per_page=200`],
    [
      `${PACKAGES}?per_page=60&organization%5Bsub_domain%5D=acme`,
      `${PACKAGES}?organization%5Bsub_domain%5D=acme&page=1&per_page=200`,
    ],
  ])('behind %s is %s', (path, all) => {
    expect(questionForAll(path)).toBe(all);
    expect(questionForAll(all)).toBe(all);
  });

  test.each([
    '/organizations',
    `${PACKAGES}?page=0`,
    `${PACKAGES}?page=2&page=3`,
    `${PACKAGES}?page=`,
    `${PACKAGES}?per_page=201`,
    `${PACKAGES}?per_page=lots`,
    `${PACKAGES}?organization%5Bid%5D=a&organization%5Bsub_domain%5D=b`,
  ])('is not there for %s: upstream judges that', (path) => {
    expect(questionForAll(path)).toBeUndefined();
  });
});

describe('a page of all', () => {
  test('is what the API would answer, whichever it is', () => {
    const pageOf = (page: number, perPage: number) =>
      packagePage(PUBLIC_PACKAGES, { page, perPage, iconBase: '/icons/' });
    const all = answerOf(pageOf(1, 200));
    const law = () =>
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 }), (page, perPage) => {
          const made = pageOfAll(all, `${PACKAGES}?page=${page}&per_page=${perPage}`);
          return made !== undefined && textOf(made) === textOf(answerOf(reorder(pageOf(page, perPage))));
        }),
      );
    expect(law).not.toThrow();
  });

  test('has an ETag of its own', () => {
    const all = answerOf(packagePage(PUBLIC_PACKAGES, { page: 1, perPage: 200, iconBase: '' }));
    all.headers.set('ETag', 'W/"all"');
    const tags = [1, 2, 1].map((page) => pageOfAll(all, `${PACKAGES}?page=${page}`)?.headers.get('ETag'));
    expect(tags[0]).toMatch(/^W\/"[0-9a-f]{40}"$/);
    expect(tags[1]).not.toBe(tags[0]);
    expect(tags[2]).toBe(tags[0]);
  });

  test.each([
    ['there are more', { pagination: { total: 3 }, virtual_machine_packages: [{}, {}] }],
    [
      'nobody knows whether there are more',
      { pagination: { per_page: 2 }, virtual_machine_packages: [{}, {}] },
    ],
    [
      'the API gives fewer at once',
      { pagination: { total: null, per_page: 1 }, virtual_machine_packages: [{}] },
    ],
    ['it is no list', { pagination: {}, virtual_machine_packages: {} }],
    ['there is no pagination', { virtual_machine_packages: [] }],
    ['it is nothing', null],
  ])('is not made where %s', (_, value) => {
    expect(pageOfAll(answerOf(value), PACKAGES)).toBeUndefined();
  });

  test('is not made of an error', () => {
    const error = answerOf({ pagination: { total: 0 }, virtual_machine_packages: [] }, 404);
    expect(pageOfAll(error, PACKAGES)).toBeUndefined();
  });
});

/** The order in which a made page has its parts: that of the answer it is made of. */
function reorder({ pagination, virtual_machine_packages: packages }: ReturnType<typeof packagePage>) {
  return { pagination, virtual_machine_packages: packages };
}
