import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Answer } from '#catalogue/answer.ts';
import { attributes } from '#catalogue/attributes.ts';
import { queryString, serializeView } from '#view/codec.ts';
import type { View } from '#view/view.ts';

/** Holds the answer to a view that a server has worked out; nothing is ever asked for it. */
export function answerQuery(view: View) {
  return queryOptions<Answer>({
    queryKey: ['answer', queryString(serializeView(view, attributes))],
    queryFn: skipToken,
  });
}
