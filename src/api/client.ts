import type { OrganizationRef } from '#catalogue/organization.ts';
import type { Dated } from './as-of.ts';
import type { Decoded, OrganizationList, PackagePage } from './contract.ts';
import { ApiError, type Failure } from './errors.ts';
import { loadCode } from './load-code.ts';
import type * as readAnswerCode from './read-answer.ts';

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
  readonly token?: () => string | undefined | Promise<string | undefined>;
  /** Gives another token in place of one that the API refused; undefined, or the same one: there is no other. */
  readonly renew?: ((refused: string | undefined) => Promise<string | undefined>) | undefined;
  readonly fetch?: typeof fetch;
  /** How long to wait for the end of an answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

/** The code that reads answers. */
type Reader = typeof readAnswerCode;

const DEFAULT_TIMEOUT_MS = 15_000;

export function createClient({
  apiBase,
  token = () => undefined,
  renew,
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
    decoder: (code: Reader) => (body: unknown) => Decoded<T>,
    { signal }: RequestOptions = {},
  ): Promise<T & Dated> {
    // Together with the request: neither waits for the other.
    const loading = loadCode(() => import('./read-answer.ts'), now);
    loading.catch(() => {});
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs);
    const either = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
    const interrupted = (during: 'request' | 'answer', response?: Response): never => {
      signal?.throwIfAborted();
      return deadline.signal.aborted
        ? fail({ kind: 'timeout', afterMs: timeoutMs }, response)
        : fail({ kind: 'network', during }, response);
    };
    const ask = async (bearer: string | undefined) => {
      const response = await send(`${apiBase}${path}`, {
        headers: {
          Accept: 'application/json',
          ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        },
        // What it holds the page holds as well: a browser's own cache asks the gateway each time, stale-while-revalidate or not.
        cache: 'no-cache',
        signal: either,
      }).catch(() => interrupted('request'));
      const reader = await loading;
      const body = await reader.readText(response).catch(() => interrupted('answer', response));
      signal?.throwIfAborted();
      return { response, read: reader.readAnswer(response, body, decoder(reader), now()) };
    };
    /** Tokens may come from somewhere that never answers. */
    const inTime = <Value>(value: Promise<Value>) =>
      Promise.race([value, aborted(either)]).catch(() => interrupted('request'));
    try {
      const given = token();
      const bearer = given instanceof Promise ? await inTime(given) : given;
      let { response, read } = await ask(bearer);
      if (renew !== undefined && 'failure' in read && isOfToken(read.failure)) {
        const other = await inTime(renew(bearer));
        if (other !== undefined && other !== bearer) ({ response, read } = await ask(other));
      }
      return 'failure' in read ? fail(read.failure, response) : read.value;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    listPackages: (request, options) =>
      list(
        `/virtual_machine_packages?${packageListQuery(request)}`,
        ({ decodePackagePage }) =>
          (body) =>
            decodePackagePage(body, { asked: request, apiBase }),
        options,
      ),
    listOrganizations: (options) =>
      list('/organizations', ({ decodeOrganizations }) => decodeOrganizations, options),
  };
}

/** Whether another token can help: the one that was sent is no (longer a) token, or none was. */
function isOfToken(failure: Failure): boolean {
  return (
    failure.kind === 'http' &&
    (failure.status === 401 || /^(?:missing|invalid)_api_token$/.test(failure.problem.code))
  );
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}

function packageListQuery({ organization, page, perPage }: PackageListRequest): URLSearchParams {
  const query = new URLSearchParams();
  if (organization !== null) query.set(`organization[${organization.by}]`, organization.value);
  query.set('page', String(page));
  query.set('per_page', String(perPage));
  return query;
}
