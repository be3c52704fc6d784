import type { ReactNode } from 'react';
import { filteringWords } from '#language/en/filtering.ts';
import { useLanguage } from '#language/language-context.tsx';
import { choiceLabel } from '#catalogue/describe.ts';
import type { ChoiceFacet, Facet, FlagFacet, RangeFacet } from '#catalogue/facets.ts';
import { rangeFilter, type Filter } from '#catalogue/filters.ts';
import { RangeField } from '#ui/range-field.tsx';

interface FieldProps<F extends Facet> {
  readonly facet: F;
  /** Whether the facet's counts count anything. */
  readonly isCounted: boolean;
  readonly filter: Filter | undefined;
  readonly set: (filter: Filter | undefined, gesture?: string) => void;
}

/** The filter of one attribute, whatever its kind. */
export function FacetField(props: FieldProps<Facet>): ReactNode {
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

function RangeFacetField({
  facet: { attribute, steps, bins },
  isCounted,
  filter,
  set,
}: FieldProps<RangeFacet>) {
  const { format, words } = useLanguage();
  const { unit } = attribute;
  const { bin } = words(filteringWords);
  const range = filter?.kind === 'range' ? filter : undefined;
  return (
    <RangeField
      name={attribute.key}
      label={attribute.words.label}
      unit={unit ?? attribute.words.noun.other}
      steps={steps}
      bars={bins}
      min={range?.min}
      max={range?.max}
      print={(value) => format.amount(value, unit)}
      describeBar={isCounted ? ({ from, to, count }) => bin(from, to, unit, count) : undefined}
      onChange={(min, max, gesture) => set(rangeFilter(min, max), gesture)}
    />
  );
}

function FlagFacetField({ facet: { attribute, yes, no }, isCounted, filter, set }: FieldProps<FlagFacet>) {
  const { format, words } = useLanguage();
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
      {isCounted && count !== undefined && <span className="text-muted">{format.number(count)}</span>}
    </label>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{attribute.words.label}</legend>
      {option(undefined, words(filteringWords).any, undefined)}
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
  const { format } = useLanguage();
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
            {isCounted && <span className="text-muted">{format.number(choice.count)}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
