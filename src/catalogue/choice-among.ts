import type { Choice } from './attribute.ts';
import type { Facet } from './facets.ts';

/** Finds a choice by its attribute's key and its value among those of the facets. */
export function choiceAmong(facets: readonly Facet[], key: string, value: string): Choice | undefined {
  const facet = facets.find(({ attribute }) => attribute.key === key);
  return facet?.kind === 'choice' ? facet.choices.find((choice) => choice.value === value) : undefined;
}
