import { attributesIn } from '#catalogue/attributes.ts';
import { createEngine, createFinder, type Finder } from '#catalogue/finder.ts';
import type { Language } from '#language/language.ts';
import { parseView, queryString, serializeView } from '#view/codec.ts';
import { SEARCH_FIELD } from '#view/search-field.ts';
import { changeView, type View } from '#view/view.ts';
import { wait } from '../wait.ts';
import { finderFor, type Source } from './load-catalogue.ts';

/** How long the packages are waited for, whose groups somebody may have typed, in milliseconds. */
const PATIENCE_MS = 1500;

/**
 * What a form without scripts has sent, as the search box of the page understands it: `8 cores 32 GB` is two filters.
 *
 * @param parameters - those of the address
 * @returns the query string of the view that was asked for. Does not reject.
 */
export async function takeSearch(
  language: Language,
  parameters: URLSearchParams,
  source: Source,
): Promise<string> {
  const typed = parameters.get(SEARCH_FIELD) ?? '';
  const rest = new URLSearchParams([...parameters].filter(([name]) => name !== SEARCH_FIELD));
  const table = attributesIn(language);
  const { view, foreign, ignored, conflict } = parseView(rest, table);
  // Of what cannot be used the page has something to say: it stays, and what was typed is text.
  if (ignored.length > 0 || conflict !== undefined) {
    rest.delete('q');
    if (typed !== '') rest.set('q', typed);
    return rest.toString();
  }
  // What is in force already has been taken as text once, and still is.
  const change = typed === view.text ? {} : asked(await finderWithin(language, view, source), typed, view);
  return queryString(serializeView(changeView(view, change), table, foreign));
}

function asked(finder: Finder, typed: string, view: View): Partial<View> {
  const { understood, filters, text } = finder.understand(typed);
  return understood.length === 0 ? { text: typed } : { filters: { ...view.filters, ...filters }, text };
}

/** One that knows no packages understands all but the names of groups. */
async function finderWithin(language: Language, { organization }: View, source: Source): Promise<Finder> {
  const found = await Promise.race([
    finderFor(language, organization, source, AbortSignal.timeout(PATIENCE_MS)).catch(() => undefined),
    wait(PATIENCE_MS),
  ]);
  return found ?? createFinder(language, createEngine(attributesIn(language), []));
}
