import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MODULES } from './page-preloads.mjs';

const PAGES = fileURLToPath(new URL('../pages/', import.meta.url));

test('what is loaded ahead goes by names that lazy components have', () => {
  const sources = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('loaded-on-use.ts'))
    .map((file) => readFileSync(join(PAGES, file), 'utf8'));
  const names = sources.flatMap((source) =>
    Array.from(source.matchAll(/lazyComponent\(\s*'([^']+)'/g), ([, name]) => name),
  );
  expect(names).toContain('catalogue');
  const unknown = Object.keys(MODULES).filter(
    (name) => !name.startsWith('language-') && !names.includes(name),
  );
  expect(unknown).toEqual([]);
});
