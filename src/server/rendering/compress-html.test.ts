import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressHtml } from './compress-html.ts';

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

test('what is too large is sent as it is', async () => {
  expect(await compressHtml(new Uint8Array(2_000_001))).toEqual({});
});
