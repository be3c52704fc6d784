import { Suspense } from 'react';
import { sameOrganization } from '#view/organization-codec.ts';
import type { ViewState } from '#view/use-view.ts';
import { PackageMap, PackageTable } from './loaded-on-use.ts';
import { GroupLooks, groupsOf } from '../parts/group-looks-context.tsx';
import { PackageActionsProvider } from '../parts/package-actions-context.tsx';
import { PackageGrid, SkeletonGrid } from './package-grid.tsx';
import type { Listing, Shown } from './use-listing.ts';

interface LayoutAreaProps {
  readonly state: ViewState;
  readonly listing: Listing;
  readonly shown: Shown;
}

/** What is listed, as the view says to lay it out. */
export function LayoutArea(props: LayoutAreaProps) {
  return (
    <GroupLooks ids={groupsOf(props.listing.answer?.facets)}>
      <PackageActionsProvider state={props.state}>
        <Layout {...props} />
      </PackageActionsProvider>
    </GroupLooks>
  );
}

function Layout({
  state: { view, change, hrefFor },
  listing: { answer, order },
  shown: { packages, isFormer, organization },
}: LayoutAreaProps) {
  const inert = !sameOrganization(organization, view.organization);
  // Where the code of another layout does not come, the packages are there all the same.
  const instead = <PackageGrid packages={packages} scale={answer?.scale} {...{ isFormer, inert }} />;
  switch (view.layout) {
    case 'grid':
      return instead;
    case 'table':
      return (
        <Suspense key="table" fallback={<SkeletonGrid count={packages.length} layout="table" />}>
          <PackageTable {...{ packages, view, order, change, hrefFor, isFormer, inert, instead }} />
        </Suspense>
      );
    case 'map':
      return (
        <Suspense key="map" fallback={<SkeletonGrid count={1} layout="map" />}>
          {answer?.plot ? (
            <PackageMap plot={answer.plot} {...{ view, change, hrefFor, isFormer, inert, instead }} />
          ) : (
            <SkeletonGrid count={1} layout="map" />
          )}
        </Suspense>
      );
  }
}
