import type { VmPackage } from '#catalogue/package.ts';

/** A package as it is handed to a host: what is not known is absent. */
export type ChosenPackage = { readonly [Field in keyof VmPackage]?: VmPackage[Field] } & Pick<
  VmPackage,
  'id' | 'name' | 'permalink'
>;

/** An organization by its sub-domain or its ID (`org_…`); null: the public packages. */
export type OrganizationName = string | null;

/** Hands on a package as hosts get it. */
export function chosenPackage(pkg: VmPackage): ChosenPackage {
  return Object.fromEntries(
    Object.entries(pkg).filter(([, value]) => value !== undefined),
  ) as unknown as ChosenPackage; // the three that it must have are always there
}
