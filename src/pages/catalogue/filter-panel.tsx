import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useHref } from 'react-router';
import { filteringWords } from '#language/en/filtering.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import type { Answer } from '#catalogue/answer.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { blankFacets } from '#catalogue/blank-facets.ts';
import type { FindChoice } from '#catalogue/describe.ts';
import type { Facet } from '#catalogue/facets.ts';
import { filterOf, sameFilter, setFilter, type Filter } from '#catalogue/filters.ts';
import type { Finder } from '#catalogue/finder.ts';
import type { Unjudged } from '#catalogue/judge.ts';
import { Button } from '#ui/button.tsx';
import { useView, type ViewState } from '#view/use-view.ts';
import { ViewFields } from '../view-fields.tsx';
import { FacetField } from './facet-field.tsx';
import { SearchBox, useSearchBox } from './search-box.tsx';

export interface FilterPanelProps {
  /** Undefined until the catalogue has begun to be read: text is then looked for as it is. */
  readonly finder: Finder | undefined;
  readonly findChoice: FindChoice;
  /** Undefined: nothing is counted yet. */
  readonly answer: Answer | undefined;
}

/**
 * What can be asked for: the search box, and a filter for each attribute. Each change is shown at once; a browser without
 * scripts sends all of them as a form.
 */
export function FilterPanel({ finder, findChoice, answer }: FilterPanelProps) {
  const state = useView();
  const search = useSearchBox(state, finder);
  const language = useLanguage();
  const { filters } = state.view;
  const facets = useMemo(
    () => answer?.facets ?? blankFacets(attributesIn(language), filters),
    [answer, language, filters],
  );
  return (
    <form
      action={useHref('/')}
      autoComplete="off"
      className="grid grid-cols-1 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        search.apply();
      }}
    >
      <ViewFields state={state} without={{ filters: {} }} />
      <SearchBox search={search} findChoice={findChoice} />
      <FacetFields facets={facets} unjudged={answer?.unjudged} state={state} />
      <Button type="submit" look="accent" className="only-without-script">
        {language.words(filteringWords).show}
      </Button>
    </form>
  );
}

interface FacetFieldsProps {
  readonly facets: readonly Facet[];
  /** Undefined: nothing is counted yet. */
  readonly unjudged: Unjudged | undefined;
  readonly state: ViewState;
}

/** A filter for each attribute of the table, with live counts: each facet is counted with its own filter left out. */
function FacetFields({ facets, unjudged, state }: FacetFieldsProps) {
  const { filters } = state.view;
  // One function for good, so that only those filters are drawn anew of which something has changed.
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });
  const set = useCallback((key: string, filter: Filter | undefined, gesture?: string) => {
    const { view, change } = latest.current;
    change({ filters: setFilter(view.filters, key, filter) }, gesture);
  }, []);
  return facets.map((facet) => {
    const { key } = facet.attribute;
    return (
      <FacetEntry
        key={key}
        facet={facet}
        isCounted={unjudged !== undefined}
        unknown={unjudged?.byKey[key] ?? 0}
        filter={filterOf(filters, key)}
        set={set}
      />
    );
  });
}

interface FacetEntryProps {
  readonly facet: Facet;
  readonly isCounted: boolean;
  /** How many packages could not be judged. */
  readonly unknown: number;
  readonly filter: Filter | undefined;
  readonly set: (key: string, filter: Filter | undefined, gesture?: string) => void;
}

const FacetEntry = memo(
  function FacetEntry({ facet, isCounted, unknown, filter, set }: FacetEntryProps) {
    const words = useWords(filteringWords);
    return (
      <div>
        <FacetField
          {...{ facet, isCounted, filter }}
          set={(to, gesture) => set(facet.attribute.key, to, gesture)}
        />
        {unknown > 0 && <p className="mt-1 text-sm text-muted">{words.leftOut(unknown)}</p>}
      </div>
    );
  },
  // A filter is read from the address anew with each change of any.
  (before, after) =>
    before.facet === after.facet &&
    before.isCounted === after.isCounted &&
    before.unknown === after.unknown &&
    before.set === after.set &&
    sameFilter(before.filter, after.filter),
);
