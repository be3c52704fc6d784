import type { AttributeTable } from './attribute.ts';
import type { Facet } from './facets.ts';

/**
 * The facets of a catalogue of which nothing is known yet: what can be asked for without knowing what there is. All of
 * their counts are 0 and mean nothing.
 */
export function blankFacets(table: AttributeTable): readonly Facet[] {
  return table.map((attribute): Facet => {
    switch (attribute.kind) {
      case 'range':
        return { kind: 'range', attribute, steps: [], bins: [], unknown: 0 };
      case 'flag':
        return { kind: 'flag', attribute, yes: 0, no: 0, unknown: 0 };
      case 'choice': {
        const choices = attribute.always.map((choice) => ({ ...choice, count: 0 }));
        return { kind: 'choice', attribute, choices, unknown: 0 };
      }
    }
  });
}
