/**
 * Every way in which asking the API can fail, as one error with a discriminated `failure`. An aborted request is not
 * a failure: it rejects with the abort signal's own reason and never becomes an `ApiError`.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly failure: Failure;
  /** When it happened, Unix time in milliseconds by the client's clock. */
  readonly at: number;
  /** The API's `X-Request-Id`, for support; undefined where none came or a page on another origin may not read it. */
  readonly requestId: string | undefined;

  constructor(failure: Failure, { at, requestId }: { at: number; requestId?: string | undefined }) {
    // One line for logs and consoles. What people read on the page is written in `pages/`.
    super(JSON.stringify(failure));
    this.failure = failure;
    this.at = at;
    this.requestId = requestId;
  }
}

export type Failure = NetworkFailure | TimeoutFailure | HttpFailure | ContractFailure;

/** No answer, or the connection was lost before the answer's end. The browser does not say why. */
export interface NetworkFailure {
  readonly kind: 'network';
  /** `answer`: the answer had begun and was cut off. */
  readonly during: 'request' | 'answer';
}

export interface TimeoutFailure {
  readonly kind: 'timeout';
  /** How long the client waited, in milliseconds. */
  readonly afterMs: number;
}

/** The API (or something in front of it) answered that it refuses or cannot. */
export interface HttpFailure {
  readonly kind: 'http';
  /** The HTTP status. 2xx is possible: an error in the body of a success is taken at its word. */
  readonly status: number;
  readonly problem: Problem;
  /** How long the answer asks to wait (`Retry-After`), in milliseconds; undefined where it says nothing. */
  readonly retryAfterMs: number | undefined;
}

/** The answer came, but it is not what the API promises. */
export interface ContractFailure {
  readonly kind: 'contract';
  readonly status: number;
  /**
   * - `empty`: no body (204, or nothing in it)
   * - `html`: a web page, as captive portals and misconfigured proxies send
   * - `truncated`: JSON that stops before its end
   * - `too_large`: longer than any answer of the API
   * - `not_json`: something else
   * - `shape`: JSON without the fields that it must have; `where` names the first
   */
  readonly problem: 'empty' | 'html' | 'truncated' | 'too_large' | 'not_json' | 'shape';
  readonly where: string | undefined;
}

/** The API's error codes with what their `detail` tells; `other` for a code (or an error page) that is not known. */
export type Problem =
  | { readonly code: 'missing_api_token' }
  | {
      readonly code: 'invalid_argument';
      /** The argument's path, such as `organization[id]`; undefined where it is not told. */
      readonly argument: string | undefined;
      readonly issue: string | undefined;
      readonly errors: readonly string[];
    }
  | { readonly code: 'unauthorized_network_for_api_token'; readonly ipAddress: string | undefined }
  | { readonly code: 'invalid_api_token'; readonly details: string | undefined }
  | { readonly code: 'invalid_capabilities_token' }
  | { readonly code: 'scope_not_granted'; readonly scopes: readonly string[] }
  | { readonly code: 'organization_suspended' }
  | { readonly code: 'organization_not_activated' }
  | { readonly code: 'organization_not_found' }
  /** The gateway's own: its token may not ask for this organization. */
  | { readonly code: 'organization_not_listed' }
  /** `totalPermitted`: requests per minute. */
  | { readonly code: 'rate_limit_reached'; readonly totalPermitted: number | undefined }
  | { readonly code: 'service_unavailable' }
  /** The gateway's own: the API behind it could not be reached. */
  | { readonly code: 'bad_gateway' }
  /** The gateway's own: what the API behind it answered broke off, or is nothing to pass on. */
  | { readonly code: 'unusable_answer' }
  /** The gateway's own: a session goes on, but where its person signed in cannot be reached to renew it. */
  | { readonly code: 'sign_in_waiting' }
  /** The gateway's own: the API behind it did not answer in time. */
  | { readonly code: 'gateway_timeout' }
  | {
      readonly code: 'other';
      /** The code as the answer spelled it; undefined where it carried none. */
      readonly given: string | undefined;
      readonly description: string | undefined;
    };
