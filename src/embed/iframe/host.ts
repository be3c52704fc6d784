import type { ThemeTokens } from '#app/theme-tokens.ts';
import type { Theme } from '#app/theme.ts';
import type { ChosenPackage, OrganizationName } from '../chosen-package.ts';
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
  let configured: Configuration = configuration;
  let waiting: string | undefined;
  const send = (message: HostMessage) => iframe.contentWindow?.postMessage(write(message), origin);
  const listen = (event: MessageEvent) => {
    const read = readGuestMessage(event.data);
    // Another iframe may have a catalogue of its own, with a host of its own in this page.
    if (read.kind === 'not-ours' || event.source !== iframe.contentWindow || event.source === null) return;
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
        onReady?.();
        return;
      case 'resize':
        iframe.style.height = `${message.height}px`;
        return;
      case 'view':
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
  // It may have been there before this was. Whatever page is in the iframe may hear that somebody is here.
  iframe.contentWindow?.postMessage(write({ type: 'hello' }), '*');
  const silence = setTimeout(() => {
    if (!isReady)
      console.info(
        `vm-catalogue: nothing has come from ${origin} yet: is it a gateway, and is ${location.origin} in its CATALOGUE_EMBED_ORIGINS?`,
      );
  }, SILENT_AFTER_MS);
  return {
    configure(changes) {
      // One setting that cannot be used must not take the others along.
      const read = readHostMessage(write({ type: 'configure', ...changes }));
      if (read.kind === 'refused') {
        console.info(`vm-catalogue: it was not configured: ${read.because}.`);
        return;
      }
      configured = { ...configured, ...changes };
      if (isReady) send({ type: 'configure', ...changes });
    },
    navigate(url) {
      if (isReady) send({ type: 'navigate', url });
      else waiting = url;
    },
    disconnect() {
      clearTimeout(silence);
      removeEventListener('message', listen);
    },
  };
}
