import { Suspense } from 'react';
import type { VmPackage } from '#catalogue/package.ts';
import { FavouriteToggle } from '../loaded-on-use.ts';
import { usePackageActions } from './package-actions-context.tsx';

/** The star of a package in a list, once there is time for it; its room is kept, so that no name wraps when it comes. */
export function PackageStar({ of: pkg }: { readonly of: VmPackage }) {
  const { hasStars, organization } = usePackageActions();
  return (
    <div className="needs-script ms-auto size-7 shrink-0">
      <Suspense>{hasStars && <FavouriteToggle of={pkg} organization={organization} />}</Suspense>
    </div>
  );
}
