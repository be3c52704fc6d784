import type { AttributeTable } from './attribute.ts';
import type { Facet } from './facets.ts';
import { filterOf, type Filters } from './filters.ts';
import { uncounted } from './uncounted.ts';

/**
 * The facets of a catalogue of which nothing is known yet: what can be asked for without knowing what there is, and what is asked
 * for already. All of their counts are 0 and mean nothing.
 */
export function blankFacets(table: AttributeTable, filters: Filters): readonly Facet[] {
  return table.map((attribute): Facet => {
    switch (attribute.kind) {
      case 'range':
        return { kind: 'range', attribute, steps: [], bins: [], unknown: 0 };
      case 'flag':
        return { kind: 'flag', attribute, yes: 0, no: 0, unknown: 0 };
      case 'choice': {
        const { always } = attribute;
        const missing = uncounted(always, filterOf(filters, attribute.key));
        const choices = [...always.map((choice) => ({ ...choice, count: 0 })), ...missing];
        return { kind: 'choice', attribute, choices, unknown: 0 };
      }
    }
  });
}
