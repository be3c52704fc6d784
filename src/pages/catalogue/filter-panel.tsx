import type { ReactNode } from 'react';
import type { Answer } from '#catalogue/answer.ts';
import { attributes } from '#catalogue/attributes.ts';
import { blankFacets } from '#catalogue/blank-facets.ts';
import type { ChoiceFacet, Facet, FlagFacet, RangeFacet } from '#catalogue/facets.ts';
import {
  filterOf,
  rangeFilter,
  setFilter,
  type Criteria,
  type Filter,
  type Filters,
} from '#catalogue/filters.ts';
import { formatAmount, formatCount, formatNumber } from '#catalogue/format.ts';
import type { Finder } from '#catalogue/finder.ts';
import type { Unjudged } from '#catalogue/judge.ts';
import { choiceLabel, type FindChoice } from '#catalogue/describe.ts';
import { Button } from '#ui/button.tsx';
import { RangeField } from '#ui/range-field.tsx';
import { useView } from '#view/use-view.ts';
import { ViewFields } from '../view-fields.tsx';
import { SearchBox, useSearchBox } from './search-box.tsx';

interface FilterPanelProps {
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
  return (
    <form
      action="/"
      className="grid grid-cols-1 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        search.apply();
      }}
    >
      <ViewFields state={state} without={{ filters: {}, text: '' }} />
      <SearchBox search={search} findChoice={findChoice} />
      <FacetFields
        facets={answer?.facets ?? BLANK_FACETS}
        unjudged={answer?.unjudged}
        filters={state.view.filters}
        onChange={state.change}
      />
      <Button type="submit" look="accent" className="only-without-script">
        Show what fits
      </Button>
    </form>
  );
}

const BLANK_FACETS = blankFacets(attributes);

interface FacetFieldsProps {
  readonly facets: readonly Facet[];
  /** Undefined: nothing is counted yet. */
  readonly unjudged: Unjudged | undefined;
  readonly filters: Filters;
  readonly onChange: (change: Pick<Criteria, 'filters'>, gesture?: string) => void;
}

/** A filter for each attribute of the table, with live counts: each facet is counted with its own filter left out. */
function FacetFields({ facets, unjudged, filters, onChange }: FacetFieldsProps) {
  return facets.map((facet) => {
    const { key } = facet.attribute;
    const unknown = unjudged?.byKey[key] ?? 0;
    const set = (filter: Filter | undefined, gesture?: string) =>
      onChange({ filters: setFilter(filters, key, filter) }, gesture);
    return (
      <div key={key}>
        <FacetField
          facet={facet}
          isCounted={unjudged !== undefined}
          filter={filterOf(filters, key)}
          set={set}
        />
        {unknown > 0 && (
          <p className="mt-1 text-sm text-muted">
            {formatCount(unknown, 'package does', 'packages do')} not state it, and{' '}
            {unknown === 1 ? 'is' : 'are'} left out.
          </p>
        )}
      </div>
    );
  });
}

interface FieldProps<F extends Facet> {
  readonly facet: F;
  /** Whether the facet's counts count anything. */
  readonly isCounted: boolean;
  readonly filter: Filter | undefined;
  readonly set: (filter: Filter | undefined, gesture?: string) => void;
}

function FacetField(props: FieldProps<Facet>): ReactNode {
  const { facet } = props;
  switch (facet.kind) {
    case 'range':
      return <RangeFacetField {...props} facet={facet} />;
    case 'flag':
      return <FlagFacetField {...props} facet={facet} />;
    case 'choice':
      return <ChoiceFacetField {...props} facet={facet} />;
  }
}

function RangeFacetField({ facet: { attribute, steps, bins }, filter, set }: FieldProps<RangeFacet>) {
  const range = filter?.kind === 'range' ? filter : undefined;
  return (
    <RangeField
      name={attribute.key}
      label={attribute.words.label}
      unit={attribute.unit ?? attribute.words.noun.many}
      steps={steps}
      bars={bins}
      min={range?.min}
      max={range?.max}
      print={(value) => formatAmount(attribute, value)}
      onChange={(min, max, gesture) => set(rangeFilter(min, max), gesture)}
    />
  );
}

function FlagFacetField({ facet: { attribute, yes, no }, isCounted, filter, set }: FieldProps<FlagFacet>) {
  const chosen = filter?.kind === 'flag' ? filter.value : undefined;
  const option = (value: boolean | undefined, label: string, count: number | undefined) => (
    <label className="facet-option" data-empty={(isCounted && count === 0) || undefined}>
      <input
        type="radio"
        name={attribute.key}
        value={value === undefined ? '' : value ? 'yes' : 'no'}
        checked={chosen === value}
        onChange={() => set(value === undefined ? undefined : { kind: 'flag', value })}
      />
      <span className="flex-1">{label}</span>
      {isCounted && count !== undefined && <span className="text-muted">{formatNumber(count)}</span>}
    </label>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{attribute.words.label}</legend>
      {option(undefined, 'Any', undefined)}
      {option(true, attribute.words.yes.label, yes)}
      {option(false, attribute.words.no.label, no)}
    </fieldset>
  );
}

function ChoiceFacetField({
  facet: { attribute, choices },
  isCounted,
  filter,
  set,
}: FieldProps<ChoiceFacet>) {
  const chosen = filter?.kind === 'choice' ? filter.values : [];
  const toggle = (value: string, on: boolean) => {
    const values = on ? [...chosen, value] : chosen.filter((other) => other !== value);
    set(values.length === 0 ? undefined : { kind: 'choice', values });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{attribute.words.label}</legend>
      <div className="max-h-64 overflow-y-auto">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="facet-option"
            data-empty={(isCounted && choice.count === 0) || undefined}
          >
            <input
              type="checkbox"
              name={attribute.key}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <bdi className="min-w-0 flex-1 wrap-anywhere">{choiceLabel(choice)}</bdi>
            {isCounted && <span className="text-muted">{formatNumber(choice.count)}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
