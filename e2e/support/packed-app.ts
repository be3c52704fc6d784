import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What an app of somebody's own brings itself. */
const OF_THE_APP = [
  '@tanstack/react-query',
  '@types/react',
  '@types/react-dom',
  '@vitejs/plugin-react',
  'react',
  'react-dom',
  'typescript',
  'vite',
];

/**
 * Installs the packed package into a fresh Vite + React app, has its types checked, and builds it.
 *
 * @returns the folder of the built app
 * @throws {Error} with what npm, the compiler or the bundler said
 */
export async function buildPackedApp(source: string): Promise<string> {
  const tarball =
    existsSync('dist') && readdirSync('dist').find((name) => /^vm-catalogue-.*\.tgz$/.test(name));
  if (!tarball)
    throw new Error('dist/vm-catalogue-….tgz is missing: `npm run package` first, or `npm test`.');
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const folder = await mkdtemp(join(tmpdir(), 'portal-'));
  await cp(source, folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: {
        ...Object.fromEntries(OF_THE_APP.map((name) => [name, devDependencies[name]])),
        'vm-catalogue': `file:${resolve('dist', tarball)}`,
      },
    }),
  );
  await inFolder(folder, process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ]);
  await inFolder(folder, process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']);
  await inFolder(folder, process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  return join(folder, 'dist');
}

async function inFolder(cwd: string, command: string, args: readonly string[]): Promise<void> {
  try {
    await run(command, args, { cwd, shell: command.endsWith('.cmd') });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${basename(command)} ${args[0]}: ${stdout}${stderr}`, { cause: error });
  }
}
