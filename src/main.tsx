import { startTransition, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { hydrate } from '#api/dehydrate.ts';
import { createQueryClient } from '#api/query-client.ts';
import { CanonicalLink } from '#app/canonical-link.tsx';
import {
  AHEAD_ELEMENT_ID,
  DATA_ELEMENT_ID,
  EMBED_PATH,
  ROOT_ELEMENT_ID,
  type AppConfig,
} from '#app/config.ts';
import { CatchUp } from '#app/catch-up.tsx';
import { createApp, type AppOptions } from '#app/create-app.tsx';
import { readConfig } from '#app/read-config.ts';
import { usualLocale } from '#language/locales.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { english, type Language } from '#language/language.ts';
import { loadLanguage, loadPatiently } from '#language/load-language.ts';
import { patiently } from '#language/patiently.ts';
import { localeIn } from '#view/locale-codec.ts';
import { preloadComponents } from '#ui/lazy-component.tsx';

/** For how long the first paint is waited for, in milliseconds: what nobody looks at may not be painted for long. */
const PAINTED_AT_LATEST_MS = 500;

/** How often the code of what a page shows is asked for before the page does without: for half a minute. */
const MOST_TRIES = 5;

const root = document.getElementById(ROOT_ELEMENT_ID)!;
const data = document.getElementById(DATA_ELEMENT_ID);
const queryClient = createQueryClient();
const config = readConfig(document);

/** Where the address names none. What a server has rendered it in is the server's choice. */
const fallbackLocale =
  data !== null && localeIn(location.search) === undefined
    ? document.documentElement.lang
    : usualLocale(config.locale, navigator.languages);

// As `index.html` has them where the program does not come: here it is.
document.getElementById('failed')?.remove();
if (data === null) void takeOff();
else void takeOver(data);

/** Renders a page that no server has. */
async function takeOff() {
  awake();
  // What answers may have to have said above them must not come after them.
  preloadComponents(['stale', 'unreadable', 'data']).catch(() => {});
  const [language] = await Promise.all([
    loadLanguage(localeIn(location.search) ?? fallbackLocale).catch(() => english),
    // What stands above the results, or beside them, must not come after them.
    new URLSearchParams(location.search).has('package') &&
      preloadComponents(['catalogue', 'panel']).catch(() => {}),
  ]);
  const app = await makeApp(language);
  // The pages set titles of their own; of two, browsers show the first.
  document.querySelector('title')?.remove();
  createRoot(root).render(app);
}

/** Makes the page that a server has rendered the browser's own: in steps, between which it can answer. */
async function takeOver(data: HTMLElement) {
  await painted();
  let tries = 0;
  const loaded = patiently(
    () => preloadComponents(data.dataset['lazy']?.split(' ') ?? []),
    () => !navigator.onLine || (tries += 1) <= MOST_TRIES,
  );
  // Until its words are there, the page's links and forms work as the server has rendered them.
  const language = (await loadPatiently(document.documentElement.lang)) ?? english;
  await pause();
  hydrate(queryClient, data.textContent, attributesIn(language), Date.now());
  document.getElementById(AHEAD_ELEMENT_ID)?.remove();
  await pause();
  // Until the code of all that the page shows is there, its links and forms work as they are. What does not come at all says so.
  await loaded;
  const app = await makeApp(language);
  // Where it does not come, what was typed is lost, and not the page.
  const early = hasEarlyInput() ? await import('#app/early-input.ts').catch(() => undefined) : undefined;
  if (isElsewhere()) {
    awake();
    createRoot(root).render(app);
    return;
  }
  const goOn = early?.holdEarlyInput(root);
  awake();
  // In pieces, between which the browser answers. What somebody does something to is hydrated at once.
  startTransition(() => {
    hydrateRoot(root, app);
  });
  goOn?.();
}

/** Until what stands in the document has been painted: where the program is there at once, it would keep that waiting. */
function painted(): Promise<unknown> {
  return Promise.race([
    new Promise((resolve) => {
      new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    }),
    pause(PAINTED_AT_LATEST_MS),
  ]);
}

/** From here on what is chosen is React's; see the scripts of `index.html`. */
function awake() {
  document.documentElement.dataset['awake'] = '';
}

/** Whether somebody has typed or chosen something before the page was the browser's own. */
function hasEarlyInput(): boolean {
  return (
    root.querySelector(':is(input, select):user-valid, :is(input, select):user-invalid, input:focus') !== null
  );
}

/** Whether the address is no longer the one that the document was made for: somebody went Back while it came. */
function isElsewhere(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  if (load === undefined) return false;
  // By these two alone: an address may have a name and a password in it, which the browser does not tell.
  const { pathname, search } = new URL(load.name);
  return pathname + search !== location.pathname + location.search;
}

async function makeApp(language: Language) {
  const isEmbedded = config.embed !== undefined;
  // Until its code is there the page works as the server has rendered it.
  const guest = isEmbedded ? await patiently(() => import('#embed/iframe/guest-app.tsx')) : undefined;
  const make = guest?.createGuestApp ?? makeStandalone;
  // Without transitions: a control shows what it was set to at once, and not after what it leads to.
  return (
    <StrictMode>
      <BrowserRouter useTransitions={false} {...(isEmbedded && { basename: EMBED_PATH })}>
        {/* Around it, not beside it: React numbers IDs by how many there are beside each other, and the server has but the app. */}
        <CatchUp>{make(config, { queryClient, language, fallbackLocale })}</CatchUp>
      </BrowserRouter>
    </StrictMode>
  );
}

function makeStandalone(config: AppConfig, options: AppOptions) {
  return createApp(config, { ...options, inside: <CanonicalLink /> });
}

/** Lets the browser do other things for so long, in milliseconds; 0: what is due. */
function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
