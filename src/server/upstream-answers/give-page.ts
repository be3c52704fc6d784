import { ageOf, type GivenAnswer } from './given-answer.ts';
import { pageAsked, pageOfParts, partsOf } from './page-of-parts.ts';

/**
 * Gives what a path asks for: a page of packages is made of the parts in which catalogues are read, and asked for as it is where
 * that cannot be.
 *
 * @param give - asks for what a path says
 */
export async function givePage(
  path: string,
  give: (path: string) => Promise<GivenAnswer>,
): Promise<GivenAnswer> {
  const asked = pageAsked(path);
  if (asked === undefined) return give(path);
  const first = await give(asked.part(1));
  if (first.state === 'none' || path === asked.part(1)) return first;
  const numbers = partsOf(asked, first);
  if (numbers === undefined) return give(path);
  const parts = await Promise.all(
    numbers.map(async (number) => ({
      number,
      answer: number === 1 ? first : await give(asked.part(number)),
    })),
  );
  const given = [first, ...parts.map(({ answer }) => answer)];
  const failed = given.find(({ state }) => state === 'none');
  if (failed !== undefined) return failed;
  const page = pageOfParts(asked, first, parts);
  return page === undefined ? give(path) : { ...page, ...ageOf(given) };
}
