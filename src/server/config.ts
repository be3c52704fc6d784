import { readFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { LANGUAGE_CODES, localeOf } from '#language/locales.ts';
import { faultOfOrderTemplate } from '#catalogue/order-link.ts';
import {
  OPERATIONS_SETTINGS,
  readOperations,
  type OperationsConfig,
} from './operations/operations-config.ts';
import { isProxyRange } from './protection/client-address.ts';
import type { ClientOptions } from './protection/guard.ts';
import { isLoopback, quote, readListener, readSecret, type SecretSetting, type Setting } from './setting.ts';
import {
  readSignIn,
  SIGN_IN_SETTINGS,
  warningsAboutSignIn,
  type SignInSettings,
} from './sign-in/settings.ts';

/** What the gateway runs with: read once from the environment, checked, and never changed. */
export interface GatewayConfig extends Address {
  readonly source: SandboxSource | ApiSource;
  /** The language of everybody who has not chosen another, as a BCP 47 tag; undefined: each reader's browser says. */
  readonly locale: string | undefined;
  /** The template of the address where packages can be ordered (`orderLink` fills it in); undefined: there is none. */
  readonly orderUrl: string | undefined;
  /** The exact origins whose pages may embed the catalogue, such as `https://portal.example`. */
  readonly embedOrigins: readonly string[];
  /**
   * The origin that people reach the catalogue at, such as `https://catalogue.example`; undefined: not known. A request's
   * `Host` does not tell: its sender writes what they like there, and pages are kept for others.
   */
  readonly publicUrl: string | undefined;
  readonly operations: OperationsConfig;
  readonly clients: ClientOptions;
  /** How customers sign in; undefined: they do not. */
  readonly signIn: SignInSettings | undefined;
}

/** Where a server listens. */
export interface Address {
  /** A host name or an IP address, IPv6 without brackets. */
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
}

export interface SandboxSource {
  readonly kind: 'sandbox';
  /** Requests per minute that one token may send. */
  readonly rateLimit: number;
}

export interface ApiSource {
  readonly kind: 'api';
  /** Where the API's lists are, such as `https://api.katapult.io/core/v1`. No trailing slash. */
  readonly url: string;
  readonly token: string;
  /** The organizations that the gateway's own token may ask for: sub-domains in lower case, and `org_…` IDs. */
  readonly organizations: readonly string[];
}

/** The configuration, or what is wrong with it: each problem one line for the operator, without secrets. */
export type Reading<Config> =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

const KATAPULT = 'https://api.katapult.io';
const TOKEN: SecretSetting = {
  names: ['KATAPULT_API_TOKEN', 'KATAPULT_API_TOKEN_FILE'],
  what: 'the token',
  faultOf: (value) =>
    /[^\x21-\x7e]|["']/.test(value)
      ? 'contains a space, a line break, a quote or another character that no token has (it is not shown here): set the token alone, without "Bearer" and without quotes.'
      : undefined,
};
const SETTINGS = [
  'PORT',
  'HOST',
  'KATAPULT_API_TOKEN',
  'KATAPULT_API_TOKEN_FILE',
  'KATAPULT_API_URL',
  'CATALOGUE_CLIENT_RATE_LIMIT',
  'CATALOGUE_EMBED_ORIGINS',
  'CATALOGUE_LOCALE',
  'CATALOGUE_ORGANIZATIONS',
  'CATALOGUE_ORDER_URL',
  'CATALOGUE_PUBLIC_URL',
  ...OPERATIONS_SETTINGS,
  ...SIGN_IN_SETTINGS,
  'CATALOGUE_TRUSTED_PROXIES',
  'SANDBOX_RATE_LIMIT',
];

/**
 * Reads the gateway's settings. A setting that is empty counts as not set.
 *
 * @param readText - the text of a file; throws where it cannot be read
 */
export function readConfig(
  environment: Environment,
  readText = (path: string) => readFileSync(path, 'utf8'),
): Reading<GatewayConfig> {
  const problems: string[] = [];
  const setting = settingsOf(environment);
  const address = readListener(setting, ['PORT', 'HOST'], 4173, problems);
  const rateLimit = readRateLimit(setting('SANDBOX_RATE_LIMIT'), problems);
  const token = readSecret(TOKEN, setting, readText, problems);
  const url = readApiUrl(setting('KATAPULT_API_URL') ?? KATAPULT, problems);
  const organizations = readOrganizations(setting('CATALOGUE_ORGANIZATIONS') ?? '', problems);
  const orderUrl = readOrderUrl(setting('CATALOGUE_ORDER_URL'), problems);
  const locale = readLocale(setting('CATALOGUE_LOCALE'), problems);
  const embedOrigins = readEmbedOrigins(setting('CATALOGUE_EMBED_ORIGINS') ?? '', problems);
  const publicUrl = readPublicUrl(setting('CATALOGUE_PUBLIC_URL'), problems);
  const operations = readOperations(setting, problems);
  const clients = {
    trustedProxies: readTrustedProxies(setting('CATALOGUE_TRUSTED_PROXIES') ?? 'loopback', problems),
    requestsPerMinute: readClientRateLimit(setting('CATALOGUE_CLIENT_RATE_LIMIT') ?? '600', problems),
  };
  const hasToken = TOKEN.names.some((name) => setting(name) !== undefined);
  const signIn = hasToken ? readSignIn(setting, { publicUrl, readText, problems }) : undefined;
  if (setting('KATAPULT_API_URL') !== undefined && !hasToken) {
    problems.push(
      'KATAPULT_API_URL is set, but KATAPULT_API_TOKEN is not: set the token too, or neither of them to see the sandbox.',
    );
  }
  if (problems.length > 0) return { ok: false, problems };
  const source: GatewayConfig['source'] =
    token === undefined
      ? { kind: 'sandbox', rateLimit }
      : { kind: 'api', url, token, organizations: [...new Set(organizations)] };
  return {
    ok: true,
    config: {
      ...address,
      source,
      locale,
      orderUrl,
      embedOrigins: [...new Set(embedOrigins)],
      publicUrl,
      operations,
      clients,
      signIn,
    },
    warnings: [
      ...warningsAbout(environment, source),
      ...warningsAboutSignIn(setting, source.kind === 'sandbox'),
    ],
  };
}

/** Reads the settings of the sandbox that is served alone. */
export function readSandboxConfig(environment: Environment): Reading<Address & SandboxSource> {
  const problems: string[] = [];
  const setting = settingsOf(environment);
  const address = readListener(setting, ['PORT', 'HOST'], 4180, problems);
  const rateLimit = readRateLimit(setting('SANDBOX_RATE_LIMIT'), problems);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: { ...address, kind: 'sandbox', rateLimit }, warnings: [] };
}

/** Where the data comes from and how to change it, in lines for the operator, without secrets. */
export function describeSource(source: GatewayConfig['source']): string[] {
  if (source.kind === 'sandbox') {
    return [
      'Data: the sandbox. Its cloud is invented, but for the names and sizes of twenty packages that Katapult sold.',
      'For the real API set KATAPULT_API_TOKEN, and KATAPULT_API_URL where it is not https://api.katapult.io.',
    ];
  }
  const { organizations } = source;
  return [
    `Data: ${source.url}, asked with the gateway's token.`,
    organizations.length === 0
      ? 'Everyone sees the public packages. To show those of organizations too, list them in CATALOGUE_ORGANIZATIONS.'
      : `Everyone sees the public packages, and those of ${organizations.join(', ')} (CATALOGUE_ORGANIZATIONS).`,
    'For the sandbox instead, start without KATAPULT_API_TOKEN.',
  ];
}

function settingsOf(environment: Environment): Setting {
  return (name) => environment[name] || undefined;
}

function readRateLimit(value: string | undefined, problems: string[]): number {
  if (value === undefined) return 1000;
  if (!/^\d{1,9}$/.test(value) || Number(value) < 1) {
    problems.push(
      `SANDBOX_RATE_LIMIT is ${quote(value)}: it must be a whole number of requests per minute, 1 or more.`,
    );
  }
  return Number(value);
}

/**
 * The API's address, however it is spelled. Plain `http` is for this machine alone: anywhere else the token could be
 * read on the way. Whoever has an API on another machine without TLS can reach it through a tunnel that ends here.
 */
function readApiUrl(value: string, problems: string[]): string {
  const accepted = `it must be an address such as ${KATAPULT}, with or without /core/v1 at its end`;
  const complain = (why: string) => {
    // What may hold a password or a token, however it is misspelled, is not repeated.
    const shown = /[@?#]/.test(value)
      ? 'not usable (it is not shown here, for it may hold a secret)'
      : quote(value);
    problems.push(`KATAPULT_API_URL is ${shown}: ${accepted}${why}.`);
    return '';
  };
  if (!URL.canParse(value)) return complain('');
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return complain(', and begin with https://');
  if (url.username !== '' || url.password !== '') {
    return complain(', without a user name or a password; the token belongs into KATAPULT_API_TOKEN');
  }
  if (/[?#]/.test(value)) return complain(', without a query or a hash');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return complain(
      ', and begin with https:// unless it is on this machine, because http:// would show the token to the network',
    );
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\/core\/v1$/, '');
  return `${url.origin}${path}/core/v1`;
}

function readOrganizations(value: string, problems: string[]): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      if (/^org_[A-Za-z0-9]+$/.test(item)) return item;
      if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(item)) {
        problems.push(
          `CATALOGUE_ORGANIZATIONS names ${quote(item)}: each item must be a sub-domain such as acme, or an ID such as org_O648YDMEYeLmqdmn, with commas between them.`,
        );
      }
      return item.toLowerCase();
    });
}

function readLocale(value: string | undefined, problems: string[]): string | undefined {
  const locale = value === undefined ? undefined : localeOf(value);
  if (value !== undefined && locale === undefined) {
    problems.push(
      `CATALOGUE_LOCALE is ${quote(value)}: it must be a tag of one of these languages: ${LANGUAGE_CODES.join(', ')}; a region may follow, as in de-CH.`,
    );
  }
  return locale;
}

/** Everyone who opens the catalogue can read it: only what may be a password is not repeated. */
function readOrderUrl(value: string | undefined, problems: string[]): string | undefined {
  const fault = value === undefined ? undefined : faultOfOrderTemplate(value);
  if (value !== undefined && fault !== undefined) {
    const shown = value.includes('@')
      ? 'not usable (it is not shown here, for it may hold a secret)'
      : quote(value);
    problems.push(
      `CATALOGUE_ORDER_URL is ${shown}: it must ${fault}, as in https://shop.example/order/{permalink}.`,
    );
  }
  return value;
}

/** Exact origins, with commas between them. Plain `http` is for this machine alone: anywhere else it could be forged. */
function readEmbedOrigins(value: string, problems: string[]): string[] {
  return value
    .split(',')
    .map((item) => item.trim().replace(/\/$/, ''))
    .filter((item) => item !== '')
    .map((item) => {
      const url = URL.canParse(item) ? new URL(item) : undefined;
      const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
      if (!isSafe || url?.origin !== item.toLowerCase() || item.includes('*'))
        problems.push(
          `CATALOGUE_EMBED_ORIGINS names ${quote(item)}: each item must be an origin such as https://portal.example (or http://localhost:3000), with commas between them.`,
        );
      return item.toLowerCase();
    });
}

/** An origin. Plain `http` is no secret told: a catalogue may be reached so in a network of one's own. */
function readPublicUrl(value: string | undefined, problems: string[]): string | undefined {
  if (value === undefined) return undefined;
  const origin = value.replace(/\/$/, '').toLowerCase();
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.origin !== origin) {
    const shown = value.includes('@')
      ? 'not usable (it is not shown here, for it may hold a secret)'
      : quote(value);
    problems.push(
      `CATALOGUE_PUBLIC_URL is ${shown}: it must be the origin that people open, such as https://catalogue.example, without a path.`,
    );
  }
  return origin;
}

/** Proxies of the operator's own, with commas between them; `none` is the word for an empty list. */
function readTrustedProxies(value: string, problems: string[]): string[] {
  if (value.trim() === 'none') return [];
  return value
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '')
    .map((item) => {
      if (!isProxyRange(item))
        problems.push(
          `CATALOGUE_TRUSTED_PROXIES names ${quote(item)}: each item must be an address such as 192.0.2.7, a range such as 10.0.0.0/8, or one of the words loopback and private, with commas between them; none trusts nobody.`,
        );
      return item;
    });
}

function readClientRateLimit(value: string, problems: string[]): number {
  if (!/^\d{1,9}$/.test(value)) {
    problems.push(
      `CATALOGUE_CLIENT_RATE_LIMIT is ${quote(value)}: it must be a whole number of requests per minute, or 0 for no limit.`,
    );
  }
  return Number(value);
}

function warningsAbout(environment: Environment, source: GatewayConfig['source']): string[] {
  const unknown = Object.keys(environment)
    .filter((name) => /^(?:KATAPULT|CATALOGUE)_/.test(name) && !SETTINGS.includes(name))
    .map((name) => `${name} is not a setting and is ignored. The settings are ${SETTINGS.join(', ')}.`);
  const without: [name: string, why: string] =
    source.kind === 'sandbox'
      ? ['CATALOGUE_ORGANIZATIONS', 'in the sandbox every organization is open']
      : ['SANDBOX_RATE_LIMIT', 'the data comes from the API'];
  const [name, why] = without;
  return environment[name] ? [...unknown, `${name} has no effect: ${why}.`] : unknown;
}

/** The address to open in a browser. A server that listens on every address is at home on this machine's too. */
export function linkTo({ host, port }: Address): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`;
}
