import { isLoopback, quote, readSecret, type SecretSetting, type Setting } from '../setting.ts';

/** How customers sign in, checked. */
export interface SignInSettings {
  readonly clientId: string;
  /** Undefined: the client is a public one, which has none. */
  readonly clientSecret: string | undefined;
  /** The provider's address, as it names itself. */
  readonly issuer: string;
  /** Where the provider is asked if it does not describe itself; undefined: nobody knows. */
  readonly endpoints: Endpoints | undefined;
  /** The origin that people reach the catalogue at. The provider sends them back there. */
  readonly publicUrl: string;
  /** What cookies are encrypted with; undefined: something that is made at the start. */
  readonly sessionSecret: string | undefined;
}

export interface Endpoints {
  readonly authorization: string;
  readonly token: string;
}

/** Where the provider sends people back to: to be registered with it, behind the catalogue's origin. */
export const CALLBACK_PATH = '/sign-in/callback';

const KATAPULT = 'https://identity.krystal.io';
const KATAPULT_ENDPOINTS: Endpoints = {
  authorization: `${KATAPULT}/oauth2/auth`,
  token: `${KATAPULT}/oauth2/token`,
};

/** In characters. */
const LEAST_SECRET = 32;

const CLIENT_ID = 'CATALOGUE_SIGN_IN_CLIENT_ID';
const ISSUER = 'CATALOGUE_SIGN_IN_ISSUER';
const CLIENT_SECRET: SecretSetting = {
  names: ['CATALOGUE_SIGN_IN_CLIENT_SECRET', 'CATALOGUE_SIGN_IN_CLIENT_SECRET_FILE'],
  what: 'the secret',
  faultOf: (value) =>
    /[^\x20-\x7e]/.test(value)
      ? 'contains a line break or another character that no client secret has (it is not shown here).'
      : undefined,
};
const SESSION_SECRET: SecretSetting = {
  names: ['CATALOGUE_SESSION_SECRET', 'CATALOGUE_SESSION_SECRET_FILE'],
  what: 'the secret',
  faultOf: (value) =>
    value.length < LEAST_SECRET
      ? `has ${value.length} characters: a secret must have ${LEAST_SECRET} or more, such as \`openssl rand -base64 32\` gives.`
      : undefined,
};

/** The names of all settings of signing in. */
export const SIGN_IN_SETTINGS: readonly string[] = [
  CLIENT_ID,
  ...CLIENT_SECRET.names,
  ISSUER,
  ...SESSION_SECRET.names,
];

interface Surroundings {
  /** As it is set, whether it is usable or not. */
  readonly publicUrl: string | undefined;
  /** The text of a file; throws where it cannot be read. */
  readonly readText: (path: string) => string;
  /** Takes a line for each problem. */
  readonly problems: string[];
}

/** Reads how customers sign in; undefined where they do not. */
export function readSignIn(
  setting: Setting,
  { publicUrl, readText, problems }: Surroundings,
): SignInSettings | undefined {
  const clientId = setting(CLIENT_ID);
  if (clientId === undefined) return undefined;
  if (/[^\x20-\x7e]/.test(clientId)) {
    problems.push(`${CLIENT_ID} is ${quote(clientId)}: no client's ID has such characters.`);
  }
  const clientSecret = readSecret(CLIENT_SECRET, setting, readText, problems);
  const sessionSecret = readSecret(SESSION_SECRET, setting, readText, problems);
  const issuer = readIssuer(setting(ISSUER) ?? KATAPULT, problems);
  if (publicUrl === undefined) {
    problems.push(
      `${CLIENT_ID} is set, but CATALOGUE_PUBLIC_URL is not: the provider must know where to send people back to.`,
    );
    return undefined;
  }
  if (!isSafe(publicUrl)) {
    problems.push(
      `CATALOGUE_PUBLIC_URL is ${quote(publicUrl)}: with ${CLIENT_ID} it must begin with https:// unless it is on this machine, because http:// would show sessions to the network.`,
    );
  }
  const endpoints = issuer === KATAPULT ? KATAPULT_ENDPOINTS : undefined;
  return { clientId, clientSecret, issuer, endpoints, publicUrl, sessionSecret };
}

/** Settings of signing in that change nothing. */
export function warningsAboutSignIn(setting: Setting, isSandbox: boolean): string[] {
  const why = isSandbox
    ? 'the sandbox has nobody to sign in.'
    : setting(CLIENT_ID) === undefined
      ? `${CLIENT_ID} is not set.`
      : undefined;
  if (why === undefined) return [];
  return SIGN_IN_SETTINGS.filter((name) => setting(name) !== undefined).map(
    (name) => `${name} has no effect: ${why}`,
  );
}

/** What the operator has to know of signing in, in lines. */
export function describeSignIn(settings: SignInSettings | undefined): string[] {
  if (settings === undefined) return [];
  return [
    `Signing in: with ${settings.issuer}, which is to send people back to ${settings.publicUrl}${CALLBACK_PATH}.`,
  ];
}

/** The provider's address. It is not made neater: a provider names itself in exactly this way. */
function readIssuer(value: string, problems: string[]): string {
  const accepted = `it must be the provider's address, such as ${KATAPULT}`;
  const complain = (why: string) => {
    const shown = /[@?#]/.test(value)
      ? 'not usable (it is not shown here, for it may hold a secret)'
      : quote(value);
    problems.push(`${ISSUER} is ${shown}: ${accepted}${why}.`);
    return value;
  };
  if (!URL.canParse(value)) return complain('');
  const { protocol, username, password } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:') return complain(', and begin with https://');
  if (username !== '' || password !== '') return complain(', without a user name or a password');
  if (/[?#]/.test(value)) return complain(', without a query or a hash');
  if (!isSafe(value)) {
    return complain(
      ', and begin with https:// unless it is on this machine, because http:// would show tokens to the network',
    );
  }
  return value;
}

/** Whether nobody can read on the way there, or there is no way. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = URL.canParse(address)
    ? new URL(address)
    : { protocol: 'https:', hostname: '' };
  return protocol === 'https:' || isLoopback(hostname);
}
