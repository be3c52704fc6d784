import type { GatewayConfig } from './config.ts';
import { createSandbox } from './sandbox/app.ts';
import { ICONS_PATH } from './sandbox/icons.ts';

/** Whom the gateway asks: the real API and the sandbox look alike from there. */
export interface Upstream {
  /** Where the API's lists are. No trailing slash. */
  readonly url: string;
  /** The gateway's own token. */
  readonly token: string;
  /** The organizations that the gateway's own token may ask for; undefined: all of them. */
  readonly organizations: readonly string[] | undefined;
  /**
   * Sends a request and gives the answer as soon as its head is there. Rejects as `fetch` does. Not given a `Request`:
   * Node's `fetch` forgets the signal of one as soon as garbage is collected, and would then wait for ever.
   */
  readonly send: (url: string, init?: RequestInit) => Promise<Response>;
  /** A path on the gateway's own origin whose files come from upstream too; undefined where there is none. */
  readonly filesPath?: string;
  /** Whether the data is invented. */
  readonly sandbox: boolean;
}

export function createUpstream(source: GatewayConfig['source']): Upstream {
  if (source.kind === 'api') {
    const { url, token, organizations } = source;
    return { url, token, organizations, send: (url, init) => fetch(url, init), sandbox: false };
  }
  const sandbox = createSandbox({ iconBase: () => ICONS_PATH, permitted: source.rateLimit });
  return {
    url: 'http://sandbox.invalid/core/v1',
    token: 'the-gateway',
    organizations: undefined,
    send: async (url, init) => sandbox.fetch(new Request(url, init)),
    filesPath: ICONS_PATH,
    sandbox: true,
  };
}
