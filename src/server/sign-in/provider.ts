import * as oauth from 'openid-client';
import { BodyFault, readWholeAnswer } from '../upstream-answers/whole-answer.ts';
import { CALLBACK_PATH, type SignInSettings } from './settings.ts';

/** What a provider gives out for somebody who has signed in. */
export interface Tokens {
  readonly access: string;
  /** Undefined: there is none, and the access token ends for good. */
  readonly refresh: string | undefined;
  /** How long the access token is good for from when it was given out, in milliseconds; undefined: nobody says. */
  readonly lifetimeMs: number | undefined;
}

/** What has to be remembered of a sign-in while the person is away at the provider. */
export interface Pending {
  readonly state: string;
  readonly verifier: string;
}

/** The OAuth 2.0 provider that customers sign in with. All of it rejects with `SignInProblem`. */
export interface Provider {
  /**
   * Where to send a browser to, and what to remember meanwhile.
   *
   * @param lasting - whether to ask for a refresh token where the provider wants to be asked for one
   */
  begin(lasting: boolean): Promise<Pending & { readonly address: string }>;
  /** Exchanges what a browser came back with. `search` is the query that it came with. */
  finish(search: string, pending: Pending): Promise<Tokens>;
  refresh(refreshToken: string): Promise<Tokens>;
  /** Makes tokens worthless, where the provider knows how to. */
  revoke(tokens: Tokens): Promise<void>;
}

/**
 * - `declined`: the person, or the provider for them, said no
 * - `foreign`: what came back belongs to no sign-in that this browser has begun
 * - `scope`: the client may not ask for what it has asked for
 * - `over`: a code or a refresh token is used up, too old or revoked
 * - `refused`: anything else that trying again does not change
 * - `unreachable`: no answer, or one that speaks of the provider's own trouble
 */
export type ProblemKind = 'declined' | 'foreign' | 'scope' | 'over' | 'refused' | 'unreachable';

/** Its `reason` is a code that may be logged: a provider's texts and a client's errors may repeat what was sent. */
export class SignInProblem extends Error {
  override readonly name = 'SignInProblem';
  readonly kind: ProblemKind;
  readonly reason: string;

  constructor(kind: ProblemKind, reason: string) {
    super(`${kind} (${reason})`);
    this.kind = kind;
    this.reason = reason;
  }
}

/** What the catalogue asks for, and nothing else: neither who somebody is (`openid`) nor anything that changes something. */
const SCOPES = [
  'api.katapult.io/core/v1/virtual_machine_packages:read',
  'api.katapult.io/core/v1/organizations:read',
];
/** Where a provider knows this scope, it gives out refresh tokens for it alone (OpenID Connect Core, 11), after consent. */
const LASTING = 'offline_access';

/** How long the provider may take for each answer, in seconds. */
const TIMEOUT_S = 5;
/** How long an answer of it may be: tokens and its description of itself take some kB. In bytes. */
const MOST_BYTES = 500_000;

/**
 * Asks the provider nothing until somebody signs in: the catalogue works without it. What it says of itself is asked for once;
 * where that fails, again with the next sign-in.
 */
export function createProvider({
  clientId,
  clientSecret,
  issuer,
  endpoints,
  publicUrl,
}: Omit<SignInSettings, 'sessionSecret'>): Provider {
  const redirectUri = `${publicUrl}${CALLBACK_PATH}`;
  const authentication = clientSecret === undefined ? oauth.None() : oauth.ClientSecretBasic(clientSecret);
  const server = new URL(issuer);
  // Only the settings of this machine's own providers get this far with `http`.
  const extensions = server.protocol === 'http:' ? [oauth.allowInsecureRequests] : [];
  let known: oauth.Configuration | undefined;
  let asking: Promise<oauth.Configuration> | undefined;

  async function discover(): Promise<oauth.Configuration> {
    try {
      return await oauth.discovery(server, clientId, undefined, authentication, {
        timeout: TIMEOUT_S,
        execute: extensions,
        [oauth.customFetch]: fetchShort,
      });
    } catch (error) {
      if (endpoints === undefined || !saysNotFound(error)) throw error;
      const configuration = new oauth.Configuration(
        { issuer, authorization_endpoint: endpoints.authorization, token_endpoint: endpoints.token },
        clientId,
        undefined,
        authentication,
      );
      configuration.timeout = TIMEOUT_S;
      configuration[oauth.customFetch] = fetchShort;
      for (const extend of extensions) extend(configuration);
      return configuration;
    }
  }

  async function configuration(): Promise<oauth.Configuration> {
    if (known !== undefined) return known;
    asking ??= discover().finally(() => {
      asking = undefined;
    });
    known = await asking;
    return known;
  }

  return {
    begin: (lasting) =>
      asProblem(async () => {
        const config = await configuration();
        const state = oauth.randomState();
        const verifier = oauth.randomPKCECodeVerifier();
        const asksToLast = lasting && (config.serverMetadata().scopes_supported?.includes(LASTING) ?? false);
        const address = oauth.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: (asksToLast ? [...SCOPES, LASTING] : SCOPES).join(' '),
          state,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(asksToLast && { prompt: 'consent' }),
        });
        return { address: address.href, state, verifier };
      }),
    finish: (search, { state, verifier }) =>
      asProblem(async () => {
        const states = new URLSearchParams(search).getAll('state');
        if (states.length !== 1 || states[0] !== state) throw new SignInProblem('foreign', 'state');
        return tokensIn(
          await oauth.authorizationCodeGrant(
            await configuration(),
            // Not the address that the request names: a proxy in front may have changed it.
            new URL(`${redirectUri}${search}`),
            { expectedState: state, pkceCodeVerifier: verifier },
          ),
        );
      }),
    refresh: (refreshToken) =>
      asProblem(async () => tokensIn(await oauth.refreshTokenGrant(await configuration(), refreshToken))),
    revoke: ({ access, refresh }) =>
      asProblem(async () => {
        const config = await configuration();
        if (config.serverMetadata().revocation_endpoint === undefined) return;
        const both = await Promise.allSettled([
          refresh !== undefined &&
            oauth.tokenRevocation(config, refresh, { token_type_hint: 'refresh_token' }),
          oauth.tokenRevocation(config, access, { token_type_hint: 'access_token' }),
        ]);
        for (const each of both) if (each.status === 'rejected') throw each.reason;
      }),
  };
}

/** `fetch`, but for answers that are longer than any that a provider has to give: they are not read to their end. */
async function fetchShort(address: string, options: oauth.CustomFetchOptions): Promise<Response> {
  const response = await fetch(address, options as RequestInit);
  try {
    const { status, headers, body } = await readWholeAnswer(response, {
      most: MOST_BYTES,
      withinMs: TIMEOUT_S * 1000,
    });
    return new Response(status === 204 || status === 304 ? null : body, { status, headers });
  } catch (error) {
    if (error instanceof BodyFault) throw new SignInProblem('unreachable', error.code);
    throw error;
  }
}

async function asProblem<Value>(doing: () => Promise<Value>): Promise<Value> {
  try {
    return await doing();
  } catch (error) {
    throw problemOf(error);
  }
}

function tokensIn({ access_token, refresh_token, expires_in }: oauth.TokenEndpointResponse): Tokens {
  return {
    access: access_token,
    refresh: refresh_token,
    lifetimeMs: expires_in === undefined ? undefined : expires_in * 1000,
  };
}

/** Whether the provider has no document that describes it. */
function saysNotFound(error: unknown): boolean {
  return error instanceof Error && statusIn(error.cause) === 404;
}

function problemOf(error: unknown): SignInProblem {
  if (error instanceof SignInProblem) return error;
  // What the reading of an answer has found, as the client passes it on.
  if (error instanceof oauth.ClientError && error.cause instanceof SignInProblem) return error.cause;
  if (error instanceof oauth.AuthorizationResponseError) {
    const reason = codeIn(error.error);
    switch (reason) {
      case 'access_denied':
        return new SignInProblem('declined', reason);
      case 'invalid_scope':
        return new SignInProblem('scope', reason);
      case 'server_error':
      case 'temporarily_unavailable':
        return new SignInProblem('unreachable', reason);
      default:
        return new SignInProblem('refused', reason);
    }
  }
  if (error instanceof oauth.ResponseBodyError) {
    const reason = codeIn(error.error);
    if (isOfMoment(error.status)) return new SignInProblem('unreachable', reason);
    return new SignInProblem(reason === 'invalid_grant' ? 'over' : 'refused', reason);
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    return new SignInProblem('refused', `status ${error.status}`);
  }
  if (error instanceof oauth.ClientError) {
    const status = statusIn(error.cause);
    if (status !== undefined) {
      // A success that is no answer of OAuth comes from something in front of the provider.
      const kind = isOfMoment(status) || status < 400 ? 'unreachable' : 'refused';
      return new SignInProblem(kind, `status ${status}`);
    }
    const isLate = error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT';
    return new SignInProblem(isLate ? 'unreachable' : 'refused', error.code ?? error.name);
  }
  // As `fetch` rejects where there is no connection.
  if (error instanceof TypeError && error.cause instanceof Error) {
    const { cause } = error;
    return new SignInProblem('unreachable', 'code' in cause ? String(cause.code) : cause.name);
  }
  return new SignInProblem('refused', error instanceof Error ? error.name : 'unknown');
}

/** The status of an answer; undefined: it is none. By its looks: a server that listens has another class of that name than `fetch`. */
function statusIn(cause: unknown): number | undefined {
  return typeof cause === 'object' && cause !== null && 'status' in cause && typeof cause.status === 'number'
    ? cause.status
    : undefined;
}

/** Whether a status speaks of this moment only. */
function isOfMoment(status: number): boolean {
  return status >= 500 || status === 429;
}

/** An error's code as OAuth has them; whatever else a provider sends is not repeated. */
function codeIn(text: string): string {
  return /^[a-z][a-z_]{0,39}$/.test(text) ? text : 'another error';
}
