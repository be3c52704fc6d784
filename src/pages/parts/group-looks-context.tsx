import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Facet } from '#catalogue/facets.ts';
import { allotLooks, type FindLook } from './group-look.ts';

const GroupLooksContext = createContext<FindLook>(allotLooks([]));

/** How groups are drawn among those of this catalogue. */
export function useGroupLooks(): FindLook {
  return use(GroupLooksContext);
}

interface GroupLooksProps {
  /** The IDs of the catalogue's groups, in the order of their names; undefined: they are not known yet. */
  readonly ids: readonly string[] | undefined;
  readonly children: ReactNode;
}

/** Gives the groups of a catalogue looks that differ, the same in every layout. */
export function GroupLooks({ ids, children }: GroupLooksProps) {
  const key = JSON.stringify(ids ?? []);
  // By value: the same groups are no reason to draw every card anew.
  const looks = useMemo(() => allotLooks(JSON.parse(key) as string[]), [key]); // written above, of strings
  return <GroupLooksContext value={looks}>{children}</GroupLooksContext>;
}

/** The groups among the facets of an answer; undefined: they are not known yet. */
export function groupsOf(facets: readonly Facet[] | undefined): readonly string[] | undefined {
  const groups = facets?.find(({ attribute }) => attribute.key === 'group');
  return groups?.kind === 'choice'
    ? groups.choices.filter(({ none }) => !none).map(({ value }) => value)
    : undefined;
}
