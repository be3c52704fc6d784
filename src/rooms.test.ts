import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forbiddenImports } from '#tools/rooms.ts';

const SOURCES = /\.(?:[cm]?[jt]s|[jt]sx)$/;

describe('the rooms of the code', () => {
  test('talk only to the rooms that they may talk to', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => SOURCES.test(file) && !file.endsWith('.d.ts'));
    const complaints = files.flatMap((file) =>
      forbiddenImports(file, readFileSync(join(import.meta.dirname, file), 'utf8')),
    );

    expect(files).toContain('catalogue/package.ts');
    expect(complaints).toEqual([]);
  });
});

describe('a forbidden import is refused', () => {
  const cases: readonly (readonly [file: string, source: string, complaint: string])[] = [
    ['catalogue/fit.ts', `import { a } from '#ui/button.tsx';`, 'catalogue may talk to language'],
    ['catalogue/fit.ts', `import type { A } from '../api/client.ts';`, 'catalogue may talk to language'],
    [
      'catalogue/fit.ts',
      `import { useMemo } from 'react';`,
      'catalogue is pure TypeScript and uses no package',
    ],
    ['catalogue/fit.ts', `import { join } from 'node:path';`, 'only server, tools may talk to Node'],
    ['catalogue/fit.ts', `import fc from 'fast-check';`, 'only *.test.ts and testing.ts may import it'],
    ['catalogue/fit.test.ts', `import { a } from '#api/client.ts';`, 'catalogue may talk to language'],
    ['ui/button.tsx', `import { a } from '#catalogue/package.ts';`, 'ui may talk to language'],
    ['api/client.ts', `export { a } from '#view/view.ts';`, 'api may talk to language, catalogue'],
    ['api/client.ts', `import { Button } from '#ui/button.tsx';`, 'api may talk to language, catalogue'],
    ['api/queries.ts', `import { useState } from 'react';`, 'only use-….ts and …-context.ts may import it'],
    [
      'view/codec.ts',
      `import { useSearchParams } from 'react-router';`,
      'only use-….ts and …-context.ts may import it',
    ],
    ['view/codec.ts', `export * from '../pages/catalogue/page.tsx';`, 'view may talk to language, catalogue'],
    [
      'pages/catalogue/page.tsx',
      `import('#app/routes.tsx');`,
      'pages may talk to language, catalogue, ui, api, view',
    ],
    [
      'pages/catalogue/page.tsx',
      `import('../../main.tsx');`,
      'pages may talk to language, catalogue, ui, api, view',
    ],
    ['pages/catalogue/page.tsx', `let a: import('#app/config.ts').AppConfig;`, 'pages may talk to'],
    ['pages/catalogue/page.tsx', `import.meta.glob(['./*.ts', '../../app/*.ts']);`, 'pages may talk to'],
    ['pages/catalogue/page.tsx', `new URL('../../server/icon.svg', import.meta.url);`, 'pages may talk to'],
    ['pages/catalogue/page.tsx', 'import(`#app/${name}.ts`);', 'name the file in a plain string'],
    ['pages/catalogue/page.tsx', `import { Hono } from 'hono/tiny';`, 'only server, tools may'],
    ['app/routes.tsx', `import { createGateway } from '#server/gateway.ts';`, 'app may talk to'],
    ['main.tsx', `import { createGateway } from './server/gateway.ts';`, 'main may talk to'],
    ['main.tsx', `import './tools/run.mjs';`, 'main may talk to'],
    ['embed/element.ts', `import '#server/main.ts';`, 'embed may talk to'],
    ['embed/element.ts', `import '../main.tsx';`, 'embed may talk to'],
    ['server/main.ts', `import '#embed/element.ts';`, 'server may talk to'],
    ['server/main.ts', `import { b } from '../tools/browser.mjs';`, 'server may talk to'],
    ['server/main.ts', `import { b } from './main.test.ts';`, 'is a test'],
    ['server/main.ts', `import manifest from '../../package.json';`, 'lies outside src'],
    ['tools/run.mjs', `import { a } from '#catalogue/package.ts';`, 'tools may talk to no other room'],
    ['app/a.ts', `import { a } from '#attic/a.ts';`, '#attic/a.ts is in no room'],
    ['attic/a.ts', ``, 'src/attic/a.ts is in no room'],
    ['helpers.ts', ``, 'src/helpers.ts is in no room'],
  ];

  test.each(cases)('%s: %s', (file, source, complaint) => {
    expect(forbiddenImports(file, source)).toEqual([expect.stringContaining(complaint)]);
  });

  test('with the line it stands on', () => {
    const source = `import { a } from '#catalogue/a.ts';\n/* a\n   comment */\nimport '#app/a.ts';\n`;
    expect(forbiddenImports('api/client.ts', source)).toEqual([
      'src/api/client.ts:4: api must not import #app/a.ts: api may talk to language, catalogue',
    ]);
  });
});

describe('what may be imported is let through', () => {
  const cases: readonly (readonly [file: string, source: string])[] = [
    ['catalogue/fit.ts', `import { a } from './package.ts'; import { b } from '#catalogue/group.ts';`],
    [
      'catalogue/fit.test.ts',
      `import fc from 'fast-check'; import { test } from 'vitest'; import 'node:fs';`,
    ],
    ['api/use-page.ts', `import { useMemo } from 'react'; import { a } from '#catalogue/package.ts';`],
    ['api/client-context.ts', `import { createContext } from 'react';`],
    ['view/use-view.ts', `import { useSearchParams } from 'react-router';`],
    [
      'pages/catalogue/page.tsx',
      `import { useMemo } from 'react'; import '../page.css?inline'; import('./map.tsx');`,
    ],
    ['app/routes.tsx', `import { Page } from '#pages/catalogue/page.tsx';`],
    ['main.tsx', `import './app/app.css'; import { createRoot } from 'react-dom/client';`],
    ['server/main.ts', `import { serve } from '@hono/node-server'; import 'node:fs'; import(name);`],
    ['server/main.ts', `new URL('../client/', import.meta.url)`],
    [
      'tools/launch.mjs',
      `import(built); import config from '../../package.json'; import { build } from 'vite';`,
    ],
    [
      'pages/a.tsx',
      `/* import '#server/main.ts' */ const a = "import '#server/main.ts'"; const b = <p>import('#server/main.ts')</p>;`,
    ],
  ];

  test.each(cases)('%s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toEqual([]);
  });
});
