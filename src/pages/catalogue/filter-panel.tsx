import type { ReactNode } from 'react';
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
import type { Selection } from '#catalogue/select.ts';
import { choiceLabel, type FindChoice } from '#catalogue/describe.ts';
import { RangeField } from '#ui/range-field.tsx';
import type { ViewState } from '#view/use-view.ts';
import { SearchBox } from './search-box.tsx';

interface FilterPanelProps {
  readonly view: ViewState['view'];
  readonly change: ViewState['change'];
  /** Both undefined until the catalogue has begun to be read: then there is only the search box. */
  readonly finder: Finder | undefined;
  readonly findChoice: FindChoice;
  readonly selection: Selection | undefined;
}

/** What can be asked for: the search box, and a filter for each attribute. */
export function FilterPanel({ view, change, finder, findChoice, selection }: FilterPanelProps) {
  return (
    <>
      <SearchBox view={view} change={change} finder={finder} findChoice={findChoice} />
      {selection && (
        <FacetFields
          facets={selection.facets}
          unjudged={selection.unjudged}
          filters={view.filters}
          onChange={change}
        />
      )}
    </>
  );
}

interface FacetFieldsProps {
  readonly facets: readonly Facet[];
  readonly unjudged: Unjudged;
  readonly filters: Filters;
  readonly onChange: (change: Pick<Criteria, 'filters'>, gesture?: string) => void;
}

/** A filter for each attribute of the table, with live counts: each facet is counted with its own filter left out. */
function FacetFields({ facets, unjudged, filters, onChange }: FacetFieldsProps) {
  return (
    <div className="grid gap-5">
      {facets.map((facet) => {
        const { key } = facet.attribute;
        const unknown = unjudged.byKey[key] ?? 0;
        const set = (filter: Filter | undefined, gesture?: string) =>
          onChange({ filters: setFilter(filters, key, filter) }, gesture);
        return (
          <div key={key}>
            <FacetField facet={facet} filter={filterOf(filters, key)} set={set} />
            {unknown > 0 && (
              <p className="mt-1 text-sm text-muted">
                {formatCount(unknown, 'package does', 'packages do')} not state it, and{' '}
                {unknown === 1 ? 'is' : 'are'} left out.
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface FieldProps<F extends Facet> {
  readonly facet: F;
  readonly filter: Filter | undefined;
  readonly set: (filter: Filter | undefined, gesture?: string) => void;
}

function FacetField({ facet, filter, set }: FieldProps<Facet>): ReactNode {
  switch (facet.kind) {
    case 'range':
      return <RangeFacetField facet={facet} filter={filter} set={set} />;
    case 'flag':
      return <FlagFacetField facet={facet} filter={filter} set={set} />;
    case 'choice':
      return <ChoiceFacetField facet={facet} filter={filter} set={set} />;
  }
}

function RangeFacetField({ facet: { attribute, steps, bins }, filter, set }: FieldProps<RangeFacet>) {
  const range = filter?.kind === 'range' ? filter : undefined;
  return (
    <RangeField
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

function FlagFacetField({ facet: { attribute, yes, no }, filter, set }: FieldProps<FlagFacet>) {
  const chosen = filter?.kind === 'flag' ? filter.value : undefined;
  const option = (value: boolean | undefined, label: string, count: number | undefined) => (
    <label className="facet-option" data-empty={count === 0 || undefined}>
      <input
        type="radio"
        name={attribute.key}
        checked={chosen === value}
        onChange={() => set(value === undefined ? undefined : { kind: 'flag', value })}
      />
      <span className="flex-1">{label}</span>
      {count !== undefined && <span className="text-muted">{formatNumber(count)}</span>}
    </label>
  );
  return (
    <fieldset>
      <legend className="font-semibold">{attribute.words.label}</legend>
      {option(undefined, 'Any', undefined)}
      {option(true, attribute.words.yes.label, yes)}
      {option(false, attribute.words.no.label, no)}
    </fieldset>
  );
}

function ChoiceFacetField({ facet: { attribute, choices }, filter, set }: FieldProps<ChoiceFacet>) {
  const chosen = filter?.kind === 'choice' ? filter.values : [];
  const toggle = (value: string, on: boolean) => {
    const values = on ? [...chosen, value] : chosen.filter((other) => other !== value);
    set(values.length === 0 ? undefined : { kind: 'choice', values });
  };
  return (
    <fieldset>
      <legend className="font-semibold">{attribute.words.label}</legend>
      <div className="max-h-64 overflow-y-auto">
        {choices.map((choice) => (
          <label key={choice.value} className="facet-option" data-empty={choice.count === 0 || undefined}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <bdi className="min-w-0 flex-1 wrap-anywhere">{choiceLabel(choice)}</bdi>
            <span className="text-muted">{formatNumber(choice.count)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
