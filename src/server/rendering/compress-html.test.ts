import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressBetter, compressHtml } from './compress-html.ts';

const page = new TextEncoder().encode(
  Array.from({ length: 500 }, (_, index) => `<article id="${index}">${Math.sin(index)}</article>`).join(''),
);

test('a page is compressed, as well as there is time for', async () => {
  const alone = await compressHtml(page);
  const many = await Promise.all(Array.from({ length: 6 }, () => compressHtml(page)));
  const sizes = many.map(({ br }) => br?.byteLength ?? 0);
  expect(sizes.filter((size) => size === alone.br?.byteLength)).toHaveLength(2);
  expect(sizes.filter((size) => size > (alone.br?.byteLength ?? 0))).toHaveLength(4);
  for (const { br, gzip } of [alone, ...many]) {
    expect(new Uint8Array(brotliDecompressSync(br ?? ''))).toEqual(page);
    expect(new Uint8Array(gunzipSync(gzip ?? ''))).toEqual(page);
  }
});

test('what there was no time for is compressed better afterwards, but not any number of pages', async () => {
  const alone = await compressHtml(page);
  const better = await Promise.all(Array.from({ length: 20 }, () => compressBetter(page)));
  expect(better.filter((each) => each?.br?.byteLength === alone.br?.byteLength)).toHaveLength(16);
  expect(better.filter((each) => each === undefined)).toHaveLength(4);
});

test('a page that nearly fits into the first packets is compressed better than usually', async () => {
  const pageOf = (length: number) =>
    new TextEncoder().encode(
      Array.from({ length }, (_, index) => `<article id="${index}">${Math.sin(index)}</article>`).join(''),
    );
  const usually = (html: Uint8Array) =>
    brotliCompressSync(html, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_LGWIN]: 18,
        [constants.BROTLI_PARAM_LGBLOCK]: 16,
      },
    }).byteLength;
  let length = 1000;
  while (usually(pageOf(length)) <= 13_450) length += 5;
  const html = pageOf(length);
  const { br } = await compressHtml(html);
  expect(br?.byteLength).toBeLessThan(usually(html));
  expect(new Uint8Array(brotliDecompressSync(br ?? ''))).toEqual(html);
  const larger = pageOf(2 * length);
  expect(Math.abs(((await compressHtml(larger)).br?.byteLength ?? 0) - usually(larger))).toBeLessThan(20);
});

test('what is too large is sent as it is', async () => {
  expect(await compressHtml(new Uint8Array(2_000_001))).toEqual({});
});
