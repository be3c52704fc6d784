import { describe, expect, it } from 'vitest';
import { withRelativePaths } from './declarations.mjs';

describe('a declaration for other projects', () => {
  it.each([
    [`import type { A } from '#view/view.ts';`, `import type { A } from '../view/view.js';`, ['view/view']],
    [
      `export type { A } from './messages.ts';`,
      `export type { A } from './messages.js';`,
      ['embed/messages'],
    ],
    [`export * from "../ui/link.tsx";`, `export * from "../ui/link.js";`, ['ui/link']],
    [
      `declare const a: import('#api/client.ts').Client;`,
      `declare const a: import('../api/client.js').Client;`,
      ['api/client'],
    ],
    [`import type { B } from 'react';`, `import type { B } from 'react';`, []],
  ])('%s', (text, expected, modules) => {
    const told: string[] = [];
    expect(withRelativePaths(text, 'embed/react', (other) => told.push(other))).toBe(expected);
    expect(told).toEqual(modules);
  });
});
