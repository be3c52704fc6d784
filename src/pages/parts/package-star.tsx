import { Suspense } from 'react';
import type { VmPackage } from '#catalogue/package.ts';
import { FavouriteToggle } from '../loaded-on-use.ts';
import { usePackageActions } from './package-actions-context.tsx';

/** The star of a package in a list, once there is time for it. */
export function PackageStar({ of: pkg }: { readonly of: VmPackage }) {
  const { hasStars, organization } = usePackageActions();
  return <Suspense>{hasStars && <FavouriteToggle of={pkg} organization={organization} />}</Suspense>;
}
