import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider, type Configuration } from 'oidc-provider';

/** What the tests of signing in have in common, the browser tests too. */

export const PACKAGES_SCOPE = 'api.katapult.io/core/v1/virtual_machine_packages:read';
export const ORGANIZATIONS_SCOPE = 'api.katapult.io/core/v1/organizations:read';
export const CLIENT_ID = 'catalogue';
export const CLIENT_SECRET = 'the-clients-5ecret';

interface ProviderOptions {
  /** Where it sends people back to. */
  readonly redirectUri: string;
  /** What a person answers who is asked to sign in. */
  readonly answer?: () => 'allow' | 'decline';
  /** How long an access token is good for, in seconds. */
  readonly accessTokenS?: number;
  /** What the client may ask for; undefined: everything. */
  readonly scope?: string;
  readonly publicClient?: boolean;
  readonly revocation?: boolean;
  readonly port?: number;
}

export interface TestProvider {
  readonly issuer: string;
  readonly provider: Provider;
  /** Each request to it, such as `POST /token`. */
  readonly asked: string[];
  /** What its next answers are instead of its own; undefined: its own again. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  /** Everything that it has given out: codes and tokens. */
  readonly secrets: Set<string>;
  /** Takes back whatever somebody has allowed: their refresh tokens are refused from then on. */
  revokeAll(): Promise<void>;
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A real OpenID provider on a port of this machine, where somebody signs in and agrees without being asked. */
export async function startProvider({
  redirectUri,
  answer = () => 'allow',
  accessTokenS = 3600,
  scope,
  publicClient = false,
  revocation = true,
  port = 0,
}: ProviderOptions): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('it listens on no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        ...(publicClient
          ? { token_endpoint_auth_method: 'none' as const }
          : { client_secret: CLIENT_SECRET }),
        ...(scope !== undefined && { scope }),
        // A real one lets clients of this machine have `http` for tests only if they say that they are no web pages.
        ...(redirectUri.startsWith('http:') && { application_type: 'native' as const }),
      },
    ],
    scopes: ['offline_access', PACKAGES_SCOPE, ORGANIZATIONS_SCOPE],
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: revocation, allowedPolicy: () => true },
    },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    ttl: { AccessToken: accessTokenS, Interaction: 600, Session: 600, Grant: 3600, RefreshToken: 3600 },
    cookies: { keys: ['only for tests'] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    renderError: (context, out) => {
      context.type = 'text';
      context.body = `${out.error}: ${out.error_description ?? ''}`;
    },
  };
  const provider = quietly(() => new Provider(issuer, configuration));
  const secrets = new Set<string>();
  const grants = new Set<string>();
  provider.on('grant.success', ({ oidc, body }) => {
    const { access_token: access, refresh_token: refresh } = body as Record<string, string | undefined>;
    for (const token of [access, refresh]) if (token !== undefined) secrets.add(token);
    const grantId = oidc.entities.Grant?.jti;
    if (grantId !== undefined) grants.add(grantId);
  });
  provider.on('authorization_code.saved', ({ jti }) => secrets.add(jti));

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params, prompt, session, grantId } = await provider.interactionDetails(request, response);
    if (answer() === 'decline') {
      const no = { error: 'access_denied', error_description: '<b>no</b>' };
      return provider.interactionFinished(request, response, no);
    }
    if (prompt.name === 'login') {
      return provider.interactionFinished(request, response, { login: { accountId: 'somebody' } });
    }
    // What somebody has agreed to before goes on: all their tokens are of one grant.
    const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
    const grant =
      known ??
      new provider.Grant({
        accountId: session?.accountId,
        clientId: String(params['client_id']),
      });
    grant.addOIDCScope(String(params['scope']));
    const agreed = { grantId: await grant.save() };
    return provider.interactionFinished(
      request,
      response,
      { consent: agreed },
      { mergeWithLastSubmission: true },
    );
  }

  const handle = provider.callback();
  const test: TestProvider = {
    issuer,
    provider,
    asked: [],
    instead: undefined,
    secrets,
    revokeAll: async () => {
      for (const grantId of grants) {
        await provider.RefreshToken.revokeByGrantId(grantId);
        await provider.AccessToken.revokeByGrantId(grantId);
      }
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
    [Symbol.asyncDispose]: () => test.stop(),
  };
  server.on('request', (request, response) => {
    test.asked.push(`${request.method} ${request.url?.replace(/\?.*/, '')}`);
    if (test.instead !== undefined) test.instead(request, response);
    else if (request.url?.startsWith('/interaction/')) void interact(request, response);
    else void handle(request, response);
  });
  return test;
}

/** It warns of keys and a memory that are made for tests. */
function quietly<Value>(make: () => Value): Value {
  const { warn } = console;
  console.warn = () => {};
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}

/** A browser without scripts: it keeps cookies by origin, and follows redirects. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly #fetches: ReadonlyMap<string, (request: Request) => Response | Promise<Response>>;
  /** Each answer that it got, as it came, and the address that it was for. */
  readonly received: { readonly url: string; readonly response: Response }[] = [];

  /** @param fetches - applications in this process, by the origins that they stand for */
  constructor(fetches: ReadonlyMap<string, (request: Request) => Response | Promise<Response>> = new Map()) {
    this.#fetches = fetches;
  }

  cookies(origin: string): Map<string, string> {
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }

  /** One request, without following. */
  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.cookies(origin);
    const headers = new Headers(init.headers);
    if (jar.size > 0)
      headers.set('Cookie', Array.from(jar, ([name, value]) => `${name}=${value}`).join('; '));
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const response = await (this.#fetches.get(origin) ?? fetch)(request);
    this.received.push({ url, response: response.clone() });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /;\s*max-age=0\b/i.test(cookie) || /expires=Thu, 01 Jan 1970/i.test(cookie)) {
        jar.delete(name);
      } else jar.set(name, value);
    }
    return response;
  }

  /** A visit: follows redirects to the page that they end at, or to the first address that `until` says yes to. */
  async visit(
    url: string,
    until: (url: string) => boolean = () => false,
  ): Promise<{ readonly url: string; readonly response: Response }> {
    let at = url;
    for (let hops = 0; hops < 20; hops += 1) {
      const response = await this.ask(at, {
        headers: {
          'Sec-Fetch-Mode': 'navigate',
          'Sec-Fetch-Dest': 'document',
          'Sec-Fetch-Site': 'cross-site',
        },
      });
      const location = response.headers.get('Location');
      if (location === null) return { url: at, response };
      at = new URL(location, at).href;
      if (until(at)) return { url: at, response };
    }
    throw new Error(`${url} leads in circles`);
  }
}
