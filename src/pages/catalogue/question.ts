import type { Question } from '#catalogue/answer.ts';
import { defaultOrder } from '#catalogue/filters.ts';
import type { View } from '#view/view.ts';

/** What a view asks of a catalogue. */
export function questionOf(view: View): Question {
  const { filters, text, page, perPage } = view;
  return {
    filters,
    text,
    order: view.order ?? defaultOrder(filters),
    page,
    perPage,
    plotted: view.layout === 'map',
  };
}

/** Whether the API itself can answer: a page of its list, as it lists it. */
export function isPlain({ filters, text, order, plotted }: Question): boolean {
  return order === 'listed' && text === '' && Object.keys(filters).length === 0 && !plotted;
}
