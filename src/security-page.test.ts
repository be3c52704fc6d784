import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const PAGE = readFileSync(join(ROOT, '.github/SECURITY.md'), 'utf8');

/** A test that the page names: `` `src/server/api.test.ts` “its title” ``. */
const NAMED = /`([^`]+\.(?:test|e2e)\.tsx?)` “([^”]+)”/g;

/** The rows of the tables whose last column says what tries it. */
const rows = PAGE.split('\n').filter((line) => /^\| .*\.(?:test|e2e)\.ts/.test(line));
const named = Array.from(PAGE.matchAll(NAMED), ([, file = '', title = '']) => [file, title] as const);

describe('the security page', () => {
  test('names a test for every attack and every fault, and nothing that only looks like one', () => {
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row).toMatch(new RegExp(NAMED.source));
    expect(named).toHaveLength(PAGE.match(/\.(?:test|e2e)\.tsx?\b/g)?.length ?? 0);
    for (const heading of ['| Attack', '| Fault']) {
      const [, ...lines] = PAGE.slice(PAGE.indexOf(`\n${heading} `) + 1).split('\n');
      const table = lines.slice(1, lines.indexOf(''));
      expect(table.length).toBeGreaterThan(15);
      expect(table.filter((line) => !rows.includes(line))).toEqual([]);
    }
  });

  test.each(named)('names a test that is there: %s “%s”', (file, title) => {
    const path = join(ROOT, file);
    expect(existsSync(path)).toBe(true);
    const titles = [`'${title}'`, `\`${title}\``, `"${title}"`];
    const source = readFileSync(path, 'utf8');
    expect(titles.some((each) => source.includes(each))).toBe(true);
  });

  test('is named by the README', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('(.github/SECURITY.md)');
  });

  test('says the limits that there are', async () => {
    const { SERVER_LIMITS } = await import('#server/protection/server-limits.ts');
    const { MOST_CHARACTERS, MOST_PARAMETERS } = await import('#server/protection/request-size.ts');
    const number = (value: number) => value.toLocaleString('en');
    expect(PAGE).toContain(`${number(MOST_CHARACTERS)} characters, ${MOST_PARAMETERS} parameters`);
    expect(PAGE).toContain(`${SERVER_LIMITS.headBytes / 1024} kB, within ${SERVER_LIMITS.headMs / 1000} s`);
    expect(PAGE).toContain(
      `${number(SERVER_LIMITS.connections)}; ${SERVER_LIMITS.connectionsPerAddress} from one address`,
    );
    expect(PAGE).toMatch(new RegExp(`waits for a next request +\\| ${SERVER_LIMITS.idleMs / 1000} s `));
  });
});
