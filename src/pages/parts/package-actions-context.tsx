import { createContext, use, useContext, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { toggleCompared } from '#catalogue/compare-names.ts';
import { nameInLinks } from '#catalogue/find-package.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { ShadowContext } from '#ui/surroundings.tsx';
import { useIdle } from '#ui/use-idle.ts';
import { pathOf } from '#view/places.ts';
import { useView, type Target, type ViewState } from '#view/use-view.ts';
import { MAX_COMPARED } from '#view/view.ts';
import { useOneSpelling } from './use-one-spelling.ts';

/** What can be done with each package of a list. Stays the same as long as what it says does: a list has many. */
export interface PackageActions {
  /** The names of those that are compared, in their order. */
  readonly compare: readonly string[];
  readonly toggleCompare: (pkg: VmPackage) => void;
  /** The package's own page. */
  readonly pageOf: (pkg: VmPackage) => Target;
  /** Shows it beside the results, where there is room; false: there is none. */
  readonly showBeside: (pkg: VmPackage) => boolean;
  /** For which favourites are kept. */
  readonly organization: OrganizationRef;
  /** Whether there is time for stars: they are of this browser, and nothing waits for them. */
  readonly hasStars: boolean;
}

const PackageActionsContext = createContext<PackageActions | undefined>(undefined);

/** @throws outside of `PackageActionsProvider` */
export function usePackageActions(): PackageActions {
  const actions = use(PackageActionsContext);
  if (actions === undefined) throw new Error('Only below a PackageActionsProvider');
  return actions;
}

/** From here on there is room for a panel beside the results; the same as in the stylesheet. */
const ROOM_BESIDE = '(width >= 75rem)';
/** The same for what stands in somebody else's document, in CSS pixels. */
const ROOM_BESIDE_PX = 1200;

interface PackageActionsProviderProps {
  readonly state: ViewState;
  readonly children: ReactNode;
}

export function PackageActionsProvider({ state, children }: PackageActionsProviderProps) {
  // What the address says now: what is shown may still be on its way there.
  const current = useView();
  const latest = useRef(current);
  /** Ticks may come faster than the page can follow: each counts from the one before. */
  const ticked = useRef(current.view.compare);
  useLayoutEffect(() => {
    latest.current = current;
  });
  const compareKey = JSON.stringify(current.view.compare);
  useLayoutEffect(() => {
    ticked.current = JSON.parse(compareKey) as string[]; // written above, of strings
  }, [compareKey]);
  const organizationKey = JSON.stringify(useOneSpelling(state.view.organization, 'id'));
  const hasStars = useIdle();
  const shadow = useContext(ShadowContext);
  const { search } = state.linkTo({ kind: 'package', name: '' });
  const actions = useMemo<PackageActions>(
    () => ({
      compare: JSON.parse(compareKey) as string[], // likewise
      toggleCompare: (pkg) => {
        ticked.current = toggleCompared(pkg, ticked.current).slice(0, MAX_COMPARED);
        latest.current.change({ compare: ticked.current });
      },
      pageOf: (pkg) => ({ pathname: pathOf({ kind: 'package', name: nameInLinks(pkg) }), search }),
      showBeside: (pkg) => {
        const hasRoom =
          shadow === undefined ? matchMedia(ROOM_BESIDE).matches : shadow.host.clientWidth >= ROOM_BESIDE_PX;
        if (!hasRoom) return false;
        latest.current.change({ package: nameInLinks(pkg) });
        return true;
      },
      organization: JSON.parse(organizationKey) as OrganizationRef, // likewise
      hasStars,
    }),
    [compareKey, search, organizationKey, hasStars, shadow],
  );
  return <PackageActionsContext value={actions}>{children}</PackageActionsContext>;
}
