import { plainText } from './format.ts';
import type { VmPackage } from './package.ts';

/** What packages are called beside each other: by name; with the ID where several have the same, or it cannot be seen. */
export function packageLabels(packages: readonly VmPackage[]): readonly string[] {
  const names = packages.map(({ name }) => plainText(name));
  return packages.map(({ id }, place) => {
    const name = names[place] ?? '';
    if (name === '') return id;
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${id})`;
  });
}

/** The same by ID; a package may be there more than once. */
export function labelsById(packages: readonly VmPackage[]): ReadonlyMap<string, string> {
  const each = [...new Map(packages.map((pkg) => [pkg.id, pkg])).values()];
  const labels = packageLabels(each);
  return new Map(each.map(({ id }, place) => [id, labels[place] ?? id]));
}
