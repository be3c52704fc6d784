import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Facet } from '#catalogue/facets.ts';
import { allotLooks, type FindLook } from './group-look.ts';

const GroupLooksContext = createContext<FindLook>(allotLooks([]));

/** How groups are drawn among those of this catalogue. */
export function useGroupLooks(): FindLook {
  return use(GroupLooksContext);
}

interface GroupLooksProps {
  /** Undefined: the groups of the catalogue are not known yet. */
  readonly facets: readonly Facet[] | undefined;
  readonly children: ReactNode;
}

/** Gives the groups of a catalogue looks that differ, the same in every layout. */
export function GroupLooks({ facets, children }: GroupLooksProps) {
  const groups = facets?.find(({ attribute }) => attribute.key === 'group');
  const ids = groups?.kind === 'choice' ? groups.choices.filter(({ none }) => !none) : [];
  const key = JSON.stringify(ids.map(({ value }) => value));
  // By value: the same groups are no reason to draw every card anew.
  const looks = useMemo(() => allotLooks(JSON.parse(key) as string[]), [key]); // written above, of strings
  return <GroupLooksContext value={looks}>{children}</GroupLooksContext>;
}
