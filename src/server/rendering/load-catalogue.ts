import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import type { PackagePage } from '#api/contract.ts';
import { packageQueries } from '#api/queries.ts';
import { PART_SIZE, readWhole, wholeOfOne, type WholeCatalogue } from '#api/whole-catalogue.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import type { AttributeTable } from '#catalogue/attribute.ts';
import { createEngine, createFinder, type Engine, type Finder } from '#catalogue/finder.ts';
import { answerQuery } from '#pages/catalogue/answer-query.ts';
import { isPlain, questionOf } from '#pages/catalogue/question.ts';
import type { Language } from '#language/language.ts';
import type { View } from '#view/view.ts';
import type { CatalogueStore, Held } from './catalogue-store.ts';

/** Whom a page's data is asked of. */
export interface Source {
  readonly client: Client;
  /** What is shared between pages; undefined where nothing may be, because a caller's own token is used. */
  readonly store: CatalogueStore | undefined;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

interface LoadedCatalogue {
  /** When the oldest part of it was asked for, Unix time in milliseconds. */
  readonly at: number;
  /** Whether nothing is missing that did not come. */
  readonly isComplete: boolean;
}

/** Catalogues of up to so many packages travel with the page, and the browser asks for nothing more. */
const MOST_CARRIED = 100;

/**
 * Asks for what the catalogue's page needs to show a view, and puts it where the page looks for it.
 *
 * @throws {ApiError} when what the view needs did not come
 */
export async function loadCatalogue(
  language: Language,
  view: View,
  source: Source,
  queryClient: QueryClient,
): Promise<LoadedCatalogue> {
  const queries = packageQueries(source.client);
  const question = questionOf(view);
  const { whole, page } = await read(view, source, isPlain(question));
  if (whole === undefined) {
    const request = { organization: view.organization, page: view.page, perPage: view.perPage };
    queryClient.setQueryData(
      queries.page(request).queryKey,
      { ...page.value, request },
      { updatedAt: page.at },
    );
    return { at: page.at, isComplete: true };
  }
  const updatedAt = whole.at;
  const { packages, state, isStale } = whole.value;
  if (isStale) queryClient.setQueryData(queries.staleAsOf(view.organization), updatedAt);
  if (packages.length <= MOST_CARRIED || state === 'partial') {
    queryClient.setQueryData(queries.whole(view.organization).queryKey, whole.value, { updatedAt });
  }
  const { queryKey } = answerQuery(view, language.locale);
  queryClient.setQueryData(queryKey, finderOf(language, whole.value).answer(question), { updatedAt });
  return { at: updatedAt, isComplete: state !== 'partial' };
}

type Read =
  | { readonly whole: Held<WholeCatalogue>; readonly page?: undefined }
  | { readonly whole?: undefined; readonly page: Held<PackagePage> };

/** The whole catalogue where it is held, small or needed; else only the page. */
async function read(
  { organization, page, perPage }: View,
  { client, store }: Source,
  plain: boolean,
): Promise<Read> {
  const held = store?.held(organization);
  if (held !== undefined) return { whole: held };
  if (!plain) {
    const whole =
      store?.whole(organization) ??
      readWhole({ client, organization, signal: new AbortController().signal }).then((value) => ({
        value,
        at: value.asOf,
      }));
    return { whole: await whole };
  }
  const first = await client.listPackages({ organization, page: 1, perPage: PART_SIZE });
  const whole = wholeOfOne(organization, first);
  if (whole !== undefined) return { whole: store?.keep(whole) ?? { value: whole, at: whole.asOf } };
  const asked = await client.listPackages({ organization, page, perPage });
  return { page: { value: asked, at: asked.asOf } };
}

/**
 * The finder over all of an organization's packages.
 *
 * @param signal - ends what is read for nobody else
 * @throws {ApiError} when they did not come
 */
export async function finderFor(
  language: Language,
  organization: View['organization'],
  { client, store }: Source,
  signal: AbortSignal,
): Promise<Finder> {
  const whole =
    (await store?.whole(organization))?.value ?? (await readWhole({ client, organization, signal }));
  return finderOf(language, whole);
}

const engines = new WeakMap<WholeCatalogue, Map<AttributeTable, Engine>>();
const finders = new WeakMap<Engine, WeakMap<Language, Finder>>();

/** The finder over a catalogue, made once for each language; its index once for all regions of the language. */
function finderOf(language: Language, whole: WholeCatalogue): Finder {
  const table = attributesIn(language);
  const ofWhole = engines.get(whole) ?? new Map<AttributeTable, Engine>();
  engines.set(whole, ofWhole);
  const engine = ofWhole.get(table) ?? createEngine(table, whole.packages);
  ofWhole.set(table, engine);
  const ofEngine = finders.get(engine) ?? new WeakMap<Language, Finder>();
  finders.set(engine, ofEngine);
  const finder = ofEngine.get(language) ?? createFinder(language, engine);
  ofEngine.set(language, finder);
  return finder;
}
