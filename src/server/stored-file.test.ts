import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answerFile, REVALIDATE, storeFile, storeFolder } from './stored-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const request = (headers: Record<string, string> = {}) => new Request('http://x/', { headers });

const script = storeFile(bytes('let script'), {
  type: 'text/javascript; charset=utf-8',
  cacheControl: REVALIDATE,
  coded: { br: bytes('(br)'), gzip: bytes('(gzip)') },
});

describe('the coding is the one that the caller likes best', () => {
  test.each([
    [undefined, 'let script'],
    ['', 'let script'],
    ['identity', 'let script'],
    ['br', '(br)'],
    ['gzip', '(gzip)'],
    ['gzip, deflate, br, zstd', '(br)'],
    ['gzip;q=1.0, br;q=0.5', '(gzip)'],
    ['br;q=0, gzip', '(gzip)'],
    ['br;q=0', 'let script'],
    ['*', '(br)'],
    ['br;q=0, *', '(gzip)'],
    ['BR', '(br)'],
    ['zstd', 'let script'],
  ])('%s: %s', async (accepted, body) => {
    const response = answerFile(
      script,
      request(accepted === undefined ? {} : { 'Accept-Encoding': accepted }),
    );
    expect(await response.text()).toBe(body);
    expect(response.headers.get('Content-Encoding')).toBe(/^\((.*)\)$/.exec(body)?.[1] ?? null);
    expect(response.headers.get('Content-Length')).toBe(String(body.length));
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    // Without it, a cache would give one caller's coding to all.
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
  });

  test('each has an ETag of its own, which stands for that coding alone', () => {
    const etagOf = (headers: Record<string, string>) =>
      answerFile(script, request(headers)).headers.get('ETag') ?? '';
    const plain = etagOf({});
    const br = etagOf({ 'Accept-Encoding': 'br' });
    expect(br).not.toBe(plain);
    expect(answerFile(script, request({ 'If-None-Match': plain })).status).toBe(304);
    expect(answerFile(script, request({ 'If-None-Match': plain, 'Accept-Encoding': 'br' })).status).toBe(200);
    expect(
      answerFile(script, request({ 'If-None-Match': `"x", W/${br}`, 'Accept-Encoding': 'br' })).status,
    ).toBe(304);
  });
});

test('a status that says more is not replaced by "not modified"', () => {
  expect(answerFile(script, request({ 'If-None-Match': '*' })).status).toBe(304);
  expect(answerFile(script, request({ 'If-None-Match': '*' }), 404).status).toBe(404);
});

test('the ETag follows the content', () => {
  const etag = (text: string) =>
    storeFile(bytes(text), { type: 'text/plain', cacheControl: REVALIDATE }).plain.etag;
  expect(etag('a')).toBe(etag('a'));
  expect(etag('a')).not.toBe(etag('b'));
});

describe('a folder', () => {
  function folderWith(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'stored-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  }

  test('is held by path, with codings beside their file, and with its place’s caching', () => {
    const files = storeFolder(
      folderWith({
        'index.html': 'page',
        'robots.txt': 'robots',
        'assets/main-1.js': 'script',
        'assets/main-1.js.br': 'br',
        'assets/main-1.js.gz': 'gz',
        'assets/deep/er.css': 'style',
        'archive.gz': 'a file of its own',
      }),
    );
    expect([...files.keys()].toSorted()).toEqual([
      '/archive.gz',
      '/assets/deep/er.css',
      '/assets/main-1.js',
      '/index.html',
      '/robots.txt',
    ]);
    expect(files.get('/assets/main-1.js')).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
      codings: { br: { bytes: Buffer.from('br') }, gzip: { bytes: Buffer.from('gz') } },
    });
    expect(files.get('/robots.txt')).toMatchObject({ cacheControl: 'no-cache', codings: {} });
    expect(files.get('/archive.gz')?.plain.bytes).toEqual(Buffer.from('a file of its own'));
  });

  test('that ends in a slash has the same paths', () => {
    expect([...storeFolder(`${folderWith({ 'a.txt': '' })}/`).keys()]).toEqual(['/a.txt']);
  });

  test('that is not there is an error', () => {
    expect(() => storeFolder('/no/such/folder')).toThrow('ENOENT');
  });
});
