import type { ThemeTokens } from '#app/theme-tokens.ts';
import type { Theme } from '#app/theme.ts';
import type { ChosenPackage, OrganizationName } from '../chosen-package.ts';
import { watchVisible } from './watch-visible.ts';
import { readGuestMessage, readHostMessage, write, type HostMessage } from './messages.ts';

export type { ThemeTokens } from '#app/theme-tokens.ts';
export type { Theme } from '#app/theme.ts';
export type { ChosenPackage, OrganizationName } from '../chosen-package.ts';

/** What a host is told by the catalogue in its iframe. */
export interface HostHandlers {
  readonly onReady?: () => void;
  readonly onSelect?: (pkg: ChosenPackage, organization: OrganizationName) => void;
  /** `url` is the address of the standalone catalogue that shows the same. */
  readonly onView?: (url: string) => void;
  readonly onError?: (code: string, message: string) => void;
}

export interface Configuration {
  readonly organization?: OrganizationName;
  readonly theme?: Theme;
  /** The look's own colours and radii, in place of all given before: `{}` takes them away. */
  readonly tokens?: ThemeTokens;
  /** A BCP 47 language tag, such as `de-AT`. */
  readonly locale?: string;
  readonly token?: string | null;
}

/** The host's side of the talk with a catalogue in an iframe. */
export interface EmbeddedCatalogue {
  /** What is absent stays as it was. May be called before the catalogue is ready. */
  readonly configure: (configuration: Configuration) => void;
  /** Shows what an address of the standalone catalogue shows: its path and query. */
  readonly navigate: (url: string) => void;
  /** Hears and says nothing any more. The iframe stays. */
  readonly disconnect: () => void;
}

/** After so long a silence it is said in the console. */
const SILENT_AFTER_MS = 10_000;

/**
 * Talks to the catalogue in an iframe, and makes the iframe as high as what is in it.
 *
 * @param iframe - its `src` is the `/embed` page of a gateway that allows this page's origin (`CATALOGUE_EMBED_ORIGINS`)
 */
export function connectCatalogue(
  iframe: HTMLIFrameElement,
  { onReady, onSelect, onView, onError, ...configuration }: HostHandlers & Configuration = {},
): EmbeddedCatalogue {
  const { origin } = new URL(iframe.src, document.baseURI);
  let isReady = false;
  /** What the catalogue must know, also after it is loaded anew. */
  let configured: Configuration = isUsable({ type: 'configure', ...configuration }) ? configuration : {};
  let waiting: string | undefined;
  const send = (message: HostMessage) => iframe.contentWindow?.postMessage(write(message), origin);
  // What is to stay in sight in there must know what is.
  const visible = watchVisible(iframe, (part) => {
    if (isReady) send({ type: 'visible', ...part });
  });
  let path: string | undefined;
  /** Another page begins at its top, as one does that a browser opens. */
  const arriveAt = (next: string) => {
    if (path !== undefined && path !== next && iframe.getBoundingClientRect().top < 0)
      iframe.scrollIntoView();
    path = next;
  };
  const listen = (event: MessageEvent) => {
    const read = readGuestMessage(event.data);
    if (read.kind === 'not-ours') return;
    if (event.source === null || event.source !== iframe.contentWindow) {
      // Another iframe may have a catalogue and a host of its own in this page.
      if (event.source === null || !connected.has(event.source))
        console.info(
          'vm-catalogue: a message was not acted upon: it is not of the iframe with the catalogue.',
        );
      return;
    }
    if (event.origin !== origin) {
      console.info(
        `vm-catalogue: a message from ${event.origin} was not acted upon: ${origin} was expected.`,
      );
      return;
    }
    if (read.kind === 'refused') {
      console.info(`vm-catalogue: a message was not acted upon: ${read.because}.`);
      return;
    }
    const { message } = read;
    switch (message.type) {
      case 'ready':
        isReady = true;
        if (Object.keys(configured).length > 0) send({ type: 'configure', ...configured });
        if (waiting !== undefined) send({ type: 'navigate', url: waiting });
        waiting = undefined;
        try {
          onReady?.();
        } finally {
          // Last: the catalogue waits for it, and then tells what is in the way all the same.
          visible.tell();
        }
        return;
      case 'resize':
        iframe.style.height = `${message.height + borderOf(iframe)}px`;
        visible.tell();
        return;
      case 'view':
        arriveAt(new URL(message.url).pathname);
        onView?.(message.url);
        return;
      case 'select':
        onSelect?.(message.package, message.organization);
        return;
      case 'error':
        onError?.(message.code, message.message);
        return;
    }
  };
  addEventListener('message', listen);
  if (iframe.contentWindow !== null) connected.add(iframe.contentWindow);
  // It may have been there before this was. What is not there yet will say so by itself.
  if (isLoaded(iframe)) send({ type: 'hello' });
  const silence = setTimeout(() => {
    if (!isReady)
      console.info(
        `vm-catalogue: nothing has come from ${origin} yet: is it a gateway, and is ${location.origin} in its CATALOGUE_EMBED_ORIGINS?`,
      );
  }, SILENT_AFTER_MS);
  return {
    configure(changes) {
      if (!isUsable({ type: 'configure', ...changes })) return;
      configured = { ...configured, ...present(changes) };
      if (isReady) send({ type: 'configure', ...changes });
    },
    navigate(url) {
      if (!isUsable({ type: 'navigate', url })) return;
      if (isReady) send({ type: 'navigate', url });
      else waiting = url;
    },
    disconnect() {
      clearTimeout(silence);
      removeEventListener('message', listen);
      visible.stop();
    },
  };
}

/** What is given of a configuration: a setting that is undefined is one that is absent. */
function present(changes: Configuration): Configuration {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** The windows of all iframes that this page has connected. */
const connected = new WeakSet<MessageEventSource>();

/** Whether the catalogue would take it: what it would not must not take along what is sent together with it. */
function isUsable(message: HostMessage): boolean {
  const read = readHostMessage(write(message));
  if (read.kind === 'refused') console.info(`vm-catalogue: ${message.type} was not sent: ${read.because}.`);
  return read.kind === 'message';
}

/** Whether something is in the iframe already: what is of another origin does not let itself be looked at. */
function isLoaded({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return contentWindow !== null && contentWindow.location.href !== 'about:blank';
  } catch {
    return true;
  }
}

/** How much of its height is the iframe's own border, where that counts. */
function borderOf(iframe: HTMLIFrameElement): number {
  return getComputedStyle(iframe).boxSizing === 'border-box' ? iframe.offsetHeight - iframe.clientHeight : 0;
}
