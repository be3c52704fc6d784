import type { VmPackage } from './package.ts';

/** What a path cannot end in: browsers take it for a way through folders. */
const DOTS = new Set(['.', '..']);
/** Longer names are not read from links. */
const LONGEST = 200;

/** What links call a package: its permalink; its ID where that is not its alone, or none that can stand in a link. */
export function nameInLinks({ id, permalink, sharesPermalink }: VmPackage): string {
  const isUsable =
    !sharesPermalink && permalink.trim() !== '' && !DOTS.has(permalink) && [...permalink].length <= LONGEST;
  return isUsable ? permalink : id;
}

/**
 * The packages that a link may mean: the one with that ID, or else those with that permalink. Where there are several,
 * links must name them by ID.
 */
export function findPackages(name: string, packages: readonly VmPackage[]): readonly VmPackage[] {
  const byId = packages.filter(({ id }) => id === name);
  return byId.length > 0 ? byId : packages.filter(({ permalink }) => permalink === name);
}

/** The packages of a catalogue, with those marked whose permalink is not theirs alone; the others are the same objects. */
export function markShared(packages: readonly VmPackage[]): readonly VmPackage[] {
  const ids = new Set(packages.map(({ id }) => id));
  const [once, several] = [new Set<string>(), new Set<string>()];
  for (const { permalink } of packages) (once.has(permalink) ? several : once).add(permalink);
  return packages.map((pkg) =>
    several.has(pkg.permalink) || (pkg.permalink !== pkg.id && ids.has(pkg.permalink))
      ? { ...pkg, sharesPermalink: true }
      : pkg,
  );
}
