import { attributes } from '#catalogue/attributes.ts';
import { serializeView } from '#view/codec.ts';
import type { ViewState } from '#view/use-view.ts';
import { changeView, type View } from '#view/view.ts';

interface ViewFieldsProps {
  readonly state: Pick<ViewState, 'view' | 'foreign'>;
  /** What the form itself asks for, as it is without it: `{ filters: {}, text: '' }`. */
  readonly without: Partial<View>;
}

/** The rest of a view, for a form that changes a part of it and is sent without scripts. */
export function ViewFields({ state: { view, foreign }, without }: ViewFieldsProps) {
  return [...serializeView(changeView(view, without), attributes, foreign)].map(([name, value], place) => (
    <input key={place} type="hidden" name={name} value={value} />
  ));
}
