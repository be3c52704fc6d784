import { invalidArgument } from './refusals.ts';

/** What a request for packages asks, once its parameters are found valid. */
export interface Question {
  readonly page: number;
  readonly perPage: number;
  readonly organization: { readonly by: 'id' | 'sub_domain'; readonly value: string } | undefined;
}

const NOT_AN_INTEGER = 'Integer must be provided as an integer or a string only containing numbers';

/**
 * Reads the parameters as the framework behind the API does: of a repeated one the last counts, unknown ones are not
 * looked at, an integer is `-?\d+` and nothing else. Gives the question, or the API's refusal of the first fault.
 */
export function readQuestion(parameters: URLSearchParams): Question | Response {
  const last = (name: string) => parameters.getAll(name).at(-1);
  const id = last('organization[id]');
  const subDomain = last('organization[sub_domain]');
  if (id !== undefined && subDomain !== undefined) {
    return invalidArgument(['organization'], 'ambiguous_lookup_values');
  }
  const page = readInteger('page', last('page') ?? '1', Number.POSITIVE_INFINITY);
  if (page instanceof Response) return page;
  const perPage = readInteger('per_page', last('per_page') ?? '30', 200);
  if (perPage instanceof Response) return perPage;
  let organization: Question['organization'];
  if (id !== undefined) organization = { by: 'id', value: id };
  if (subDomain !== undefined) organization = { by: 'sub_domain', value: subDomain };
  return { page, perPage, organization };
}

/** An integer from 1 to `most`, or the refusal. */
function readInteger(name: string, text: string, most: number): number | Response {
  if (!/^-?\d+$/.test(text)) return invalidArgument([name], 'parse_error', [NOT_AN_INTEGER]);
  const number = Number(text);
  // The rules' names are the API's own; the second one says "hundred" where it means its limit of 200.
  if (number < 1) return invalidArgument([name], 'validation_errors', ['greater_than_zero']);
  if (number > most)
    return invalidArgument([name], 'validation_errors', ['less_than_or_equal_to_one_hundred']);
  return number;
}
