import { readHostMessage, write, type GuestMessage, type HostMessage } from './messages.ts';

/** What the guest's side needs of its window. */
export type GuestWindow = Pick<Window, 'parent' | 'addEventListener' | 'removeEventListener'> & {
  readonly document: Pick<Document, 'referrer'>;
  readonly location: Pick<Location, 'ancestorOrigins'>;
};

interface GuestOptions {
  /** The exact origins that may be the host, such as `https://portal.example`. */
  readonly allowed: readonly string[];
  readonly onMessage: (message: HostMessage) => void;
  /** Is told why something is not acted upon. */
  readonly explain: (why: string) => void;
  readonly window: GuestWindow;
}

/** The guest's side of the talk with the page around it. */
export interface Guest {
  readonly send: (message: GuestMessage) => void;
  readonly stop: () => void;
}

/**
 * Listens to the page around this one, if its origin is allowed, and sends to that origin alone. Undefined: this page is in
 * no frame, or in one of an origin that is not allowed; nothing then leaves it.
 */
export function connectToHost({ allowed, onMessage, explain, window }: GuestOptions): Guest | undefined {
  const { parent } = window;
  if (parent === (window as unknown)) return undefined;
  const origin = originOfHost(window);
  if (origin !== undefined && !allowed.includes(origin)) {
    explain(`The page around this one, ${origin}, is not allowed to embed it: nothing is said to it.`);
    return undefined;
  }
  const listen = (event: MessageEvent) => {
    const read = readHostMessage(event.data);
    if (read.kind === 'not-ours') return;
    if (event.source !== parent)
      explain(`A message from ${event.origin} was not acted upon: it is not of the page around this one.`);
    else if (!allowed.includes(event.origin) || (origin !== undefined && event.origin !== origin))
      explain(`A message from ${event.origin} was not acted upon: that origin is not allowed to send any.`);
    else if (read.kind === 'refused')
      explain(`A message from ${event.origin} was not acted upon: ${read.because}.`);
    else onMessage(read.message);
  };
  window.addEventListener('message', listen);
  return {
    send(message) {
      // A browser that does not tell who is around delivers to whichever of these it is, and to nobody else.
      for (const target of origin === undefined ? allowed : [origin])
        parent.postMessage(write(message), target);
    },
    stop: () => window.removeEventListener('message', listen),
  };
}

/** The origin of the page around this one; undefined where the browser does not tell. */
function originOfHost({ location, document }: GuestWindow): string | undefined {
  const [nearest] = location.ancestorOrigins ?? [];
  if (nearest !== undefined) return nearest;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined;
}
