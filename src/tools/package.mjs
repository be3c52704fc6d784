import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { budgetReport } from './budget-report.mjs';
import { writeDeclarations } from './declarations.mjs';
import { ensureInstalled, npm } from './install.mjs';
import { buildForHosts } from './launch.mjs';
import { packageSizes } from './package-sizes.mjs';
import { ROOT, runStep } from './step.mjs';

/** Makes `dist/package`: what the npm package holds, for portals that bring their own bundler. */
export async function makePackage() {
  await ensureInstalled();
  await buildForHosts();
  const folder = join(ROOT, 'dist/package');
  for (const name of ['host', 'element'])
    await copyFile(join(ROOT, `dist/client/embed/${name}.js`), join(folder, `${name}.js`));
  await writeDeclarations({
    root: ROOT,
    entries: ['embed/shadow/react.tsx', 'embed/shadow/element.ts', 'embed/iframe/host.ts'],
    to: join(folder, 'types'),
  });
}

/**
 * Makes the package, packs it into `dist`, has those look at it who know what bundlers and compilers expect, and compares its
 * entries with their budgets. Exits with 1 where something is not as it should be.
 */
export async function checkPackage() {
  await makePackage();
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const tarball = `dist/vm-catalogue-${version}.tgz`;
  // What runs before packing has just been done.
  await runStep('The package could not be packed: see above.', [
    npm('pack', '--ignore-scripts', '--pack-destination', 'dist'),
  ]);
  await runStep('The package is not as it should be: see above.', [
    [process.execPath, 'node_modules/publint/src/cli.js', '--strict', '--pack', 'false'],
    [process.execPath, 'node_modules/@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only'],
  ]);
  const { summary, excess } = budgetReport(packageSizes());
  console.log(`Packed and checked: ${tarball}, ${summary}`);
  for (const line of excess) console.error(line);
  if (excess.length > 0) process.exitCode = 1;
}
