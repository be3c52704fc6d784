import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { runStep } from './step.mjs';

/** A module that a declaration names: `from '…'`, `import('…')`, `import '…'`. */
const SPECIFIER = /(?<=\b(?:from|import)\s*\(?\s*)(['"])([^'"]+)\1/g;

/**
 * Writes the declarations of some modules, and of those that they speak of, so that they can be read without this project's
 * own settings: by relative paths.
 *
 * @param {object} options
 * @param {string} options.root the project's folder
 * @param {readonly string[]} options.entries within `src`, such as `embed/shadow/react.tsx`
 * @param {string} options.to a folder, which is emptied
 */
export async function writeDeclarations({ root, entries, to }) {
  const all = join(to, '.all');
  await rm(to, { recursive: true, force: true });
  await runStep('The declarations could not be written: see above.', [
    [
      process.execPath,
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      root,
      '--rootDir',
      root,
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--outDir',
      all,
    ],
  ]);
  /** @type {Set<string>} paths of modules within `src`, without their endings */
  const reached = new Set();
  const waiting = entries.map(withoutEnding);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const text = await readFile(join(all, 'src', `${name}.d.ts`), 'utf8');
    const file = join(to, `${name}.d.ts`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      withRelativePaths(text, name, (other) => waiting.push(other)),
    );
  }
  await rm(all, { recursive: true });
}

/**
 * @param {string} text a declaration
 * @param {string} name its module within `src`, without ending
 * @param {(other: string) => void} onModule is told each of this project's modules that it speaks of
 */
export function withRelativePaths(text, name, onModule) {
  const folder = posix.dirname(name);
  return text.replaceAll(SPECIFIER, (whole, quote, specifier) => {
    const other = specifier.startsWith('#')
      ? specifier.slice(1)
      : specifier.startsWith('.')
        ? posix.join(folder, specifier)
        : undefined;
    if (other === undefined) return whole;
    onModule(withoutEnding(other));
    const path = relative(folder, withoutEnding(other)).split(sep).join('/');
    return `${quote}${path.startsWith('.') ? path : `./${path}`}.js${quote}`;
  });
}

/** @param {string} file */
function withoutEnding(file) {
  return file.replace(/\.tsx?$/, '');
}
