import { LRUCache } from 'lru-cache';
import type { QueryClient } from '@tanstack/react-query';
import { createClient, type Client } from '#api/client.ts';
import { dehydrate } from '#api/dehydrate.ts';
import { createQueryClient } from '#api/query-client.ts';
import type { SignInState } from '#app/config.ts';
import { attributes } from '#catalogue/attributes.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { Language } from '#language/language.ts';
import { usualLocale } from '#language/locales.ts';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { parseView, queryString, serializeView } from '#view/codec.ts';
import { SEARCH_FIELD } from '#view/search-field.ts';
import type { Log } from '../operations/log.ts';
import type { Meter } from '../operations/meter.ts';
import { configFor, type PageConfigs } from '../pages.ts';
import { createPlaces } from '../protection/places.ts';
import { shortPage } from '../protection/short-page.ts';
import { describePreview, type Preview } from '../previews/describe-preview.ts';
import { readsLinks } from '../previews/link-reader.ts';
import type { KnownPreview } from '../previews/preview-images.ts';
import { previewTags } from '../previews/preview-tags.ts';
import { answerFile, storeFile, type StoredFile } from '../stored-file.ts';
import type { Caller, VisitorOf } from '../visitor.ts';
import { wait } from '../wait.ts';
import { createCatalogueStore, FRESH_MS } from './catalogue-store.ts';
import { askInProcess } from './ask-in-process.ts';
import { compressBetter, compressHtml, streamHtml } from './compress-html.ts';
import type { Source } from './load-catalogue.ts';
import { placeOf, sightAt, urlOf } from './page-address.ts';
import { languageOfPage, linksToLanguages } from './page-language.ts';
import { preparePage, type Prepared } from './prepare-page.ts';
import { render } from './render.tsx';
import { takeSearch } from './take-search.ts';
import type { Template } from './template.ts';

export interface RenderOptions {
  readonly configs: PageConfigs;
  /** Gives the document that a page stands in. */
  readonly template: (address: string, signIn?: SignInState) => Template | Promise<Template>;
  /** The origin that people reach the catalogue at, if the operator has said it: see `previewTags`. */
  readonly publicUrl?: string | undefined;
  readonly visitorOf: VisitorOf;
  /** Asks the gateway's own API, in the same process. */
  readonly askApi: (request: Request) => Response | Promise<Response>;
  /**
   * Whether the API has failed at what is asked of an organization, and is asked again: then the page waits until it is known
   * which status it has.
   */
  readonly isTrying?: (organization: OrganizationRef) => boolean;
  /** How long the whole page is waited for before its frame is sent ahead, in milliseconds. */
  readonly patienceMs?: number;
  /** Pages that may be waited for at the same time; who asks for one more is told to come again. */
  readonly mostWaiting?: number;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  readonly meter: Meter;
}

export interface Renderer {
  /** Answers a request for a page. */
  readonly renderPage: (request: Request) => Promise<Response>;
  /** What there is to see at a page's address (path and query) for everybody, in the operator's language. Does not reject. */
  readonly previewAt: (address: string) => Promise<KnownPreview>;
}

/** For whom a page is. */
interface Reader {
  readonly language: Language;
  /** What it is to say of signing in; undefined: what it says to everybody. */
  readonly signIn: SignInState | undefined;
  /** Whether everybody may see it. */
  readonly isShared: boolean;
}

interface Finished {
  readonly file: StoredFile;
  /** It could be smaller, had there been time. */
  readonly isQuick: boolean;
}

interface KeptPage {
  readonly file: StoredFile;
  readonly freshUntil: number;
}

const HTML = 'text/html; charset=utf-8';
/** Programs that show previews give up after some seconds. */
const LINK_READERS_PATIENCE_MS = 8000;
/** How long a page waits for an API that fails, and how often it looks, in milliseconds. */
const LONGEST_TRYING_MS = 4000;
const A_MOMENT_MS = 50;
/** How much memory finished pages may take, in bytes: some 300 pages of 30 cards. */
const MOST_KEPT_BYTES = 32_000_000;
/**
 * Each page under way holds a connection and some 100 kB. A client that does nothing else may take all places while the API says
 * nothing: for as long as that, and no longer.
 */
const MOST_WAITING = 256;
/** For whom there was no place, in seconds. */
const COME_AGAIN_S = 5;

/**
 * Renders pages from their address and the API's answers, as the browser would. A page whose data is slow is sent in two
 * parts, its frame first. A page that shows what everybody may see is kept for others as long as its data is fresh; one
 * that is asked for with a caller's own token, or by somebody who has signed in, is of that caller alone.
 */
export function createRenderer(options: RenderOptions): Renderer {
  const {
    configs,
    template,
    publicUrl,
    visitorOf,
    askApi,
    isTrying = () => false,
    patienceMs = 500,
    mostWaiting = MOST_WAITING,
    now,
    log,
    meter,
  } = options;
  const enter = createPlaces(mostWaiting);
  const clientWith = (credentials?: Caller['credentials']): Client =>
    createClient({
      apiBase: configs.standalone.apiBase,
      fetch: askInProcess(askApi, credentials),
      now,
    });
  const ownClient = clientWith();
  const shared: Source = {
    client: ownClient,
    store: createCatalogueStore({
      client: ownClient,
      now,
      // The gateway asks the API again by itself, but not the sandbox.
      triesOfPart: configs.standalone.sandbox ? undefined : 1,
    }),
    now,
  };
  const kept = new LRUCache<string, KeptPage>({
    maxSize: MOST_KEPT_BYTES,
    sizeCalculation: ({ file }) => sizeOf(file),
  });
  const underWay = new Map<string, Promise<Prepared>>();
  /** Pages for everybody that are being made, by what they are made of. */
  const finishing = new WeakMap<Prepared, Promise<Finished>>();
  const codeIsThere = preloadComponents();

  const { locale: ofOperator } = configs.standalone;

  function prepare(language: Language, address: string, source: Source): Promise<Prepared> {
    return preparePage(language, address, { source, log });
  }

  /** The same for everybody, once for all who ask for it at the same time. */
  function prepareOnce(language: Language, address: string): Promise<Prepared> {
    const key = keyOf(language, address);
    const preparing =
      underWay.get(key) ?? prepare(language, address, shared).finally(() => underWay.delete(key));
    underWay.set(key, preparing);
    return preparing;
  }

  function previewOf(language: Language, address: string, queryClient: QueryClient): Preview | undefined {
    const sight = sightAt(address);
    return sight && describePreview(language, sight, { queryClient, client: ownClient });
  }

  /** What the document says of itself where it is shared; undefined where there is no page. */
  function tagsOf(
    language: Language,
    address: string,
    queryClient: QueryClient,
    status: number,
  ): string | undefined {
    const preview = previewOf(language, address, queryClient);
    const sight = status === 200 ? sightAt(address) : undefined;
    const { sandbox, locale = usualLocale(undefined, []) } = configs.standalone;
    return preview && previewTags(language, preview, { sight, publicUrl, sandbox, usualLocale: locale });
  }

  async function document(
    { language, signIn, isShared }: Reader,
    address: string,
    { queryClient, status }: Prepared,
  ): Promise<string> {
    const { opening, preloads, afterPaint, page, closing } = await template(address, signIn);
    const begin = now();
    const config = configFor(configs, address, signIn);
    const { title, html, lazy } = render(language, address, config, queryClient);
    const tags = isShared ? tagsOf(language, address, queryClient, status) : undefined;
    const data = dehydrate(queryClient);
    const whole =
      opening({ language, title, tags }) +
      afterPaint(preloads(language, lazy)) +
      page({ html, lazy, data }) +
      closing;
    meter.pageRendered({ ms: now() - begin });
    return whole;
  }

  async function* inTwoParts(
    { language, signIn, isShared }: Reader,
    address: string,
    preparing: Promise<Prepared>,
  ): AsyncGenerator<string> {
    const { opening, ahead, endOfAhead, page, preloads, closing } = await template(address, signIn);
    const config = configFor(configs, address, signIn);
    const nothing = createQueryClient();
    const frame = render(language, address, config, nothing, 'ahead');
    // As much as the address itself says.
    const tags = isShared ? tagsOf(language, address, nothing, 200) : undefined;
    yield opening({ language, title: frame.title, tags }) + ahead(frame.html);
    const { queryClient } = await preparing;
    const begin = now();
    const { html, lazy } = render(language, address, config, queryClient);
    const data = dehydrate(queryClient);
    const rest = endOfAhead + page({ html, lazy, data }) + preloads(language, lazy) + closing;
    meter.pageRendered({ ms: now() - begin });
    yield rest;
  }

  async function previewAt(address: string): Promise<KnownPreview> {
    const { search } = urlOf(address);
    // Who looks at an image reads nothing.
    const { language } = await languageOfPage(search, { ofOperator, acceptLanguage: null });
    const { queryClient, status, freshUntil } = await prepareOnce(language, address);
    return { language, preview: previewOf(language, address, queryClient), status, freshUntil };
  }

  async function renderPage(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const { language, isAnswerToBrowser } = await languageOfPage(search, {
      ofOperator,
      acceptLanguage: request.headers.get('Accept-Language'),
    });
    const response = await renderIn(language, request);
    response.headers.set('Content-Language', language.locale);
    const sight = response.status === 200 ? sightAt(pathname + search) : undefined;
    const links = publicUrl === undefined || sight === undefined ? '' : linksToLanguages(sight, publicUrl);
    if (links !== '') response.headers.set('Link', links);
    if (isAnswerToBrowser) response.headers.append('Vary', 'Accept-Language');
    return response;
  }

  async function renderIn(language: Language, request: Request): Promise<Response> {
    await codeIsThere;
    const url = new URL(request.url);
    const address = url.pathname + url.search;
    const parsed = parseView(url.searchParams, attributes);
    if (
      placeOf(address) !== undefined &&
      parsed.isForeignSpelling &&
      parsed.ignored.length === 0 &&
      !parsed.conflict
    ) {
      const query = queryString(serializeView(parsed.view, attributes, parsed.foreign));
      return leadTo(url.pathname, query, 'no-cache');
    }
    const { caller, waiting, signIn, forget } = await visitorOf(request);
    const own = caller ?? waiting;
    const source: Source =
      own === undefined ? shared : { client: clientWith(own.credentials), store: undefined, now };
    const tooBusy = () =>
      // What it would be framed by is said where the rest of its policy is.
      shortPage(language, { kind: 'too-busy', retryAfter: COME_AGAIN_S }, "'none'");
    if (placeOf(address) !== undefined && url.searchParams.has(SEARCH_FIELD)) {
      const leave = enter();
      if (leave === undefined) return tooBusy();
      const query = await takeSearch(language, url.searchParams, source).finally(leave);
      return leadTo(url.pathname, query, 'private, no-store');
    }
    const reader = { language, signIn, isShared: own === undefined && signIn === undefined };
    const found = reader.isShared ? kept.get(keyOf(language, address)) : undefined;
    // Somebody may have set the clock back: no page is as fresh as that.
    if (found !== undefined && now() < found.freshUntil && found.freshUntil <= now() + FRESH_MS) {
      return answerFile({ ...found.file, cacheControl: sharedFor(found.freshUntil - now()) }, request);
    }

    const leave = enter();
    if (leave === undefined) return tooBusy();
    const preparing = own === undefined ? prepareOnce(language, address) : prepare(language, address, source);
    const patience = readsLinks(request) ? Math.max(patienceMs, LINK_READERS_PATIENCE_MS) : patienceMs;
    const prepared =
      (await Promise.race([preparing, wait(patience)])) ??
      (own === undefined ? await whileTrying(parsed.view.organization, preparing) : undefined);
    if (prepared === undefined) {
      void preparing.finally(leave);
      const { body, coding } = streamHtml(
        inTwoParts(reader, address, preparing),
        request.headers.get('Accept-Encoding'),
      );
      return new Response(body, {
        headers: {
          'Content-Type': HTML,
          'Cache-Control': reader.isShared ? 'no-store' : 'private, no-store',
          // nginx would keep the frame back until there is enough to send, or all of it.
          'X-Accel-Buffering': 'no',
          ...(coding && { 'Content-Encoding': coding }),
          ...(forget !== undefined && { 'Set-Cookie': forget }),
        },
      });
    }

    try {
      const { status, freshUntil } = prepared;
      const response = reader.isShared
        ? await finishOnce(reader, address, prepared).then(({ file }) =>
            answerFile(
              freshUntil === undefined ? file : { ...file, cacheControl: sharedFor(freshUntil - now()) },
              request,
              status,
            ),
          )
        : answerFile((await finish(reader, address, prepared)).file, request, status);
      if (forget !== undefined) response.headers.append('Set-Cookie', forget);
      if (prepared.retryAfterS !== undefined)
        response.headers.set('Retry-After', String(prepared.retryAfterS));
      return response;
    } finally {
      leave();
    }
  }

  /** What is known as soon as the API has been asked often enough; undefined: it is slow, or takes its time in failing. */
  async function whileTrying(
    organization: OrganizationRef,
    preparing: Promise<Prepared>,
  ): Promise<Prepared | undefined> {
    let prepared: Prepared | undefined;
    for (
      let waited = 0;
      prepared === undefined && isTrying(organization) && waited < LONGEST_TRYING_MS;
      waited += A_MOMENT_MS
    )
      prepared = await Promise.race([preparing, wait(A_MOMENT_MS)]);
    return prepared;
  }

  async function finish(reader: Reader, address: string, prepared: Prepared): Promise<Finished> {
    const bytes = new TextEncoder().encode(await document(reader, address, prepared));
    const { isQuick = false, ...coded } = await compressHtml(bytes);
    const cacheControl = reader.isShared ? 'no-store' : 'private, no-store';
    return { file: storeFile(bytes, { type: HTML, cacheControl, coded }), isQuick };
  }

  /** Keeps a page; one that there was no time for is compressed better for those who come later. */
  async function keep(key: string, { file, isQuick }: Finished, freshUntil: number): Promise<void> {
    const page = { file, freshUntil };
    kept.set(key, page);
    const coded = isQuick ? await compressBetter(file.plain.bytes) : undefined;
    if (coded === undefined || kept.peek(key) !== page) return;
    const { type, cacheControl } = file;
    kept.set(key, { file: storeFile(file.plain.bytes, { type, cacheControl, coded }), freshUntil });
  }

  /** A page for everybody, made once for all who ask for it at the same time, and kept where it may be. */
  function finishOnce(reader: Reader, address: string, prepared: Prepared): Promise<Finished> {
    const found = finishing.get(prepared);
    if (found !== undefined) return found;
    const { status, freshUntil } = prepared;
    const finished = finish(reader, address, prepared);
    finishing.set(prepared, finished);
    if (status < 400 && freshUntil !== undefined)
      finished
        .then((page) => keep(keyOf(reader.language, address), page, freshUntil))
        // Whoever waits for it is told.
        .catch(() => {});
    return finished;
  }

  return { renderPage, previewAt };
}

/** To the same page with another query. */
function leadTo(pathname: string, query: string, cacheControl: string): Response {
  const headers = {
    Location: query === '' ? pathname : `${pathname}?${query}`,
    'Cache-Control': cacheControl,
  };
  return new Response(null, { status: 302, headers });
}

/** A page in one language is not that in another. */
function keyOf({ locale }: Language, address: string): string {
  return `${locale} ${address}`;
}

/** Whoever has it asks again each time; a cache in between may give it to others while its data is fresh. */
function sharedFor(ms: number): string {
  return ms < 1000 ? 'public, no-cache' : `public, max-age=0, s-maxage=${Math.floor(ms / 1000)}`;
}

function sizeOf({ plain, codings }: StoredFile): number {
  return [plain, ...Object.values(codings)].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}
