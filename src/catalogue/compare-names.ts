import { nameInLinks } from './find-package.ts';
import type { VmPackage } from './package.ts';

/** Whether a package is among those that a link names to be compared. */
export function isCompared(pkg: VmPackage, names: readonly string[]): boolean {
  return names.some((name) => isNameOf(pkg, name));
}

/** The names with the package added at the end, or taken out where it is among them. */
export function toggleCompared(pkg: VmPackage, names: readonly string[]): readonly string[] {
  return isCompared(pkg, names) ? names.filter((name) => !isNameOf(pkg, name)) : [...names, nameInLinks(pkg)];
}

function isNameOf({ id, permalink, sharesPermalink }: VmPackage, name: string): boolean {
  return name === id || (name === permalink && !sharesPermalink);
}
