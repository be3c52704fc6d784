import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { precompress } from './precompress.mjs';

test('a build has its longer texts in both codings beside them, those of public/ too', async () => {
  const root = mkdtempSync(join(tmpdir(), 'precompress-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'public/deep'), { recursive: true });
  const long = `<svg>${'<path d="M0 0"/>'.repeat(200)}</svg>`;
  writeFileSync(join(root, 'public/deep/long.svg'), long);
  writeFileSync(join(root, 'public/short.svg'), '<svg/>');
  writeFileSync(join(root, 'public/picture.png'), 'x'.repeat(5000));
  writeFileSync(join(root, 'index.html'), `<p>${'word '.repeat(500)}</p>`);

  await build({ root, configFile: false, logLevel: 'error', plugins: [precompress()] });

  const dist = join(root, 'dist');
  expect(readdirSync(dist).toSorted()).toEqual([
    'deep',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'picture.png',
    'short.svg',
  ]);
  expect(brotliDecompressSync(readFileSync(join(dist, 'deep/long.svg.br'))).toString()).toBe(long);
  expect(gunzipSync(readFileSync(join(dist, 'deep/long.svg.gz'))).toString()).toBe(long);
});
