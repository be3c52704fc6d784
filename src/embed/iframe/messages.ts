import { TOKEN_NAMES, type ThemeTokens } from '#app/theme-tokens.ts';
import { THEMES, type Theme } from '#app/theme.ts';
import type { ChosenPackage, OrganizationName } from '../chosen-package.ts';

/**
 * What a catalogue in an iframe (the guest) and the page around it (the host) say to each other. Each message is a plain
 * object with `vmCatalogue`, the version of this protocol. Both sides read messages with the functions below: what is of
 * another version, or is not as it should be, is not acted upon.
 */
const VERSION = 1;

export type GuestMessage =
  /** It listens. Sent once it can be configured. */
  | { readonly type: 'ready' }
  /** How high it would be without a scroll bar, in CSS pixels. */
  | { readonly type: 'resize'; readonly height: number }
  /** What is on screen: the address of the standalone catalogue that shows the same. */
  | { readonly type: 'view'; readonly url: string }
  /** Somebody has chosen a package. */
  | { readonly type: 'select'; readonly package: ChosenPackage; readonly organization: OrganizationName }
  /** Something is in the way, such as `invalid_api_token`; `message` says it in words. */
  | { readonly type: 'error'; readonly code: string; readonly message: string };

export type HostMessage =
  /**
   * How much of the frame is out of sight in the window, above and below, and how high the window is, in CSS pixels. The first one
   * comes after whatever the host has to say to `ready`.
   */
  | { readonly type: 'visible'; readonly above: number; readonly below: number; readonly window?: number }
  /** It listens from now on: asks for `ready` once more, in case that it was said before. */
  | { readonly type: 'hello' }
  /** What is absent stays as it is. `token: null` takes the token away. */
  | {
      readonly type: 'configure';
      readonly organization?: OrganizationName;
      readonly theme?: Theme;
      /** The look's own colours and radii, in place of all given before: `{}` takes them away. */
      readonly tokens?: ThemeTokens;
      /** A BCP 47 language tag, such as `de-AT`. */
      readonly locale?: string;
      readonly token?: string | null;
    }
  /** Shows what an address of the standalone catalogue shows: its path and query, such as `/?cores=8..`. */
  | { readonly type: 'navigate'; readonly url: string };

/** What somebody else's message was read as; `not-ours`: it is no message of this protocol at all. */
export type ReadMessage<Message> =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'not-ours' };

type Check = (value: unknown) => boolean;

/** In CSS pixels: higher than 200 cards on the narrowest phone, and no more than a browser can draw. */
const HIGHEST = 1_000_000;

const isText: Check = (value) => typeof value === 'string' && value.length <= 10_000;
const isTextOrNull: Check = (value) => value === null || isText(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const GUEST: Readonly<Record<GuestMessage['type'], Readonly<Record<string, Check>>>> = {
  ready: {},
  resize: { height: isLength },
  view: { url: (value) => isText(value) && /^https?:/.test(value as string) },
  select: { package: isChosen, organization: isTextOrNull },
  error: { code: isText, message: isText },
};

const HOST: Readonly<Record<HostMessage['type'], Readonly<Record<string, Check>>>> = {
  configure: {
    organization: optional(isTextOrNull),
    theme: optional((value) => THEMES.some((theme) => theme === value)),
    tokens: optional(areTokens),
    locale: optional(isText),
    token: optional(isTextOrNull),
  },
  hello: {},
  visible: { above: isLength, below: isLength, window: optional(isLength) },
  navigate: { url: (value) => isText(value) && /^[/?]/.test(value as string) },
};

/** The message as it is sent. */
export function write<Message extends GuestMessage | HostMessage>(message: Message) {
  return { vmCatalogue: VERSION, ...message };
}

export function readGuestMessage(data: unknown): ReadMessage<GuestMessage> {
  return read(data, GUEST);
}

export function readHostMessage(data: unknown): ReadMessage<HostMessage> {
  return read(data, HOST);
}

/** Takes of a message what it must have, and nothing else. */
function read<Message extends GuestMessage | HostMessage>(
  data: unknown,
  schema: Readonly<Record<Message['type'], Readonly<Record<string, Check>>>>,
): ReadMessage<Message> {
  if (!isObject(data) || !('vmCatalogue' in data)) return { kind: 'not-ours' };
  if (data['vmCatalogue'] !== VERSION)
    return { kind: 'refused', because: `it is not of version ${VERSION} of the protocol` };
  const { type } = data;
  if (typeof type !== 'string' || !Object.hasOwn(schema, type))
    return { kind: 'refused', because: 'there is no message of this type' };
  const message: Record<string, unknown> = { type };
  for (const [field, check] of Object.entries(schema[type as Message['type']]) as [string, Check][]) {
    const value = Object.hasOwn(data, field) ? data[field] : undefined;
    if (!check(value)) return { kind: 'refused', because: `its field "${field}" is not as it should be` };
    if (value !== undefined) message[field] = value;
  }
  return { kind: 'message', message: message as Message }; // each field has been checked
}

function isLength(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= HIGHEST;
}

function isChosen(value: unknown): boolean {
  return isObject(value) && isText(value['id']) && isText(value['name']) && isText(value['permalink']);
}

function areTokens(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(([name, text]) => TOKEN_NAMES.some((each) => each === name) && isText(text))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
