import type { Choice } from './attribute.ts';
import type { Filter } from './filters.ts';

/** What a filter asks for that is none of the choices. */
export function uncounted(
  choices: readonly Choice[],
  filter: Filter | undefined,
): readonly (Choice & { readonly count: 0 })[] {
  if (filter?.kind !== 'choice') return [];
  return filter.values
    .filter((value) => !choices.some((choice) => choice.value === value))
    .map((value) => ({ value, label: value, count: 0 }));
}
