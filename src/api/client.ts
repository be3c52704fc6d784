import type { OrganizationRef } from '#catalogue/organization.ts';
import {
  decodeOrganizations,
  decodePackagePage,
  decodeProblem,
  type Decoded,
  type OrganizationList,
  type PackagePage,
} from './contract.ts';
import { ApiError, type Failure } from './errors.ts';

/** Asks Katapult's API, or the gateway that stands for it. Both calls reject with `ApiError`, or the abort's reason. */
export interface Client {
  /** One page of the packages available to an organization (`null`: the public ones). */
  listPackages(request: PackageListRequest, options?: RequestOptions): Promise<PackagePage>;
  /** The organizations that the token can see. The API does not page this list. */
  listOrganizations(options?: RequestOptions): Promise<OrganizationList>;
}

export interface PackageListRequest {
  readonly organization: OrganizationRef;
  /** From 1. */
  readonly page: number;
  /** 1 to 200. */
  readonly perPage: number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface ClientOptions {
  /** Where the API's lists are, such as `/core/v1` or `https://api.katapult.io/core/v1`. No trailing slash. */
  readonly apiBase: string;
  /** The token to send, asked for anew with each request; without one, no `Authorization` is sent. */
  readonly token?: () => string | undefined;
  readonly fetch?: typeof fetch;
  /** How long to wait for the end of an answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

const DEFAULT_TIMEOUT_MS = 15_000;

export function createClient({
  apiBase,
  token = () => undefined,
  fetch: send = (input, init) => fetch(input, init),
  timeoutMs = DEFAULT_TIMEOUT_MS,
  now = Date.now,
}: ClientOptions): Client {
  const fail = (failure: Failure, response?: Response): never => {
    throw new ApiError(failure, { at: now(), requestId: response?.headers.get('x-request-id') ?? undefined });
  };

  /** Fetches and decodes one list; the deadline covers the whole answer, not only its head. */
  async function list<T>(
    path: string,
    decode: (body: unknown) => Decoded<T>,
    { signal }: RequestOptions = {},
  ): Promise<T> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    const either = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
    const interrupted = (during: 'request' | 'answer', response?: Response): never => {
      signal?.throwIfAborted();
      return deadline.signal.aborted
        ? fail({ kind: 'timeout', afterMs: timeoutMs }, response)
        : fail({ kind: 'network', during }, response);
    };
    try {
      const bearer = token();
      const response = await send(`${apiBase}${path}`, {
        headers: {
          Accept: 'application/json',
          ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        },
        signal: either,
      }).catch(() => interrupted('request'));
      const body = await response.text().catch(() => interrupted('answer', response));
      const read = readAnswer(response, body, decode, now());
      return 'failure' in read ? fail(read.failure, response) : read.value;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    listPackages: (request, options) =>
      list(
        `/virtual_machine_packages?${packageListQuery(request)}`,
        (body) => decodePackagePage(body, { asked: request, apiBase }),
        options,
      ),
    listOrganizations: (options) => list('/organizations', decodeOrganizations, options),
  };
}

function packageListQuery({ organization, page, perPage }: PackageListRequest): URLSearchParams {
  const query = new URLSearchParams();
  if (organization !== null) query.set(`organization[${organization.by}]`, organization.value);
  query.set('page', String(page));
  query.set('per_page', String(perPage));
  return query;
}

/** Judges a complete answer: what it holds, or how it fails. */
function readAnswer<T>(
  response: Response,
  body: string,
  decode: (body: unknown) => Decoded<T>,
  now: number,
): { value: T } | { failure: Failure } {
  const { status, ok, headers } = response;
  const json = parseJson(body);
  // An error in the body is taken at its word, whatever the status says.
  const problem = json.ok ? decodeProblem(json.value) : undefined;
  if (!ok || problem !== undefined) {
    return {
      failure: {
        kind: 'http',
        status,
        problem: problem ?? { code: 'other', given: undefined, description: undefined },
        retryAfterMs: retryAfterMs(headers.get('retry-after'), now),
      },
    };
  }
  if (!json.ok) return { failure: { kind: 'contract', status, problem: unreadable(body), where: undefined } };
  const decoded = decode(json.value);
  return decoded.ok
    ? { value: decoded.value }
    : { failure: { kind: 'contract', status, problem: 'shape', where: decoded.where } };
}

function parseJson(body: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false };
  }
}

/** Why a body is not JSON. Engines word their syntax errors differently, so the body itself is looked at. */
function unreadable(body: string): 'empty' | 'html' | 'truncated' | 'not_json' {
  const trimmed = body.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.startsWith('<')) return 'html';
  if (/^[{[]/.test(trimmed)) {
    const end = trimmed.startsWith('{') ? '}' : ']';
    if (!trimmed.endsWith(end) || depth(trimmed) > 0) return 'truncated';
  }
  return 'not_json';
}

/** How many brackets a JSON-like text leaves open. */
function depth(text: string): number {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/gs, '');
  return (bare.match(/[{[]/g)?.length ?? 0) - (bare.match(/[}\]]/g)?.length ?? 0);
}

/** `Retry-After` in milliseconds from now: seconds or an HTTP date; undefined where it is absent or makes no sense. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
