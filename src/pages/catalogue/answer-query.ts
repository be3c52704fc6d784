import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Answer } from '#catalogue/answer.ts';
import { attributes } from '#catalogue/attributes.ts';
import { queryString, serializeView } from '#view/codec.ts';
import { DEFAULT_VIEW, type View } from '#view/view.ts';

/**
 * Holds the answer to a view that a server has worked out, in the words of a language; nothing is ever asked for it.
 *
 * @param locale - of that language
 */
export function answerQuery(view: View, locale: string) {
  return queryOptions<Answer>({
    queryKey: ['answer', locale, queryString(serializeView(listedBy(view), attributes))],
    queryFn: skipToken,
  });
}

/** As much of a view as the answer depends on: not what is looked at or compared beside it. */
function listedBy({ organization, filters, text, order, layout, page, perPage }: View): View {
  return { ...DEFAULT_VIEW, organization, filters, text, order, layout, page, perPage };
}
